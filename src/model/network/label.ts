/** What is written on a network's link, and its accessible name. One place for the widget and for the server's links. */
import type { Network } from './network.ts';

/** The words it takes, in the reader's language: those of the share line. */
export interface NetworkWords {
  readonly email: string;
  readonly byEmail: string;
  readonly sms: string;
  readonly bySms: string;
  readonly shareOn: (network: string) => string;
}

/**
 * @returns the visible label, and the full name that contains it and says that a window opens; of a network
 *   that opens an application instead, what the words say of the window, in brackets at the end, is left out
 */
export const networkLabel = (
  { id, name, ownTab }: Network,
  words: NetworkWords,
): [label: string, full: string] =>
  id === 'email'
    ? [words.email, words.byEmail]
    : id === 'sms'
      ? [words.sms, words.bySms]
      : [name, ownTab ? words.shareOn(name) : words.shareOn(name).replace(/ \(.*/, '')];
