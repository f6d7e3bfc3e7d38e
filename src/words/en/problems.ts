import { plural } from '../plural.ts';
import type { ProblemTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

const kind = {
  text: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'a group of settings',
};

/** English: problems and mistakes. */
export default {
  type: {
    invalid: 'Something needs to be corrected.',
    unauthorised: 'Please sign in to do this.',
    forbidden: 'You do not have the right to do this.',
    suspended:
      'You cannot write comments at the moment. The reason and the end date are shown with your comment.',
    'not-found': 'There is nothing here. The link may be incomplete or no longer valid.',
    'wrong-method': 'This address does not take this kind of request.',
    timeout: 'The answer is taking too long. Please try again.',
    conflict: 'This has changed in the meantime. Please look again.',
    duplicate: 'This has already been sent.',
    gone: 'This no longer exists.',
    'too-large': 'This is too long to be sent.',
    'wrong-type': 'This was sent in a form that cannot be read here.',
    nudge: 'Please look at your text once more before sending.',
    'no-page': 'No comments can be opened for this address.',
    'key-reused': 'This request has already been used for something else. Please start again.',
    closed: 'Contributions are closed at the moment.',
    'rate-limited': 'Many requests in a short time. Please wait a little and try again.',
    internal: 'Something went wrong on our side. Please try again later.',
    unavailable: 'This service is not available at the moment. Please try again later.',
    'not-configured': 'This service is not open yet.',
    offline: 'You are offline.',
    garbled: 'The answer could not be read.',
    insecure: 'The connection is not secure.',
    'too-new': 'Please reload this page.',
    'too-old': 'Please reload this page.',
  },
  field: {
    missing: () => 'This is missing.',
    unknown: () => 'This name is not known here.',
    type: ({ expected = '' }) =>
      `This should be ${Object.hasOwn(kind, expected) ? kind[expected as keyof typeof kind] : expected || 'another kind of value'}.`,
    choice: () => 'This is not one of the possible values.',
    characters: () => 'This contains characters that cannot be kept.',
    format: () => 'This is not written in the expected form.',
    url: () => 'This is not a web address.',
    instant: () => 'This is not a date and time.',
    date: () => 'This day does not exist.',
    zone: () => 'This is not a known time zone.',
    'too-short': ({ limit = 1 }) =>
      n(limit, 'This needs at least # character.', 'This needs at least # characters.'),
    'too-long': ({ limit = 0 }) =>
      n(limit, 'This takes at most # character.', 'This takes at most # characters.'),
    'too-few': ({ limit = 1 }) => n(limit, 'This needs at least # entry.', 'This needs at least # entries.'),
    'too-many': ({ limit = 0 }) => n(limit, 'This takes at most # entry.', 'This takes at most # entries.'),
    'too-low': ({ limit = 0 }) => `This must be at least ${limit.toLocaleString('en')}.`,
    'too-high': ({ limit = 0 }) => `This must be at most ${limit.toLocaleString('en')}.`,
    order: () => 'The end must come after the beginning.',
    overlap: () => 'This overlaps with another period.',
    absent: () => 'This site does not ask for this.',
    automated: () => 'A decision must be made by a person.',
  },
  kind,
} satisfies ProblemTerms;
