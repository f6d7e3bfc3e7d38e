/**
 * Mail and retention in the configuration: the server that sends, who is told of what, and how long things are kept
 * that the public policy does not speak of. A password is named by the variable or file that holds it.
 */
import { name } from '../../model/wire/common.ts';
import { email } from '../../model/wire/email.ts';
import { bool, int, list, object, oneOf, optional, or, pattern, text } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';

/** The mail server. */
export const mailShape = object({
  host: pattern(/^[\w.:-]+$/, 253),
  /** Absent = 465 for `implicit`, else 587. */
  port: optional(int(1, 65_535)),
  /** `starttls` insists on encryption; `none` is for a server on this machine. */
  tls: or(oneOf('starttls', 'implicit', 'none'), 'starttls'),
  user: optional(text(300, 1)),
  /** The variable that holds the password; absent = PARVIS_MAIL_PASSWORD. */
  passwordEnv: optional(pattern(/^[A-Z][A-Z0-9_]*$/, 100)),
  /** Or the file (0600). */
  passwordFile: optional(text(1000, 1)),
  from: email,
  replyTo: optional(email),
  /** Messages an hour for each site; what is more waits. */
  perHour: or(int(1, 100_000), 300),
});

/** Somebody of the site who is told of things by mail. */
export const personShape = object({
  email,
  /** As in `parvis invite --name`: links in the mails then decide as this person. Absent: a mailbox of several people. */
  name: optional(name),
  /**
   * Managers are told when others are late; they get no comments. Contributors are told of what is handed over to their
   * service, and of nothing else.
   */
  role: or(oneOf('moderator', 'manager', 'contributor'), 'moderator'),
  /** The service they work for, as the policy's matrix names it: they are told of what is handed over to it. */
  service: optional(name),
  comments: or(oneOf('each', 'digest', 'none'), 'digest'),
  /** Reports and words of emergency, at once. */
  alerts: or(bool, true),
  /** The figures of the week, when the next one begins; absent = weekly for managers. */
  report: optional(oneOf('weekly', 'none')),
});

/** What a site says by mail, and to whom. */
export const noticesShape = object({
  from: optional(email),
  replyTo: optional(email),
  people: or(list(personShape, 200), []),
  /** Words that mean that somebody may be in danger: they hold the comment and are told at once. */
  emergencyWords: or(list(text(200, 1), 1000), []),
  /** Mails about single comments to one person in an hour; what is more is summed up in one. */
  perHour: or(int(1, 1000), 10),
  /** Hours of service in which a comment should be decided; those after which the managers are told too. */
  targetHours: or(int(1, 1000), 16),
  managerHours: or(int(1, 1000), 24),
  /** Days of service without any decision after which new comments close; 0 = never. */
  closeAfterDays: or(int(0, 100), 5),
});

/** Days for what the public policy does not name. */
export const keptShape = object({
  /** Text of removed comments; absent = as the policy says of refused ones. */
  removed: optional(int(0, 36_500)),
  /** Reports, after they were decided. */
  reports: or(int(1, 36_500), 365),
  /** For how long the link of a receipt works. */
  receipts: or(int(1, 36_500), 400),
  /** Free words in the log of decisions; its other columns stay. */
  audit: or(int(1, 36_500), 1095),
  /** Outbox and used links. */
  mail: or(int(1, 3650), 30),
  /** Register of requests for one's data. */
  requests: or(int(1, 36_500), 1095),
  /** Drafts of official replies, untouched for so long, of people who have all lost their access. */
  drafts: or(int(1, 36_500), 183),
});

export type MailFile = Infer<typeof mailShape>;
export type NoticesConfig = Infer<typeof noticesShape>;
export type PersonConfig = Infer<typeof personShape>;
export type KeptConfig = Infer<typeof keptShape>;

/** What `mailShape` cannot see: a password in clear on the way to another machine, and two places for one password. */
export const unsafeMail = ({ tls, user, host }: MailFile): boolean =>
  tls === 'none' && user !== undefined && !/^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);
