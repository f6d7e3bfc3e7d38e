/**
 * A program of the institution's own that looks at texts, asked through the guarded way out. It may hold, and nothing
 * else; what does not answer in time, or not as agreed, holds. It is asked before the transaction, in which nothing but
 * SQL is awaited, and gets what will be public anyway: text, name, language, page.
 */
import { isProblem } from '../../../model/failure.ts';
import type { Site } from '../../../model/site.ts';
import type { Draft } from '../../../model/wire/draft.ts';
import { parse } from '../../../model/wire/parse.ts';
import { bool, object } from '../../../model/wire/shape.ts';
import { isFailure } from '../../net/failure.ts';
import type { CommentsDeps } from '../deps.ts';
import { holdIf } from './check.ts';
import type { EditCheck } from './check.ts';
import type { ExternalRule } from './rules.ts';

/** What it answers: 200, JSON, `{ "hold": true }` or `{ "hold": false }`. Bytes read at most. */
const answerShape = object({ hold: bool });
const MOST = 4_096;

/** What it is shown. */
export interface Seen extends Pick<Draft, 'page' | 'text'> {
  readonly name?: string | undefined;
  readonly lang?: string | undefined;
}

/** Asks it. @returns `pass` only when it says so in time */
export async function askExternal(
  { get }: Pick<CommentsDeps, 'get'>,
  { url, timeout }: ExternalRule,
  site: Pick<Site, 'id'>,
  { page, text, name, lang }: Seen,
): Promise<'hold' | 'pass'> {
  const answer = await get(url, {
    accept: 'application/json',
    json: JSON.stringify({ site: site.id, page, text, name, lang }),
    signal: AbortSignal.timeout(timeout),
  });
  if (isFailure(answer) || answer.status !== 200 || answer.bytes.length > MOST) return 'hold';
  try {
    const read = parse(answerShape, JSON.parse(new TextDecoder().decode(answer.bytes)));
    return !isProblem(read) && !read.hold ? 'pass' : 'hold';
  } catch {
    return 'hold';
  }
}

export const external: EditCheck = {
  name: 'external',
  run: (looked) => holdIf(looked.external === 'hold', 'external'),
};
