/** The reply that is being written, kept in this tab from the first letter on. No DOM: data in, data out. */
import { isProblem } from '../../../model/problem.ts';
import { fill } from '../../../model/ready-text.ts';
import type { Place } from '../../../model/ready-text.ts';
import { LONGEST_REPLY } from '../../../model/wire/desk-replies.ts';
import type { Answerable, ReadyText, ReplyDraft, ReplyWish } from '../../../model/wire/desk-replies.ts';
import { parse } from '../../../model/wire/parse.ts';
import { object, optional, or, text } from '../../../model/wire/shape.ts';
import { forget, keep, kept } from '../../kit/storage.ts';

/** A little more than may be sent: what is too long is told, not cut. */
const shape = /* @__PURE__ */ object({ text: or(text(50_000), ''), lang: optional(text(40)) });

/** What is answered, as the page's address names it. */
export interface ReplyForm {
  /** Comments that are answered, or the address of a page, or the draft that is changed. */
  readonly comments: readonly Answerable[];
  readonly page: string | undefined;
  readonly draft: ReplyDraft | undefined;
  /** Comments of other pages that were chosen too. */
  readonly elsewhere: number;
  readonly text: string;
  readonly lang: string | undefined;
  readonly wrong: 'missing' | 'too-long' | undefined;
}

type Target = Pick<ReplyForm, 'comments' | 'page' | 'draft'>;

/** Where it is kept: by what it answers. */
const shelf = ({ comments, page, draft }: Target): string =>
  `desk:reply:${draft ? `draft ${draft.id}` : (page ?? comments.map(({ id }) => id).join())}`;

/** Opens a form, with what was written in it before. */
export function openForm(target: Target, elsewhere = 0): ReplyForm {
  const before = parse(shape, kept('session', shelf(target)).get('') ?? {});
  const { text: written, lang } = isProblem(before) ? { text: '', lang: undefined } : before;
  const { draft } = target;
  return {
    ...target,
    elsewhere,
    text: written || (draft?.text ?? ''),
    lang: lang ?? draft?.lang,
    wrong: undefined,
  };
}

/** Takes what was written, and keeps it. */
export function written(form: ReplyForm, change: Partial<Pick<ReplyForm, 'text' | 'lang'>>): ReplyForm {
  const next = { ...form, ...change };
  const { text: words, lang } = next;
  keep('session', shelf(form), { text: words, ...(lang !== undefined && { lang }) });
  return next;
}

/** Adds a ready text, its places filled. */
export function inserted(
  form: ReplyForm,
  { text: ready, lang }: ReadyText,
  values: Readonly<Record<Place, string>>,
): ReplyForm {
  const added = fill(ready, values);
  const before = form.text.trimEnd();
  return written(form, { text: before ? `${before}\n\n${added}` : added, lang: lang ?? form.lang });
}

/** What is wrong with it. */
export const wrongIn = ({ text: words }: ReplyForm): ReplyForm['wrong'] =>
  !words.trim() ? 'missing' : [...words.trim()].length > LONGEST_REPLY ? 'too-long' : undefined;

/** The form as it is sent. */
export function wishOf(
  { comments, page, draft, text: words, lang }: ReplyForm,
  act: 'save' | 'publish',
): ReplyWish {
  const said = { act, text: words.trim(), ...(lang && { lang }) };
  if (draft) return { ...said, draft: draft.id, version: draft.version, comments: [] };
  return page === undefined
    ? { ...said, comments: comments.map(({ id }) => id) }
    : { ...said, comments: [], page };
}

/** Forgets what was written: it has arrived. */
export function forgetForm({ act, draft, comments, page }: ReplyWish): void {
  if (act !== 'save' && act !== 'publish') return;
  forget('session', `desk:reply:${draft === undefined ? (page ?? comments.join()) : `draft ${draft}`}`);
}
