/** What a report may be about: a file of its own, because the form needs it before anything is checked or sent. */

/** What a report is about. For `child-abuse` neither name nor address is ever asked (art. 16(2)(c)). */
export const reportKinds = [
  'illegal',
  'hate',
  'harassment',
  'personal-data',
  'child-abuse',
  'charter',
  'spam',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * Which of the two contact fields a report form shows and insists on.
 *
 * @param asked what the site asks for (optional by default, requirements.md section 14).
 */
export const contactAsked = <A extends string>(kind: ReportKind, asked: A): A | 'absent' =>
  kind === 'child-abuse' ? 'absent' : asked;
