/** One mail, ready to be sent. */

/** A mailbox. The name is one line of text; what stands in it is never read as an address. */
export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

export interface Message {
  /** Stays the same when a message is sent a second time after a crash, so that mailboxes know it again. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47. */
  readonly lang: string;
  /** Where one click ends these messages (RFC 8058); for what was subscribed to. */
  readonly unsubscribe?: string;
}

/**
 * How a sending ended. `later`: the server, or the way to it, failed for now; `refused`: this message will never be
 * taken; `closed`: no message can be sent at all until somebody looks (password, certificate).
 */
export type Sent = { readonly outcome: 'sent' | 'later' | 'refused' | 'closed'; readonly code: string };

/** Sends messages, one after the other. Never throws. */
export interface Post {
  send(message: Message): Promise<Sent>;
  /** Connects, greets and signs in; sends nothing. */
  check(): Promise<Sent>;
  close(): void;
}
