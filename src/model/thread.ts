/**
 * A thread: a discussion with its own id. A thread is not its address: sites change their addresses, so it has a list
 * of them, one of which is the canonical one today.
 */
import type { Mode } from './policy.ts';
import type { Instant } from './wire/shape.ts';

/** One address under which a thread was or is known. */
export interface ThreadAddress {
  /** Canonical form (`canonicalUrl`): http(s), without fragment or tracking. */
  readonly url: string;
  readonly since: Instant;
}

export interface Thread {
  readonly id: string;
  /** Id of its site. */
  readonly site: string;
  /** Every address, oldest first, no two equal; never empty. */
  readonly addresses: readonly ThreadAddress[];
  /** The canonical one: the `url` of one of them. */
  readonly canonical: string;
  readonly title?: string;
  readonly lang?: string;
  readonly createdAt: Instant;
  /** The page's own mode; the stricter of it and the site's holds. */
  readonly mode?: Mode;
  /** A moderator has shut it. */
  readonly locked?: boolean;
  /** Its page is gone: the thread is read and not written to, and this is the sentence that says so. */
  readonly archived?: string;
}

/** A new thread, with its first address. */
export const newThread = (
  made: Pick<Thread, 'id' | 'site' | 'createdAt'> & Partial<Thread>,
  url: string,
): Thread => ({ ...made, addresses: [{ url, since: made.createdAt }], canonical: url });

/** Is the thread known under an address? */
export const hasAddress = (thread: Thread, url: string): boolean =>
  thread.addresses.some((address) => address.url === url);

/** The thread with one more address, which becomes the canonical one: its page has moved there. Old ones still find it. */
export const moveTo = (thread: Thread, url: string, since: Instant): Thread => ({
  ...thread,
  canonical: url,
  addresses: hasAddress(thread, url) ? thread.addresses : [...thread.addresses, { url, since }],
});

/**
 * The thread without one of its addresses, for one that was wrong.
 *
 * @returns the same thread when the address is not there, or is the canonical one: a thread always has that.
 */
export const withoutAddress = (thread: Thread, url: string): Thread =>
  url === thread.canonical || !hasAddress(thread, url)
    ? thread
    : { ...thread, addresses: thread.addresses.filter((address) => address.url !== url) };
