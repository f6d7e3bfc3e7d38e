import { plural } from '../plural.ts';
import type { ComposerFirstTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the form for a comment as it stands, before anything is sent. */
export default {
  heading: 'Your comment',
  replyHeading: (author) => `Your reply to ${author}`,
  required: '(required)',
  optional: '(optional)',
  text: 'Your comment',
  textHint: (max) => n(max, 'Plain text, up to # character.', 'Plain text, up to # characters.'),
  left: (count) => n(count, '# character left', '# characters left'),
  over: (count) => n(count, '# character too many', '# characters too many'),
  name: 'Your name',
  nameHint: 'A pseudonym is fine. It will be public.',
  email: 'Your e-mail address',
  emailHint: 'For example name@example.org. It is never public.',
  agree: (charter) => `I have read the ${charter}`,
  charterLink: ({ version, date }) => `charter (version ${version}${date && ` of ${date}`})`,
  privacy: (controller) => `${controller} uses what you enter to publish and moderate your comment.`,
  privacyLink: 'Your data and your rights',
  storage: 'After sending, a receipt is kept in this browser. You can remove it at any time.',
  review: 'Review before sending',
  send: 'Send',
  cancel: 'Cancel',
  draftFound: (date) => `Your draft of ${date} is here.`,
  dropDraft: 'Delete the draft',
  notYet: 'The rest of the form has not come yet. Your text is kept: please try again.',
} satisfies ComposerFirstTerms;
