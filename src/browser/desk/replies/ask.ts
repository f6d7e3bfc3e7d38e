/** What the room of official replies asks of the companion. Nothing throws: what fails is a `Problem`. */
import type { Problem } from '../../../model/problem.ts';
import {
  parseAnswerables,
  parseReplies,
  parseTextDone,
  parseTextsImported,
} from '../../../model/wire/desk-replies.ts';
import type {
  Answerables,
  Replies,
  TextDone,
  TextWish,
  TextsImported,
} from '../../../model/wire/desk-replies.ts';
import type { Client } from '../../kit/writer.ts';

export const askRoom = (client: Client): Promise<Replies | Problem> =>
  client('/desk/replies', { parse: parseReplies, fresh: true });

/** @param ids of comments; absent: the newest, after a cursor */
export const askComments = (
  client: Client,
  { ids, after }: { readonly ids?: readonly string[] | undefined; readonly after?: string | undefined },
): Promise<Answerables | Problem> =>
  client('/desk/replies/comments', {
    parse: parseAnswerables,
    query: { comments: ids?.join(), after },
    fresh: true,
  });

/** Keeps, changes or drops a ready text. @param key the same for each try (S-27) */
export const keepText = (client: Client, key: string, body: TextWish): Promise<TextDone | Problem> =>
  client('/desk/replies/texts', { method: 'POST', key, body, parse: parseTextDone });

/** Takes in a table. @param key as above */
export const takeTable = (client: Client, key: string, csv: string): Promise<TextsImported | Problem> =>
  client('/desk/replies/texts/import', { method: 'POST', key, body: { csv }, parse: parseTextsImported });
