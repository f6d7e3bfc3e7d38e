import type { CliVisitsTerms } from '../terms.ts';

/** English: the command line, for pages that moved or went. */
export default {
  fate: {
    moved: ({ from, to }) => `${from} → ${to}`,
    merged: ({ from, to }) => `${from} → ${to}, beside the comments that are there`,
    gone: (page) => `${page} is gone: its comments stay, and take no more.`,
  },
  unsure: {
    away: (page) => `${page}: no answer for now. Nothing is changed.`,
    absent: (page) =>
      `${page} is not found (404), which may be a mistake. If it is gone for good, let it answer 410.`,
    elsewhere: (page) => `${page} leads to another site. If that is yours, add it to “origins”.`,
    home: (page) => `${page} leads to the first page of the site. Map it by hand: parvis threads map`,
    chain: (page) => `${page} leads to a page that leads on. Let it lead there at once.`,
    other: (page) => `${page} leads to what is no page, or to one that names another canonical address.`,
    crowd: (page) => `${page} leads where many pages lead. Map it by hand: parvis threads map`,
  },
  sum: ({ visited, moved, merged, gone }) =>
    `Visited: ${visited}. Moved: ${moved}. Joined: ${merged}. Gone: ${gone}.`,
  dry: 'Nothing was changed. To do it, add --yes.',
  done: 'Done. “parvis threads undo” takes it back.',
} satisfies CliVisitsTerms;
