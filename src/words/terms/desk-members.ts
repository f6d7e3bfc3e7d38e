import type { MemberRole } from '../../model/wire/desk-members.ts';
import type { Say } from './say.ts';

/** At the desk: who may come in. Dates come in words. */
export interface DeskMembersTerms {
  readonly hint: string;
  readonly name: string;
  readonly role: string;
  readonly service: string;
  readonly serviceHint: string;
  readonly roles: Readonly<Record<MemberRole, string>>;
  /** What each role may do, in a few words. */
  readonly may: Readonly<Record<MemberRole, string>>;
  readonly me: string;
  readonly seen: Say<string>;
  readonly never: string;
  readonly save: string;
  readonly saved: Say<string>;
  readonly withdraw: string;
  readonly withdrawSure: Say<string>;
  readonly yes: string;
  readonly no: string;
  readonly withdrawn: Say<string>;
  readonly lastAdmin: string;
  readonly gone: string;
  /** Inviting. */
  readonly invite: string;
  readonly inviteHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly make: string;
  readonly noName: string;
  readonly made: Say<{ readonly name: string; readonly until: string }>;
  readonly link: string;
  readonly linkHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly write: string;
  readonly mailSubject: string;
  /** Lines of that e-mail; the link follows. */
  readonly mailHello: Say<string>;
  readonly mailText: Say<string>;
  /** Invitations that wait. */
  readonly open: string;
  readonly openUntil: Say<string>;
  readonly cancel: string;
  readonly cancelled: Say<string>;
  readonly log: string;
  readonly line: Say<{ readonly date: string; readonly who: string; readonly what: string }>;
  readonly commandLine: string;
  readonly acts: Readonly<
    Record<
      'invite' | 'cancel' | 'change' | 'withdraw',
      Say<{ readonly name: string; readonly role: string; readonly service: string | undefined }>
    >
  >;
}
