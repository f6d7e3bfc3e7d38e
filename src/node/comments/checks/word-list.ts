/** Lists of words are the model's: comments and the feed read them alike (S-29). */
export { figure, noWords, squeeze, tokens, wordList } from '../../../model/wordlist/list.ts';
export type { WordList } from '../../../model/wordlist/list.ts';
