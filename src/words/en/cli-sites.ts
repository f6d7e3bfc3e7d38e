import { plural } from '../plural.ts';
import type { CliSitesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the command line, for whoever runs a companion of several sites. */
export default {
  command: {
    sites: {
      summary: 'List the sites; create, suspend, export or remove one',
      usage:
        'parvis sites [list|create|suspend|resume|export|remove] [SITE] [FOLDER] [--reason TEXT] [--until DAY] [--hide] [--dry-run] [--confirm SITE] [--without-export] [--config FILE] [--json] [--quiet]',
      text: [
        'list: every site of the configuration and of the database, with its state and figures.',
        'create SITE: asks a few questions and writes sites/SITE.json.',
        'suspend SITE: nobody can write, the desk can only read, collecting and mail wait; what is published stays readable. resume SITE undoes it. Every server of the database obeys within a second.',
        'export SITE FOLDER: everything that the site can take along, with checksums.',
        'remove SITE: takes away every row and picture of the site. It cannot be undone.',
        'None of these shows a comment, a name or an address.',
      ],
      options: [
        ['--reason TEXT', 'Why it is suspended; the people of the desk read it, visitors do not'],
        ['--until DAY', 'It goes on by itself on this day, such as 2027-01-31'],
        ['--hide', 'Suspended: do not show what is published either'],
        ['--dry-run', 'Only say what would happen'],
        ['--confirm SITE', 'For remove: the site’s id once more'],
        ['--without-export', 'For remove: although there is no export of the last day'],
      ],
      examples: [
        ['parvis sites', 'How the sites stand'],
        ['parvis sites suspend beaumont --reason Move', 'Hold a site'],
        ['parvis sites export beaumont /srv/beaumont', 'What the site takes along'],
        ['parvis sites remove beaumont --dry-run', 'What a removal would take away'],
      ],
    },
  },
  none: 'There is no site yet.',
  state: {
    open: 'open',
    stopped: 'open, new comments stopped',
    suspended: 'suspended',
    removing: 'removal begun, not finished',
    removed: 'removed',
  },
  line: ({ site, state, figures }) => `${site}: ${state}; ${figures}`,
  figures: ({ threads, comments, members, posts }) =>
    [
      n(threads, '# page', '# pages'),
      n(comments, '# comment', '# comments'),
      n(posts, '# post', '# posts'),
      n(members, '# person at the desk', '# people at the desk'),
    ].join(', '),
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  ends: (date) => `It goes on by itself on ${date}.`,
  reason: (reason) => `Reason: ${reason}`,
  hidden: 'What is published is not shown either.',
  notConfigured: 'In the database, and no longer in the configuration.',
  needsConfigured: (site) => `This site is not in the configuration: ${site}`,
  unknown: (site) => `No site has this id, neither in the configuration nor in the database: ${site}`,
  badDay: (typed) => `This is no day to come such as 2027-01-31: ${typed}`,
  long: (most) => `The reason has at most ${most} characters.`,
  dry: 'Nothing was changed.',
  wouldSuspend: (site) => `“${site}” would be suspended.`,
  suspended: (site) => `“${site}” is suspended.`,
  effect: [
    'Nobody can write; residents can still report, contest and take back their own comments.',
    'The desk can be read; decisions wait. Collecting, mail and messages to networks wait too.',
  ],
  again: (line) => `To let it go on: ${line}`,
  resumed: (site) => `“${site}” goes on.`,
  notSuspended: (site) => `“${site}” is not suspended.`,
  gone: (site) => `This site was removed: ${site}. To begin anew under this id: parvis sites create ${site}`,
  passed: (site) => `“${site}” is suspended: nothing is collected.`,
  removing: (site) =>
    `The removal of this site has begun: ${site}. To finish it: parvis sites remove ${site} --confirm ${site} --without-export`,
  rows: ({ table, rows }) => `${table}: ${n(rows, '# row', '# rows')}`,
  exported: ({ folder, rows, files }) =>
    `Written: ${folder}, ${n(rows, '# row', '# rows')}, ${n(files, '# file', '# files')}.`,
  sum: (sha256) => `Sum of the whole, to be noted down apart: ${sha256}`,
  noArchive:
    'The site is not in the configuration: neither its settings nor the readable archive are in the folder.',
  readme: {
    heading: (site) => `Export of the site: ${site}`,
    data: [
      'data.gz: every row of the site, in the format of a backup. On the new machine, with an empty database: parvis restore data.gz',
      'It holds personal data: keep it as you keep the comments themselves.',
    ],
    settings: [
      'site.json: the settings of the site, to be put into the folder “sites” beside parvis.json.',
      'archive: the public conversation, to be read with any browser (html/index.html).',
    ],
    end: [
      'media: the mirrored pictures of the feed, if there were any.',
      'SHA256SUMS: checksums of all files; “sha256sum -c SHA256SUMS” compares them.',
      'Sessions and invitations are not here: everybody is invited again (parvis invite).',
    ],
  },
  wouldRemove: ({ site, rows, pictures }) =>
    `Of “${site}”, ${n(rows, '# row', '# rows')} and ${n(pictures, '# file of the feed', '# files of the feed')} would be taken away, for good:`,
  confirm: (site) => `To remove it, repeat its id: --confirm ${site}`,
  noExport: (site) =>
    `There is no export of this site from the last day. First: parvis sites export ${site} FOLDER; or say --without-export`,
  removed: ({ site, rows, pictures }) =>
    `“${site}” is removed: ${n(rows, '# row', '# rows')}, ${n(pictures, '# file of the feed', '# files of the feed')}. Only its id, dates and figures are kept.`,
  afterwards: [
    'Take the site out of the configuration, then start the companions again.',
    'Backups made before still hold it, until they are deleted.',
  ],
  already: ({ site, date }) => `“${site}” was removed on ${date}.`,
  nothing: (site) => `There is nothing of this site in the database: ${site}`,
  badId: (typed) =>
    `An id has small letters, digits and hyphens, at most 40, and begins with a letter or digit: ${typed}`,
  taken: (site) => `This site exists already: ${site}`,
  next: (line) => `Next: parvis doctor, then start the companion again, then ${line}`,
} satisfies CliSitesTerms;
