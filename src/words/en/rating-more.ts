import type { RatingMoreTerms } from '../terms.ts';

/** English: voting, changing a vote, taking it back. */
export default {
  unread: 'The ratings are not available at the moment.',
  retry: 'Try again',
  change: 'Change my opinion',
  withdraw: 'Withdraw my opinion',
  sending: 'Sending your opinion…',
  sent: 'Thank you, your opinion has been counted.',
  changed: 'Your opinion has been changed.',
  withdrawn: 'Your opinion has been withdrawn.',
  yours: (choice) => `Your opinion: ${choice}`,
  choose: 'Choose an answer first.',
  waiting: 'Your opinion is kept in this browser. It will be sent once the connection is back.',
  failed: 'Your opinion could not be sent. Please try again.',
  refused: 'Opinions cannot be given on this page.',
  capped: 'Many opinions came from your network today. Please try again tomorrow.',
  storage: 'A receipt is kept in this browser, so that you can change or withdraw your opinion.',
  closedReason: ({ reason, until }) =>
    `Ratings are closed: ${reason}.${until && ` They open again on ${until}.`}`,
  closed: 'Ratings are closed.',
  closedUntil: (until) => `Ratings are closed. They open again on ${until}.`,
} satisfies RatingMoreTerms;
