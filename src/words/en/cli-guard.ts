import { plural } from '../plural.ts';
import type { CliGuardTerms } from '../terms.ts';

const site: readonly [string, string] = ['--site SITE', 'The site, when there are several'];

/** English: the command line, for windows, stopping and starting again. */
export default {
  command: {
    windows: {
      summary: 'Say what applies to a page now, and what comes next',
      usage: 'parvis windows [ADDRESS] [--config FILE] [--site SITE] [--at TIME]',
      text: [
        'Modes, sections, closing windows, ballots, service hours and switches together, for a page or for the whole site.',
      ],
      options: [
        site,
        [
          '--at TIME',
          'Another moment, as clocks show it there: 2027-04-10T09:00; or with its distance from UTC: 2026-10-25T02:30+01:00',
        ],
      ],
      examples: [
        ['parvis windows', 'What applies to the site now'],
        ['parvis windows https://www.example.org/budget --at 2027-04-10T09:00', 'To a page, on that morning'],
      ],
    },
    stop: {
      summary: 'Stop comments or messages to networks at once, or hide a post of the feed',
      usage: 'parvis stop [SITE] [comments] [push] [feed-item POST] --why TEXT [--config FILE]',
      text: [
        'Without a word after the site: comments and messages to networks. Every companion of the database obeys at once.',
        'What is published stays and can be reported. “parvis resume” undoes it.',
      ],
      options: [['--why TEXT', 'The reason, as residents will read it: a short sentence']],
      examples: [
        ['parvis stop valmont --why Maintenance', 'Stop comments and messages to networks'],
        ['parvis stop valmont feed-item https://social.example.org/@town/1 --why Mistake', 'Hide a post'],
      ],
    },
    resume: {
      summary: 'Start again what “stop” has stopped',
      usage: 'parvis resume [SITE] [comments] [push] [feed-item POST] [--why TEXT] [--config FILE]',
      text: ['Without a word after the site: everything that was stopped there, except posts of the feed.'],
      options: [['--why TEXT', 'The reason, for the log']],
      examples: [['parvis resume valmont comments', 'Residents can write again']],
    },
  },
  windows: {
    heading: ({ place, date, zone }) => `${place}, ${date} (${zone})`,
    mode: {
      closed: 'closed',
      readonly: 'can be read, not added to',
      premoderation: 'open, read before they appear',
      postmoderation: 'open, public at once',
    },
    what: { comments: 'Comments', ratings: 'Ratings', push: 'Messages to networks', feed: 'Feed' },
    open: 'open',
    held: 'stopped',
    heldSources: (sources) => `new posts of these sources wait: ${sources}`,
    now: ({ what, state }) => `${what}: ${state}`,
    opens: (date) => `opens on ${date}`,
    closes: (date) => `closes on ${date}`,
    why: (why) => `Reason: ${why}`,
    next: 'Next:',
    none: 'No window is planned.',
    window: ({ from, to, mode, what }) => `from ${from} to ${to}: ${what} – ${mode}`,
    locked: 'A moderator has closed this conversation.',
    outside: (url) => `Not a page of this site: ${url}`,
    badTime: (typed) => `This is not a moment such as 2027-04-10T09:00: ${typed}`,
  },
  stop: {
    what: { comments: 'new comments', push: 'messages to networks' },
    stopped: ({ what, site: name }) => `Stopped at ${name}: ${what}.`,
    already: ({ what, site: name }) => `Stopped already at ${name}, for the same reason: ${what}.`,
    resumed: ({ what, site: name }) => `Started again at ${name}: ${what}.`,
    notStopped: ({ what, site: name }) => `Nobody had stopped this at ${name}: ${what}.`,
    still: ({ what, why }) => `Still closed for another reason: ${what}. ${why}`,
    hidden: (post) => `Hidden: ${post}`,
    shown: (post) => `As before: ${post}`,
    noPost: (typed) => `There is no such post in the feed: ${typed}`,
    noItem: 'After “feed-item” comes the address of the post, or its id in feed.json.',
    how: (command) => `To undo it: ${command}`,
    long: (most) =>
      plural('en', most, {
        one: 'A reason has at most # character.',
        other: 'A reason has at most # characters.',
      }),
  },
} satisfies CliGuardTerms;
