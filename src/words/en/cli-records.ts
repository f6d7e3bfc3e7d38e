import { plural } from '../plural.ts';
import type { CliRecordsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the command line, for mail and for people's data. */
export default {
  command: {
    mail: {
      summary: 'Send a test message, or let mail leave again',
      usage: 'parvis mail ACTION [ADDRESS] [--config FILE] [--site SITE]',
      text: [
        'The actions are test, which sends one message, and resume, which lets mail leave again after a backup was brought back. “parvis doctor” checks the mail server without sending anything.',
      ],
      options: [['--site SITE', 'The site, when there are several']],
      examples: [['parvis mail test ana@example.org', 'Send one message to this address']],
    },
    purge: {
      summary: 'Show what has had its time, or take it away',
      usage: 'parvis purge [--config FILE] [--site SITE] [--yes] [--json]',
      text: [
        'Counts what is older than the retention times of the site. With --yes, takes it away.',
        'A running companion does the same by itself, four times a day.',
      ],
      options: [
        ['--site SITE', 'The site, when there are several'],
        ['--yes', 'Take it away'],
      ],
      examples: [['parvis purge', 'Count, change nothing']],
    },
    export: {
      summary: 'Write down all that is kept of one person',
      usage:
        'parvis export [--config FILE] [--site SITE] [--receipt TOKEN] [--comment ADDRESS] [--email ADDRESS] [--signed] [--received DATE] [--out FILE]',
      text: [
        'Name the person by the code of a receipt, by the address of a comment, or by a verified e-mail address.',
        'Prints JSON, or writes it into a file that its owner alone can read. The request is put in the register.',
      ],
      options: [
        ['--site SITE', 'The site, when there are several'],
        ['--receipt TOKEN', 'Code of a receipt'],
        ['--comment ADDRESS', 'Whole address of a comment, as its own link has it'],
        ['--email ADDRESS', 'E-mail address that its owner has confirmed'],
        ['--signed', 'With a comment or receipt: all that its author wrote while signed in'],
        ['--received DATE', 'Day on which the request arrived (default: today)'],
        ['--out FILE', 'File to write'],
      ],
      examples: [
        ['parvis export --email ana@example.org --out ana.json', 'Write the data of this person into a file'],
      ],
    },
    erase: {
      summary: 'Erase all that is kept of one person',
      usage:
        'parvis erase [--config FILE] [--site SITE] [--receipt TOKEN] [--comment ADDRESS] [--email ADDRESS] [--signed] [--received DATE] [--yes]',
      text: [
        'Shows what would be erased. With --yes, erases it and puts the request in the register.',
        'Replies of others stay, under a place that says nothing of the person.',
      ],
      options: [
        ['--site SITE', 'The site, when there are several'],
        ['--receipt TOKEN', 'Code of a receipt'],
        ['--comment ADDRESS', 'Whole address of a comment, as its own link has it'],
        ['--email ADDRESS', 'E-mail address that its owner has confirmed'],
        ['--signed', 'With a comment or receipt: all that its author wrote while signed in'],
        ['--received DATE', 'Day on which the request arrived (default: today)'],
        ['--yes', 'Erase'],
      ],
      examples: [
        ['parvis erase --email ana@example.org', 'Show what would be erased'],
        ['parvis erase --email ana@example.org --yes', 'Erase it'],
      ],
    },
    requests: {
      summary: 'The register of requests for personal data',
      usage:
        'parvis requests [--config FILE] [--site SITE] [--add KIND] [--received DATE] [--answer REFERENCE] [--text TEXT]',
      text: [
        'Lists the requests with the day by which each must be answered: one month after it arrived.',
        'The register names nobody. Export and erase write in it by themselves.',
      ],
      options: [
        ['--site SITE', 'The site, when there are several'],
        ['--add KIND', 'Note a request that has arrived: export or erase'],
        ['--received DATE', 'Day on which it arrived (default: today)'],
        ['--answer REFERENCE', 'Note that a request was answered'],
        ['--text TEXT', 'What was answered'],
      ],
      examples: [
        ['parvis requests', 'List them'],
        ['parvis requests --add erase --received 2026-11-02', 'Note a request of that day'],
      ],
    },
  },
  mail: {
    none: 'No mail server is configured: “mail” is missing in parvis.json.',
    noPassword: ({ variable, user }) =>
      `The password of ${user} is missing: put it in the environment variable ${variable}.`,
    noPasswordFile: (file) => `The password of the mail server is missing: ${file} is absent or empty.`,
    sent: ({ to, host }) => `Sent to ${to} by ${host}.`,
    away: ({ host, why }) => `${host} does not take mail at the moment (${why}).`,
    closed: ({ host, why }) =>
      `${host} refuses the connection, the encryption or the password (${why}). Check “mail” in parvis.json.`,
    refused: ({ to, why }) => `The message to ${to} was refused (${why}).`,
    nobody: (site) => `Nobody is told of new comments at ${site}: name people in “notices”.`,
    unknownName: (name) =>
      `No one named ${name} may come in at the desk: mails to that person decide nothing.`,
    noHours: (site) => `${site} has no service hours: nobody is reminded of late comments.`,
    noDesk: 'Without “deskUrl”, mails to moderators are not sent.',
    noReply: (site) => `Answers to the mails of ${site} reach nobody: set “replyTo”.`,
  },
  purge: {
    heading: (site) => `Past its retention time at ${site}:`,
    line: {
      rejected: (count) => n(count, '# text of a refused comment', '# texts of refused comments'),
      removed: (count) => n(count, '# text of a removed comment', '# texts of removed comments'),
      published: (count) => n(count, '# published comment', '# published comments'),
      email: (count) => n(count, '# e-mail address', '# e-mail addresses'),
      reports: (count) => n(count, '# decided report', '# decided reports'),
      connection: (count) => n(count, '# sealed connection', '# sealed connections'),
      receipts: (count) => n(count, '# receipt', '# receipts'),
      audit: (count) => n(count, '# note in the log of decisions', '# notes in the log of decisions'),
      mail: (count) => n(count, '# trace of a mail', '# traces of mails'),
      requests: (count) => n(count, '# answered request', '# answered requests'),
      drafts: (count) =>
        n(
          count,
          '# draft of an official reply whose writers have all left',
          '# drafts of official replies whose writers have all left',
        ),
    },
    nothing: 'Nothing.',
    noPolicy: 'The policy has no “retention”: no text and no address is ever taken away.',
    dry: 'Nothing was changed. To take it away: add --yes.',
    done: 'Taken away.',
  },
  data: {
    whose: 'Say whose data: --receipt, --comment or --email, one of them.',
    email: (typed) => `This is not an e-mail address: ${typed}`,
    date: (typed) => `This is not a day of the past, such as 2026-11-02: ${typed}`,
    nothing: (site) => `Nothing is kept of this person at ${site}.`,
    found: ({ comments, addresses, reports }) =>
      `Found: ${n(comments, '# comment', '# comments')}, ${n(addresses, '# address', '# addresses')}, ${n(reports, '# report', '# reports')}.`,
    comment: ({ page, date, state }) => `${page} (${date}, ${state})`,
    vote: ({ page, date }) => `${page} (${date}, rating)`,
    erasedVotes: (count) => n(count, '# rating erased.', '# ratings erased.'),
    unverified: (count) =>
      n(
        count,
        '# comment bears this address without its owner having confirmed it: the address goes, the text stays.',
        '# comments bear this address without its owner having confirmed it: the address goes, the texts stay.',
      ),
    dry: 'Nothing was changed. To erase: add --yes.',
    erased: ({ comments, addresses, reports }) =>
      `Erased: ${n(comments, '# comment', '# comments')}, ${n(addresses, '# address', '# addresses')}, ${n(reports, '# report', '# reports')}.`,
    backups: 'Backups keep it until you replace them: see “Erasing and backups” in docs/companion.md.',
    written: (file) => `Written: ${file}`,
    request: ({ reference, date }) => `In the register: ${reference}, to be answered by ${date}.`,
  },
  requests: {
    none: (site) => `There is no request at ${site}.`,
    open: ({ reference, kind, received, due }) =>
      `${reference}: ${kind}, received on ${received}, to be answered by ${due}`,
    late: ({ reference, kind, received, due }) =>
      `${reference}: ${kind}, received on ${received}, should have been answered by ${due}`,
    done: ({ reference, kind, date, answer }) => `${reference}: ${kind}, answered on ${date}: ${answer}`,
    kind: { export: 'access', erase: 'erasure' },
    answered: (reference) => `${reference} is answered.`,
    unknown: (reference) => `There is no open request ${reference}.`,
  },
} satisfies CliRecordsTerms;
