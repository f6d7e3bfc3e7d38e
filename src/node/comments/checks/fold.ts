/** Folding is the model's: comments and the feed read words alike (S-29). */
export { fold } from '../../../model/wordlist/fold.ts';
