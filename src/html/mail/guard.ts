/** Mails of the load guard: more comes than can be read, and it is over. */
import type { GuardTerms } from '../../words/terms.ts';
import { framed, go, say } from './frame.ts';
import type { MailFrame } from './frame.ts';
import type { Written } from './letter.ts';

/** More comes than can be read. @param how what led to it, and whether new comments are closed */
export const loaded = (
  frame: MailFrame,
  terms: GuardTerms['load'],
  how: { readonly waiting: number; readonly received: number; readonly full: boolean },
  desk: string,
): Written =>
  framed(frame, terms.subject(frame.site), [
    say(terms.intro(how)),
    say(how.full ? terms.full : terms.busy),
    say(terms.byItself),
    go(frame.mails.digest.open, desk),
  ]);

/** It is over. */
export const eased = (frame: MailFrame, terms: GuardTerms['load'], desk: string): Written =>
  framed(frame, terms.overSubject(frame.site), [say(terms.over), go(frame.mails.digest.open, desk)]);
