/** Labels of Bluesky and what they ask of whoever shows a post (feeds.md section 5). */
import { list, own, truth, words } from './foreign.ts';
import { parseDate } from './dates.ts';

/** Not to be shown to people who are not signed in, that is to nobody here; the author feed itself does not check. */
const HIDDEN: ReadonlySet<string> = new Set(['!hide', '!no-unauthenticated', '!takedown']);
/** Pictures are covered first. */
const SENSITIVE: ReadonlySet<string> = new Set([
  '!warn',
  'porn',
  'sexual',
  'nudity',
  'graphic-media',
  'gore',
  'nsfl',
]);

/** What the labels of a post, its record and its author come to. */
export interface LabelVerdict {
  readonly hidden: boolean;
  readonly sensitive: boolean;
}

/** The values in force: a later negation takes a label of the same labeller back, an expired one is over. */
function valuesOf(labels: readonly unknown[], now: number): Set<string> {
  const present = new Date(now).toISOString();
  const standing = new Map<string, string>();
  for (const label of labels) {
    const value = words(label, 'val');
    const key = `${words(label, 'src') ?? ''} ${value}`;
    const end = parseDate(own(label, 'exp'));
    if (value === undefined || (end !== undefined && end < present)) continue;
    if (truth(label, 'neg')) standing.delete(key);
    else standing.set(key, value);
  }
  return new Set(standing.values());
}

/** The verdict on a post view (or a quoted one, whose record is its `value`). */
export function judgeLabels(post: unknown, now: number): LabelVerdict {
  const record = own(post, 'record') ?? own(post, 'value');
  const direct = valuesOf(list(post, 'labels'), now);
  const self = valuesOf(list(record, 'labels', 'values'), now);
  const author = valuesOf(list(post, 'author', 'labels'), now);
  const all = [...direct, ...self, ...author];
  return {
    hidden: all.some((value) => HIDDEN.has(value)),
    sensitive: [...direct, ...self].some((value) => SENSITIVE.has(value)),
  };
}
