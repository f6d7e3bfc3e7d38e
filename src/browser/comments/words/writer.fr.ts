/** French: sending, and one's own comments. */
import own from '../../../words/fr/comments-own.ts';
import writing from '../../../words/fr/composer-more.ts';

export default { ...writing, ...own };
