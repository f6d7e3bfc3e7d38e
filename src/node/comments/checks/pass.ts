/**
 * The pass: proof that some seconds lie between reading a thread and writing in it, without a puzzle and
 * without script. It comes with every thread's answer, is the same for everybody, and goes back with the comment; one
 * that is absent, too young or too old only holds the comment.
 */
import { timingSafeEqual } from 'node:crypto';
import type { CommentsDeps } from '../deps.ts';

/** Nobody reads a page and writes a comment in less, milliseconds. */
const LEAST = 3_000;
/** There is no time limit on writing; a pass of last month was not taken from the page, though. */
const MOST = 30 * 86_400_000;

const mac = ({ sign }: Pick<CommentsDeps, 'sign'>, site: string, issued: string): string =>
  sign('comments/pass', `${site}/${issued}`);

/** A pass as of now; one for each second, so that equal answers stay equal within it. */
export function newPass(deps: Pick<CommentsDeps, 'sign'>, site: string, now: number): string {
  const issued = Math.floor(now / 1000).toString(36);
  return `${issued}.${mac(deps, site, issued)}`;
}

/** Is it one of ours, and neither too young nor too old? */
export function passHolds(
  deps: Pick<CommentsDeps, 'sign'>,
  site: string,
  pass: string | undefined,
  now: number,
): boolean {
  const [issued = '', given = ''] = (pass ?? '').split('.');
  if (!/^[0-9a-z]{1,9}$/.test(issued)) return false;
  const right = Buffer.from(mac(deps, site, issued));
  const bytes = Buffer.from(given);
  if (bytes.length !== right.length || !timingSafeEqual(bytes, right)) return false;
  const age = now - parseInt(issued, 36) * 1000;
  return age >= LEAST && age <= MOST;
}
