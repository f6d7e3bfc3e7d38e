/** English: sending, and one's own comments. */
import own from '../../../words/en/comments-own.ts';
import writing from '../../../words/en/composer-more.ts';

export default { ...writing, ...own };
