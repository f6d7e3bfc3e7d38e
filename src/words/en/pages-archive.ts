import { plural } from '../plural.ts';
import type { ArchiveTerms } from '../terms.ts';

/** English: the pages of an archive of the public conversation. */
export default {
  title: (site) => `${site}: the public conversation`,
  lead: 'What everybody could read below the pages of the site, as it was there when this copy was made.',
  from: (date) => `From ${date} on.`,
  to: (date) => `Until ${date}.`,
  conversations: 'Pages with comments',
  comments: (count) => plural('en', count, { one: '# comment', other: '# comments' }),
  charter: 'Moderation charter',
  version: (version) => `Version ${version}`,
  sentUnder: ({ version, count }) =>
    plural('en', count, {
      one: `# comment sent under version ${version}`,
      other: `# comments sent under version ${version}`,
    }),
  sentUnderNone: (count) =>
    plural('en', count, {
      one: '# comment sent without a known version',
      other: '# comments sent without a known version',
    }),
  page: 'Page that was discussed:',
  all: 'All pages with comments',
  data: 'The same data for machines',
  files: {
    threads: 'Pages (JSON Lines)',
    comments: 'Comments (JSON Lines)',
    table: 'Comments (spreadsheet, CSV)',
    charter: 'Charter (JSON)',
    sums: 'Checksums (SHA-256)',
  },
  earlier: 'Written outside the period; kept for the reply that follows.',
} satisfies ArchiveTerms;
