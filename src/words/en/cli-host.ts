import { plural } from '../plural.ts';
import type { CliHostTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });
const site: readonly [string, string] = ['--site SITE', 'The site, when there are several'];

/** English: the command line, for what a host has to keep. */
export default {
  command: {
    keys: {
      summary: 'Make the pair of keys that seals where comments come from',
      usage: 'parvis keys make [--out FILE] [--config FILE]',
      text: [
        'Prints the half that stands in the configuration, and writes the other half into a file. That file does not belong on this machine.',
      ],
      options: [['--out FILE', 'The file of the private half (otherwise: parvis-connection.pem)']],
      examples: [
        ['parvis keys make --out /media/usb/valmont.pem', 'Write the private half to a memory stick'],
      ],
    },
    unseal: {
      summary: 'Show where a comment came from, when an authority asks',
      usage:
        'parvis unseal --comment ADDRESS --key FILE --why TEXT [--authority NAME] [--json] [--list] [--config FILE] [--site SITE]',
      text: [
        'Opens what was sealed for this comment. Why and for whom is written into the log first, and stays there.',
        'Give the key back to its place afterwards: it does not stay on this machine.',
      ],
      options: [
        site,
        [
          '--comment ADDRESS',
          'Whole address of a comment, as its link has it, or what stands in it after c-',
        ],
        ['--key FILE', 'The private half of the pair of keys'],
        ['--why TEXT', 'The reason, for the log; without the name of the person concerned'],
        ['--authority NAME', 'Who asks, and under which reference'],
        ['--list', 'Show the log instead'],
      ],
      examples: [
        [
          'parvis unseal --comment k3v9 --key /media/usb/valmont.pem --why Threat --authority Prosecutor',
          'Open what is kept of this comment',
        ],
        ['parvis unseal --list', 'Who opened what, and why'],
      ],
    },
    archive: {
      summary: 'Write the public conversation into a folder, for a public archive',
      usage:
        'parvis archive FOLDER [--from DAY] [--to DAY] [--thread ADDRESS] [--check] [--config FILE] [--site SITE]',
      text: [
        'What everybody can read: pages, comments, official replies, placeholders, the charter; for people (HTML), for machines (JSON Lines) and as a table (CSV), with checksums.',
        'The same data give the same bytes. The folder must not exist yet.',
      ],
      options: [
        site,
        ['--from DAY', 'Comments from this day on, such as 2026-01-01'],
        ['--to DAY', 'Comments until this day, itself included'],
        ['--thread ADDRESS', 'One page alone'],
        ['--check', 'Look whether an archive is whole and unchanged; nothing is written'],
      ],
      examples: [
        ['parvis archive /srv/archives/2026 --from 2026-01-01 --to 2026-12-31', 'The conversation of a year'],
        ['parvis archive /srv/archives/2026 --check', 'Is it still what was written?'],
      ],
    },
  },
  keys: {
    made: (file) => `Written: ${file}`,
    write: 'In the site’s configuration, write:',
    steps: [
      'Copy the file to two memory sticks, in two places under lock, for instance with the data protection officer and in the safe of the town hall.',
      'Read it back from each of them once, then delete it here.',
      'Without it nobody can open what was sealed, and nobody can make it again.',
      'Keep an old key for a year after you have replaced it.',
    ],
    beside: (folder) =>
      `The private half must not stand beside the configuration (${folder}). Give another place with --out, such as a memory stick.`,
  },
  unseal: {
    whyLong: (most) => `The reason has at most ${most} characters.`,
    noComment: (id) => `Nothing is kept of where this comment came from: ${id}`,
    noKey: (file) => `This file holds no private X25519 key without a password: ${file}`,
    logged: ({ number, date }) => `Log: no. ${number}, ${date}.`,
    heading: ({ act, date }) => `${act}, ${date}`,
    act: { create: 'Written', edit: 'Changed', withdraw: 'Taken back' },
    address: (address) => `Address: ${address}`,
    unknownAddress: 'Address: not known',
    port: (port) => `Port: ${port}`,
    protocol: (protocol) => `Protocol: ${protocol}`,
    comment: (id) => `Comment: ${id}`,
    name: (name) => `Name given: ${name}`,
    otherKey: ({ date, key }) => `Another key opens what was sealed on ${date}: ${key}`,
    broken: (date) => `What was sealed on ${date} does not open: it was damaged or changed.`,
    nobody: 'Nothing was opened so far.',
    line: ({ number, date, comment, records, why }) =>
      `${number}. ${date}, comment ${comment}, ${n(records, '# record', '# records')}: ${why}`,
    authority: (name) => `Asked by: ${name}`,
  },
  archive: {
    badDay: (typed) => `This is no day such as 2026-01-31: ${typed}`,
    badOrder: ({ from, to }) => `The last day (${to}) lies before the first (${from}).`,
    made: ({ folder, threads, comments }) =>
      `Written: ${folder}, ${n(threads, '# page', '# pages')}, ${n(comments, '# comment', '# comments')}.`,
    sum: (sha256) => `Sum of the whole, to be noted down apart: ${sha256}`,
    whole: ({ files, sha256 }) =>
      `Whole and unchanged: ${n(files, '# file', '# files')}. Compare the sum of the whole with the one that was noted down: ${sha256}`,
    fault: {
      missing: (path) => `missing: ${path}`,
      changed: (path) => `changed: ${path}`,
      extra: (path) => `does not belong there: ${path}`,
      'no-manifest': (path) => `This is no archive, or its list cannot be read: ${path}`,
    },
    more: (count) => n(count, 'and # more', 'and # more'),
  },
  kept: ({ count, until }) =>
    n(
      count,
      `The law asks hosts to keep where a comment came from: # sealed record stays until ${until}.`,
      `The law asks hosts to keep where comments came from: # sealed records stay, the last until ${until}.`,
    ),
  doctor: {
    keyBeside: (file) =>
      `the private half of the connection key lies on this machine: copy ${file} elsewhere, then delete it here`,
    short: (days) =>
      `“retention.connection” is ${days} days; in France a host keeps where contributions came from for a year`,
  },
} satisfies CliHostTerms;
