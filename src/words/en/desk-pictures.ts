import { plural } from '../plural.ts';
import type { DeskPicturesTerms } from '../terms.ts';

/** English: pictures at the moderation desk. */
export default {
  hint: 'Say what can be seen, as you would on the telephone. It reaches the public feed within a minute.',
  choose: 'Pictures to look through',
  list: { missing: 'Without a description', desk: 'Described here', all: 'All pictures' },
  figures: ({ missing, total }) =>
    `${plural('en', missing, { one: '# picture', other: '# pictures' })} without a description, of ${total.toLocaleString('en')}`,
  empty: {
    missing: 'Every picture has a description.',
    desk: 'No picture has been described here yet.',
    all: 'The feed has no picture.',
  },
  field: 'Description',
  fieldHint: 'One or two sentences. An empty field brings back the words of the author.',
  tooLong: (most) => `Please shorten the description to ${most.toLocaleString('en')} characters.`,
  own: (text) => `The author wrote: ${text}`,
  by: ({ who, date }) => `Described by ${who} on ${date}`,
  somebody: 'somebody at the desk',
  untitled: 'Post without words',
  picture: (title) => `Picture of: ${title}`,
  openPicture: 'Open the picture (new window)',
  openPost: 'Open the post (new window)',
  save: 'Save the description',
  undo: 'Undo',
  saved: 'Description saved',
  emptied: 'Description taken back',
  undone: 'Undone',
  gone: 'This picture is no longer in the feed.',
  download: 'Download this list for a spreadsheet (CSV)',
} satisfies DeskPicturesTerms;
