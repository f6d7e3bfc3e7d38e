import { plural } from '../plural.ts';
import type { GuardTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: more comments than can be read, and the silence before a ballot. */
export default {
  visitors: {
    busy: 'Many comments are arriving at the moment: each is read before it appears.',
    full: 'More comments have arrived than we can read: new ones can be sent again later today or tomorrow.',
    election: {
      'election-fr':
        'no new message from the eve of a ballot until the polls close (French electoral code, art. L. 49)',
    },
  },
  load: {
    subject: (site) => `[${site}] Many comments are arriving`,
    intro: ({ waiting, received }) =>
      `${n(received, '# comment has arrived within the hour', '# comments have arrived within the hour')}, and ${n(waiting, '# waits', '# wait')} to be read.`,
    busy: 'From now on each comment is read before it appears, and each person can send fewer of them.',
    full: 'New comments are closed for now. Residents read why; what is published stays, and reports go on.',
    byItself:
      'This ends by itself when it is calm again. At the desk you can read, decide, or stop comments altogether.',
    overSubject: (site) => `[${site}] Comments are calm again`,
    over: 'The rules are those of every day again: nobody has to do anything.',
  },
} satisfies GuardTerms;
