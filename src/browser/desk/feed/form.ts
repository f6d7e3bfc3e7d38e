/** What must be written before a post is hidden or kept first. No DOM: data in, data out. */
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { object, or, text } from '../../../model/wire/shape.ts';
import { forget, keep, kept } from '../../kit/storage.ts';
import type { FeedAct } from './ask.ts';

/** The longest pin, in milliseconds: the companion takes a year. */
const LONGEST = 365 * 86_400_000;

const shape = /* @__PURE__ */ object({ reason: or(text(10_000), ''), until: or(text(40), '') });

/** A field that is not as it must be. */
export type WrongField = 'until' | 'reason';

/** One open form. */
export interface PostForm {
  readonly act: 'hide' | 'pin';
  readonly post: string;
  readonly reason: string;
  /** As the field has it: local time, `2026-11-22T10:00`. */
  readonly until: string;
  readonly wrong: readonly WrongField[];
}

const shelf = ({ act, post }: Pick<PostForm, 'act' | 'post'>): string => `desk:post:${act} ${post}`;

/** Opens a form, with what was written in it before. */
export function openForm(act: PostForm['act'], post: string): PostForm {
  const draft = parse(shape, kept('session', shelf({ act, post })).get('') ?? {});
  return { act, post, wrong: [], ...(isProblem(draft) ? { reason: '', until: '' } : draft) };
}

/** Takes what was written, and keeps it in this tab. */
export function written(form: PostForm, change: Partial<Pick<PostForm, 'reason' | 'until'>>): PostForm {
  const next = { ...form, ...change };
  keep('session', shelf(form), { reason: next.reason, until: next.until });
  return next;
}

/** Forgets what was written: it has been decided. */
export const closeForm = (form: PostForm): void => forget('session', shelf(form));

/** What is missing, in the order of the fields. @param now by the server's clock, in milliseconds */
export function wrongIn({ act, reason, until }: PostForm, now: number): readonly WrongField[] {
  const end = Date.parse(until);
  const wrong: WrongField[] = [];
  if (act === 'pin' && !(end > now && end <= now + LONGEST)) wrong.push('until');
  if (!reason.trim() || [...reason.trim()].length > 2000) wrong.push('reason');
  return wrong;
}

/** The form as it is sent. */
export const actOf = ({ act, post, reason, until }: PostForm): FeedAct => ({
  act,
  post,
  reason: reason.trim(),
  ...(act === 'pin' && { until: new Date(until).toISOString() }),
});
