import { plural } from '../plural.ts';
import type { DeskSearchTerms } from '../terms.ts';

/** English: searching at the desk. */
export default {
  label: 'Search comments',
  hint: 'Words of a comment, a name, a whole e-mail address, a reference, or the address of a comment or page.',
  send: 'Search',
  empty: 'Write what you are looking for.',
  none: 'Nothing was found. Fewer words find more; capitals and accents make no difference.',
  found: (count) => plural('en', count, { one: '# comment found', other: '# comments found' }),
  back: (date) => `Read back to ${date}. Older comments have not been looked at yet.`,
  further: 'Look further back',
} satisfies DeskSearchTerms;
