import { plural } from '../plural.ts';
import type { DeskRequestsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: requests for one's data. */
export default {
  hint: 'When somebody asks for their data, or to have it erased, there is one month to answer. Check first that it is really theirs.',
  find: {
    heading: 'What is kept of somebody',
    label: 'E-mail address, code of a receipt, or address of a comment',
    hint: 'With an address, only comments whose author has confirmed it are shown.',
    send: 'Find',
    empty: 'Write an e-mail address, the code of a receipt, or the address of a comment.',
    none: 'Nothing is kept under this.',
    found: ({ comments, addresses, reports, votes, measures }) =>
      [
        n(comments, '# comment', '# comments'),
        n(addresses, '# e-mail address', '# e-mail addresses'),
        n(reports, '# report', '# reports'),
        n(votes, '# rating', '# ratings'),
        n(measures, '# warning or suspension', '# warnings or suspensions'),
      ].join(', ') + '.',
    unverified: (count) =>
      n(
        count,
        '# comment was sent with this address, which nobody has confirmed: erasing takes the address away and leaves the comment.',
        '# comments were sent with this address, which nobody has confirmed: erasing takes the address away and leaves the comments.',
      ),
    sealed: ({ count, until }) =>
      n(
        count,
        `The law asks hosts to keep where a comment came from: # sealed record stays until ${until}. The desk cannot open it.`,
        `The law asks hosts to keep where comments came from: # sealed records stay, the last until ${until}. The desk cannot open them.`,
      ),
    received: 'Request received on',
    receivedHint: 'Today, if left empty.',
    export: 'Download the data',
    erase: 'Erase',
  },
  erase: {
    heading: 'Erase for good',
    warning: 'This cannot be undone. Replies of others stay in their place.',
    confirm: 'To confirm, write once more what you searched for',
    wrong: 'This is not what you searched for.',
    send: 'Erase for good',
    cancel: 'Cancel',
  },
  done: {
    export: (reference) => `The file is ready. Reference in the register: ${reference}.`,
    erase: (reference) => `Erased. Reference in the register: ${reference}.`,
    answered: 'The answer is noted.',
    added: 'The request is noted.',
  },
  failed: {
    'not-found': 'Nothing is kept under this.',
    conflict: 'This request has been answered already.',
    other: 'That did not work. You can try again.',
  },
  register: {
    heading: 'Register of requests',
    empty: 'No request yet.',
    kind: { export: 'Access to data', erase: 'Erasure' },
    received: (date) => `received on ${date}`,
    due: (date) => `to be answered by ${date}`,
    late: (date) => `was to be answered by ${date}`,
    done: (date) => `answered on ${date}`,
    answer: 'What was answered, in a few words and without names',
    send: 'Note the answer',
    need: 'Write what was answered.',
    add: { export: 'Note a request for access', erase: 'Note a request for erasure' },
  },
} satisfies DeskRequestsTerms;
