import type { MeasureTerms } from '../terms.ts';

/** English: measures, as their author reads them. */
export default {
  heading: {
    warned: 'A warning',
    suspended: 'Writing is suspended',
    held: 'Your next comments are read first',
  },
  past: 'This has ended. You can write again.',
  means: {
    warned: () => 'You can go on writing. If it happens again, writing may be suspended for a time.',
    suspended: (until) => `You can write comments again from ${until}.`,
    held: (until) => `Until ${until}, a moderator reads comments under this name before they appear.`,
  },
  still: 'Reading, reporting and withdrawing your own comments remain possible.',
  noReason: 'The reasons are no longer kept.',
  mail: {
    subject: {
      warned: (site) => `A warning about your comment on ${site}`,
      suspended: (site) => `Writing comments on ${site} is suspended for a time`,
      held: (site) => `Your next comments on ${site} are read first`,
      lifted: (site) => `You can write on ${site} as before`,
      upheld: (site) => `Your contest was answered on ${site}`,
      reversed: (site) => `Your contest was answered on ${site}`,
    },
    intro: ({ page, date }) => `This is about the comment that you wrote on “${page}” on ${date}.`,
    lifted: 'A moderator has ended the measure. You can write as before.',
    upheld: 'Another person has read everything again. The measure stands. Their answer:',
    reversed: 'Another person has read everything again and ended the measure. Their answer:',
  },
} satisfies MeasureTerms;
