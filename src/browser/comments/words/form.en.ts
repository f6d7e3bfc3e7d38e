/** English: the form as it stands. */
import slow from '../../../words/en/comments-slow.ts';
import form from '../../../words/en/composer-first.ts';

export default { ...form, ...slow };
