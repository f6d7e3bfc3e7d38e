import { plural } from '../plural.ts';
import type { CliMovesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the command line, for backups, moves and new versions. */
export default {
  command: {
    backup: {
      summary: 'Write everything into one file, while the companion serves',
      usage: 'parvis backup FILE [--config FILE] [--quiet]',
      text: [
        'The file holds everything as it was when the command began, with checksums, readable by its owner alone. Sessions and invitations stay out of it; so do parvis.json and the secrets, which you keep apart.',
        'Says nothing when nobody looks on, so that cron sends no mail when all is well.',
      ],
      options: [],
      examples: [
        ['parvis backup /var/backups/parvis-monday.gz', 'Back up into this file, which must not exist'],
      ],
    },
    restore: {
      summary: 'Bring a backup back, into an empty database',
      usage: 'parvis restore FILE [--config FILE] [--erased FILE] [--quiet]',
      text: [
        'The file is checked before anything is written. A backup of SQLite can be brought to PostgreSQL, and back. If it is interrupted, the same command goes on where it was.',
        'What “parvis erase” has erased since is erased again, by the list that it keeps beside the data. No mail leaves until “parvis mail resume”.',
      ],
      options: [['--erased FILE', 'The list of erasures of the machine that is gone']],
      examples: [
        ['parvis restore parvis-monday.gz', 'Bring it back'],
        [
          'parvis restore parvis-monday.gz --erased parvis.db-erased',
          'The same, with the list of the old machine',
        ],
      ],
    },
    move: {
      summary: 'Move everything to another database: SQLite to PostgreSQL, or back',
      usage: 'parvis move TARGET [--config FILE] [--quiet]',
      text: [
        'TARGET is env:NAME, the environment variable that holds the address of PostgreSQL, or the path of a new SQLite file. The companion may go on running: residents can read, and see why they cannot write for now.',
        'If it is interrupted, the same command goes on where it was. Everything is counted and compared in the end. Then write the new “store” into parvis.json and start the companion again.',
        '“parvis move reopen” gives up: the present database takes comments again.',
      ],
      options: [],
      examples: [
        ['parvis move env:PARVIS_DATABASE', 'Move to PostgreSQL'],
        ['parvis move reopen', 'Give up a move that was begun'],
      ],
    },
    upgrade: {
      summary: 'Bring the database to this version, after a backup',
      usage: 'parvis upgrade [--check] [--backup FILE] [--config FILE] [--quiet]',
      text: ['Says which steps are to be made, writes a backup beside the data, then makes them.'],
      options: [
        ['--check', 'Say which steps are to be made and change nothing'],
        ['--backup FILE', 'Where the backup goes'],
      ],
      examples: [['parvis upgrade --check', 'See what a new version would change']],
    },
    import: {
      summary: 'Bring comments along from WordPress, Disqus or Isso',
      usage: 'parvis import KIND FILE [--config FILE] [--site SITE] [--base ORIGIN] [--check]',
      text: [
        'KIND is wordpress (the file of Tools, Export), disqus (its XML export, packed as it comes or not) or isso (its database). Dates, tree and state stay; IP and e-mail addresses and advertising stay behind, and nobody is written to.',
        'The same file can be brought twice: nothing stands twice.',
      ],
      options: [
        ['--site SITE', 'The site, when there are several'],
        ['--base ORIGIN', 'Origin of addresses that the file writes as paths'],
        ['--check', 'Count and change nothing'],
      ],
      examples: [['parvis import wordpress export.xml --check', 'See what would come']],
    },
  },
  unfinished: {
    restore: 'A backup is not all here yet. Run the same “parvis restore” again: it goes on where it was.',
    move: 'A move to this database is not done yet. Run the same “parvis move” again: it goes on where it was.',
  },
  table: ({ table, rows }) => `${table}: ${n(rows, '# row', '# rows')}`,
  closed:
    'These data were moved to another database and take no comments any more. Check “store” in parvis.json; “parvis move reopen” opens them again.',
  mail: {
    paused: (site) =>
      `No mail leaves (${site}) since a backup was brought back. When all is well: parvis mail resume`,
    resumed: (site) => `Mail leaves again (${site}).`,
    notPaused: (site) => `Mail was not paused (${site}).`,
  },
  backup: {
    made: ({ file, rows, sha256 }) =>
      `${file} is written: ${n(rows, '# row', '# rows')}, checksum ${sha256}.`,
    noSchema: 'There is nothing to back up yet: the companion has never run with this database.',
  },
  restore: {
    why: {
      absent: (file) => `${file} cannot be read.`,
      'not-a-backup': (file) => `${file} is not a backup of Parvis.`,
      newer: (file) => `${file} was written by a newer version. Install that one first.`,
      damaged: (file) => `${file} is damaged: nothing of it is used. Take another backup.`,
      'not-empty': () =>
        'The database is not empty. Name a new file, or a new database of PostgreSQL, in “store” of parvis.json.',
      'other-passage': () =>
        'Another backup or move to this database was begun. Finish that one, or name a new database in “store”.',
    },
    done: ({ rows, date }) => `Brought back: ${n(rows, '# row', '# rows')}, as they were on ${date}.`,
    erased: (count) => n(count, '# erasure made again.', '# erasures made again.'),
    noList: (file) =>
      `There is no list of erasures (${file}). If you have one of the old machine, erase again what it names: parvis requests says which requests there were.`,
    lostLines: ({ file, count }) =>
      n(
        count,
        `# line of ${file} cannot be read. Look at it before you start the companion.`,
        `# lines of ${file} cannot be read. Look at them before you start the companion.`,
      ),
    unknownSite: (site) => `Erasures of the site ${site} wait: parvis.json does not have that site.`,
    people: 'Everybody at the desk signs in again: parvis invite. Check who may still do so.',
    secret: 'Receipts and links need the same parvis.secret as before.',
  },
  move: {
    target: (typed) => `${typed}: no such variable in the environment, or it holds no address of PostgreSQL.`,
    same: 'That is the database that the companion uses already.',
    why: {
      'unfinished-source': 'The present database is not whole yet: finish its restore or move first.',
      'older-source': 'The present database is older than this version: run “parvis upgrade” first.',
      'not-empty': 'The other database is not empty. Name a new one.',
      'other-passage': 'Something else was begun in the other database. Name a new one.',
    },
    different:
      'What has arrived is not what has left. Nothing is lost: the present database is whole. Name a new database, or give up with “parvis move reopen”.',
    done: ({ tables, rows }) =>
      `Moved and compared: ${n(tables, '# table', '# tables')}, ${n(rows, '# row', '# rows')}.`,
    next: (setting) => `Now write this into parvis.json and start the companion again: ${setting}`,
    reopened: 'The present database takes comments again. The other one is not to be used.',
    open: 'The present database is open: nothing was changed.',
    residents: 'We are moving the comments to another place. You can read; writing opens again soon.',
  },
  addresses: {
    fate: {
      moved: ({ from, to }) => `${from} → ${to}`,
      merged: ({ from, to }) => `${from} → ${to}, beside the comments that are there`,
      outside: ({ line, to }) => `Line ${line}: ${to} is not a page of this site.`,
      taken: ({ line, to }) => `Line ${line}: another thread has ${to}.`,
    },
    sum: ({ moved, merged, here, none, refused }) =>
      `Moved: ${moved}. Joined: ${merged}. Already there: ${here}. Without comments: ${none}. Refused: ${refused}.`,
    wrong: (line) => `Line ${line}: this needs two addresses, the old one and the new one.`,
    what: 'Name a table of addresses (CSV), or --domain OLD=NEW.',
    domain: (typed) =>
      `--domain takes www.old.example=www.new.example, and the new one is one of the site’s origins: ${typed}`,
    dry: 'Nothing was changed. To do it, add --yes.',
    done: 'Done. “parvis threads undo” takes it back.',
    last: ({ count, date }) => `${n(count, '# change', '# changes')} of ${date}.`,
    undone: (count) => n(count, '# change taken back.', '# changes taken back.'),
    nothing: 'There is no change of addresses to take back.',
  },
  import: {
    notWhole: (file) =>
      `${file} is cut off, damaged or larger than 2 GB unpacked. Run the command again with a whole file: nothing comes twice.`,
    notThat: ({ file, kind }) => `${file} holds no comments of ${kind}.`,
    sum: ({ imported, threads, there }) =>
      `Brought along: ${n(imported, '# comment', '# comments')}, ${n(threads, '# new thread', '# new threads')}. Already there: ${there}.`,
    would: ({ imported, threads, there }) =>
      `To be brought along: ${n(imported, '# comment', '# comments')}, ${n(threads, '# new thread', '# new threads')}. Already there: ${there}. Nothing was changed.`,
    spam: (count) => n(count, '# advertisement left behind.', '# advertisements left behind.'),
    ping: (count) => n(count, '# note of another site left behind.', '# notes of other sites left behind.'),
    orphans: (count) =>
      n(
        count,
        '# reply answers a comment that is not here, and stands by itself.',
        '# replies answer a comment that is not here, and stand by themselves.',
      ),
    refused: {
      outside: (id) => `${id}: its page is not below the origins of this site.`,
      empty: (id) => `${id}: it has no text.`,
      date: (id) => `${id}: its date is missing, or still to come.`,
      unreadable: (id) => `${id}: it cannot be read.`,
    },
    base: ({ typed, origins }) => `--base is one of the site’s origins, ${origins}: ${typed}`,
  },
  upgrade: {
    none: (step) => `The database is up to date (step ${step}).`,
    pending: (count) => n(count, '# step to be made:', '# steps to be made:'),
    step: ({ step, adds, changes }) =>
      `${step}: ${[adds && `new ${adds}`, changes && `changes ${changes}`].filter(Boolean).join('; ') || 'rules'}`,
    check: 'Nothing was changed.',
    done: ({ from, to }) => `The database went from step ${from} to step ${to}.`,
    newer: ({ found, known }) =>
      `The database is at step ${found}, this version knows ${known}. Install the newer version again.`,
  },
} satisfies CliMovesTerms;
