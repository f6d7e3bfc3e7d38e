import { plural } from '../plural.ts';
import type { DeskWordsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the word lists at the desk. */
export default {
  hint: 'A comment with one of these words waits for a moderator; it is never refused by itself. The lists are never public.',
  list: { hold: 'Held for reading', emergency: 'Emergency' },
  listHint: {
    hold: 'The comment waits for a moderator.',
    emergency: 'The comment waits, and its author reads at once whom to call.',
  },
  add: {
    heading: 'Add a word or phrase',
    word: 'Word or phrase',
    wordHint:
      'Whole words are found, with or without accents and capitals, and in disguise: v.i.l.l.a.i.n, v1lla1n.',
    list: 'List',
    lang: 'Language, if you wish',
    langHint: 'A short code, such as fr or en. It is for the team; the word is looked for in every comment.',
    note: 'Note for the team, if you wish',
    send: 'Add to the change',
    needWord: 'Please write a word of at most 200 characters, with a letter or a figure in it.',
    badLang: 'Please write a language as a short code, such as fr or en, or leave the field empty.',
  },
  change: {
    heading: 'Your change, not saved yet',
    hint: 'Try it on the last comments first. It counts for new comments once it is saved.',
    put: (word) => `Add: ${word}`,
    drop: (word) => `Take out: ${word}`,
    back: (word) => `Leave this out of the change: ${word}`,
    full: (most) =>
      `A change has at most ${most.toLocaleString('en')} words. Save this one, then bring the rest.`,
  },
  test: {
    send: 'Try on the last comments',
    running: 'Looking through the last comments…',
    held: ({ held, of }) =>
      `${held.toLocaleString('en')} of the last ${n(of, '# comment', '# comments')} would wait that did not before.`,
    none: (of) => `Of the last ${n(of, '# comment', '# comments')}, none more would wait.`,
    freed: (count) => n(count, '# would wait no longer.', '# would wait no longer.'),
    published: (count) =>
      n(
        count,
        'The team had published # of them: a false alarm.',
        'The team had published # of them: false alarms.',
      ),
    refused: (count) => n(count, 'The team had refused # of them.', 'The team had refused # of them.'),
    part: 'This took long, so older comments were not looked at.',
    samples: 'Some of those that would wait',
  },
  save: 'Save the change',
  saved: 'Saved. It counts from the next comment on.',
  conflict:
    'Somebody else changed the lists meanwhile. They are shown as they are now; your change is still here.',
  entries: {
    heading: (count) => n(count, '# entry of this desk', '# entries of this desk'),
    empty: 'No word has been added here yet.',
    filter: 'Find in the lists',
    none: 'No entry has these letters.',
    more: (count) => n(count, '# more: narrow the search.', '# more: narrow the search.'),
    remove: (word) => `Take out: ${word}`,
    by: ({ who, date }) => `${who}, on ${date}`,
    somebody: 'somebody of the team',
  },
  bring: {
    heading: 'Bring a list',
    hint: 'One word a line, or a CSV file with the columns list, word, lang, note. What you bring is added to the change above.',
    text: 'Words',
    file: 'Or a file',
    send: 'Add them to the change',
    read: (count) => n(count, '# word is in the change', '# words are in the change'),
    unread: (lines) => `These lines have no word that could be used: ${lines}.`,
    nothing: 'There is no new word in it.',
  },
  download: 'Download the lists for a spreadsheet (CSV)',
  base: {
    heading: 'Words of the configuration',
    hint: 'They always count. Whoever runs the companion changes them.',
  },
  log: {
    heading: 'Log of changes',
    empty: 'Nothing has been changed yet.',
    line: ({ date, who, act, word, list }) => `${date}, ${who}: ${act} “${word}” (${list})`,
    act: { put: 'added', drop: 'took out' },
  },
} satisfies DeskWordsTerms;
