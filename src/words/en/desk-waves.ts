import { plural } from '../plural.ts';
import type { DeskWavesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: what moderators read of waves. */
export default {
  heading: {
    alike: (count) => n(count, '# similar comment', '# similar comments'),
    network: (count) =>
      n(count, '# comment from one network in a day', '# comments from one network in a day'),
  },
  hint: {
    alike:
      'They say almost the same. If you refuse them, each author reads the reasons and can contest them.',
    network:
      'A school or an office may look like this: when in doubt, read them one by one. If you refuse them, each author reads the reasons and can contest them.',
  },
  refuseAll: (count) => n(count, 'Refuse this one', 'Refuse all #'),
  apart: 'Show them one by one',
  others: 'Others among them begin like this',
  left: (count) =>
    n(
      count,
      '# comment has changed meanwhile and was left as it is.',
      '# comments have changed meanwhile and were left as they are.',
    ),
  hold: {
    label: 'Hold the next ones like these',
    hint: 'They wait for you to read them. None is published or refused by itself.',
    until: 'Until',
    untilHint: (days) => `At most ${days} days. You can end it earlier in Tools.`,
    needUntil: (days) => `Choose a day within the next ${days} days.`,
  },
  rules: {
    heading: 'Held like comments that were refused',
    hint: 'Comments like these wait for a moderator. None is published or refused by itself.',
    none: 'No comment is held for its likeness to others.',
    rule: ({ refused, at }) => `${n(refused, 'Like the one refused', 'Like the # refused')} on ${at}`,
    until: (date) => `Until ${date}`,
    by: (name) => `Set by ${name}`,
    ground: (ref) => `Refused for: ${ref}`,
    end: 'End now',
    endOf: (rule) => `End now: ${rule}`,
    ended: 'The rule has ended. What it has held still waits.',
    log: 'Who set and ended such rules',
    line: {
      set: ({ date, who, refused, until }) =>
        `${date}: ${who} refused ${n(refused, '# comment', '# comments')}; the next ones are held until ${until}`,
      end: ({ date, who, refused }) =>
        `${date}: ${who} ended the rule about ${n(refused, '# refused comment', '# refused comments')}`,
    },
    somebody: 'Somebody who has left',
  },
} satisfies DeskWavesTerms;
