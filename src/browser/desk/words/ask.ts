/** What the word lists ask of the companion. Nothing throws: what fails is a `Problem`. */
import type { Problem } from '../../../model/problem.ts';
import { parseDeskWords, parseTriedWords } from '../../../model/wire/desk-words.ts';
import type { DeskWords, TriedWords, TryWords } from '../../../model/wire/desk-words.ts';
import type { Client } from '../../kit/writer.ts';

export const askWords = (client: Client): Promise<DeskWords | Problem> =>
  client('/desk/words', { parse: parseDeskWords, fresh: true });

/** What a change would have done to the last comments. */
export const tryChange = (client: Client, body: TryWords): Promise<TriedWords | Problem> =>
  client('/desk/words/try', { method: 'POST', body, parse: parseTriedWords });

/** Saves a change. @param key the same for each try (S-27) @param version of the lists that was seen */
export const saveChange = (
  client: Client,
  key: string,
  change: TryWords,
  version: number,
): Promise<DeskWords | Problem> =>
  client('/desk/words', { method: 'POST', key, body: { ...change, version }, parse: parseDeskWords });
