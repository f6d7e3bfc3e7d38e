import { plural } from '../plural.ts';
import type { WaveTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: what the companion itself says of waves. */
export default {
  row: {
    alike: (count) => n(count, '# similar comment', '# similar comments'),
    network: (count) =>
      n(count, '# comment from one network in a day', '# comments from one network in a day'),
  },
  mark: ({ refused, at, until }) =>
    `${n(refused, 'Like the one refused', 'Like the # refused')} on ${at}, held until ${until}`,
  full: (most) =>
    `${n(most, '# rule already holds', '# rules already hold')} the next comments. Nothing has been changed: end a rule in Tools, or refuse these without a new one.`,
  unlike:
    'These comments no longer have enough in common to recognise the next ones. Nothing has been changed: you can refuse them without a rule.',
} satisfies WaveTerms;
