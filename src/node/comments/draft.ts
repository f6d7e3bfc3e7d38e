/** A contribution as it arrived: read strictly, and brought into the one form in which everything is stored. */
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { parseDraft } from '../../model/wire/draft.ts';
import type { Draft } from '../../model/wire/draft.ts';

/** In the one normal form in which everything is stored (S-20); blanks around a name are nobody's name. */
function normal(draft: Draft): Draft {
  const { name, email, ...rest } = draft;
  const one = cleanLine(name ?? '') ? name!.normalize().trim() : '';
  const address = email?.trim() ?? '';
  return {
    ...rest,
    text: draft.text.normalize(),
    ...(one && { name: one }),
    ...(address && { email: address }),
  };
}

/** @returns the draft as it was sent, for the fingerprint, and as it will be stored */
export function readDraft(body: unknown): { readonly read: Draft; readonly draft: Draft } | Problem {
  const read = parseDraft(body);
  return isProblem(read) ? read : { read, draft: normal(read) };
}
