/**
 * Why a request did not bring an answer. Codes only: the sentences are in src/words (cli and problems), and `detail`
 * is for the log.
 */

/** One name for each thing that can go wrong between an address and its bytes. */
export type GetFailureKind =
  /** Not an http(s) URL that parses, or longer than 2,048 characters. */
  | 'bad-url'
  /** A port other than 80, 443 and those listed. */
  | 'bad-port'
  /** At least one of the host's addresses is private or special (S-40). */
  | 'blocked-address'
  /** The name does not resolve. */
  | 'no-such-host'
  | 'no-connection'
  /** No handshake, or a certificate that does not name the host. */
  | 'bad-certificate'
  /** Headers after 10 s, or the whole after 30 s. */
  | 'timeout'
  | 'too-large'
  /** An unknown content coding, more than one, or one whose data is broken. */
  | 'bad-encoding'
  | 'too-many-redirects'
  /** A redirect without Location, or to something that is no http(s) URL. */
  | 'bad-redirect'
  /** From https to http while carrying credentials (S-41). */
  | 'downgrade'
  /** What came back is not HTTP/1.1. */
  | 'bad-response'
  /** The connection closed before the announced end. */
  | 'truncated'
  /** The caller's own signal. */
  | 'aborted';

export interface GetFailure {
  readonly failed: true;
  readonly kind: GetFailureKind;
  /** The address that failed, without credentials, query or fragment: it goes to logs (S-73). */
  readonly url?: string;
  readonly detail?: string;
}

/** Makes a failure; the URL is cut down to what a log may hold. */
export function failure(kind: GetFailureKind, url?: URL, detail?: string): GetFailure {
  return {
    failed: true,
    kind,
    ...(url && { url: url.origin + url.pathname }),
    ...(detail !== undefined && { detail: detail.slice(0, 200) }),
  };
}

/** Tells a failure from whatever else a function of this folder returns. */
export const isFailure = (value: unknown): value is GetFailure =>
  typeof value === 'object' && value !== null && (value as { failed?: unknown }).failed === true;
