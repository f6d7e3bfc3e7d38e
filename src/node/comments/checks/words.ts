/** Finding words is the model's: comments and the feed find them alike (S-29). */
export { wordsIn } from '../../../model/wordlist/find.ts';
