/**
 * The ticket of a form without script: what it is about, when it was handed out, and the key under which it is written
 * once (S-22, S-27). Signed, so that no other page can make one. It expires long before the record of its key does,
 * so a ticket that was used can never be used for something else.
 */
import { timingSafeEqual } from 'node:crypto';
import type { CommentsDeps } from './deps.ts';

/** What a form does. */
export type TicketUse = 'comment' | 'edit' | 'withdraw' | 'report' | 'appeal' | 'rating';

/** A ticket that is ours and still good. */
export interface Ticket {
  readonly key: string;
  /** When it was handed out, milliseconds. */
  readonly at: number;
}

/** Milliseconds for which a ticket is good; the record of a key is kept for a day. */
export const TICKET_LIFE = 12 * 3_600_000;

type Means = Pick<CommentsDeps, 'sign'>;

/** The subject is signed, not carried: the form says it anyway, and a forged one does not fit. */
const mac = ({ sign }: Means, use: TicketUse, site: string, about: string, head: string): string =>
  sign('comments/ticket', `${use}\n${site}\n${head}\n${about}`);

/** @param about the page of a comment, the comment of anything else */
export function newTicket(
  deps: Means & Pick<CommentsDeps, 'random' | 'clock'>,
  use: TicketUse,
  site: string,
  about: string,
): string {
  const head = `${deps.clock.now().toString(36)}.${deps.random(16)}`;
  return `${head}.${mac(deps, use, site, about, head)}`;
}

/** @returns the ticket, or why it is worth nothing */
export function readTicket(
  deps: Means & Pick<CommentsDeps, 'clock'>,
  use: TicketUse,
  site: string,
  about: string,
  given: string,
): Ticket | 'forged' | 'expired' {
  const [, at = '', key = '', sign = ''] = /^([0-9a-z]{1,9})\.([\w-]{22})\.([\w-]{43})$/.exec(given) ?? [];
  const right = Buffer.from(mac(deps, use, site, about, `${at}.${key}`));
  const bytes = Buffer.from(sign);
  if (bytes.length !== right.length || !timingSafeEqual(bytes, right)) return 'forged';
  const issued = parseInt(at, 36);
  const age = deps.clock.now() - issued;
  return age >= 0 && age <= TICKET_LIFE ? { key, at: issued } : 'expired';
}
