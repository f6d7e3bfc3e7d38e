/** French: the form as it stands. */
import slow from '../../../words/fr/comments-slow.ts';
import form from '../../../words/fr/composer-first.ts';

export default { ...form, ...slow };
