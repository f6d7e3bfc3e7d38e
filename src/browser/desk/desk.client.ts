/** The kit's client, as a moderator: with the session's cookie of the desk's own origin, and to no other. */
import { writer } from '../kit/writer.ts';
import type { Client } from '../kit/writer.ts';

/** Characters of a request that may outlive its page, with room for what is not ASCII (Fetch standard: 64 KiB). */
const OUTLIVING = 20_000;

/** @param base absolute address of the site on the desk's origin; undefined when there is none */
export const deskClient = (base: string | undefined): Client => {
  const credentials = 'same-origin';
  const usual = writer(base, undefined, { credentials });
  // A decision that is sent as the page is left must arrive.
  const outliving = writer(base, undefined, { credentials, keepalive: true });
  return (path, ask) =>
    (ask.body && JSON.stringify(ask.body).length < OUTLIVING ? outliving : usual)(path, ask);
};
