import type { Say } from './say.ts';

/**
 * Sentences for the browser's console and for `data-parvis-debug`. The key is the code that is
 * printed before the sentence and that the documentation is searched by; it never changes once released.
 */
export interface WebmasterTerms {
  readonly 'unknown-network': Say<{ readonly id: string; readonly known: string }>;
  /** `instead`: ids that serve the same end, '' when there is none. */
  readonly 'dead-network': Say<{ readonly name: string; readonly instead: string }>;
  readonly 'renamed-network': Say<{ readonly name: string; readonly instead: string }>;
  readonly 'no-share-link': Say<{ readonly name: string; readonly instead: string }>;
  /** A site's own network is refused; `expected` is an example of what the field may hold. */
  readonly 'bad-network': Say<{ readonly id: string; readonly field: string; readonly expected: string }>;
  readonly 'taken-network': Say<string>;
  /** A network that is offered only on a page with `og:image`, or with `fb:app_id`. */
  readonly 'needs-image': Say<string>;
  readonly 'needs-app': Say<string>;
  /** Subscribing was asked for, and the page names no feed. */
  readonly 'no-feed': string;
  readonly 'no-networks': string;
  readonly 'bad-host': Say<string>;
  readonly 'bad-url': Say<{ readonly option: string; readonly value: string }>;
  readonly 'bad-value': Say<{ readonly option: string; readonly value: string; readonly expected: string }>;
  readonly 'unknown-option': Say<string>;
  readonly 'unknown-widget': Say<{ readonly name: string; readonly known: string }>;
  readonly 'json-link': Say<string>;
  readonly 'missing-src': Say<string>;
  readonly 'other-origin': Say<string>;
  readonly 'insecure-page': string;
  readonly 'no-canonical': string;
  readonly 'canonical-elsewhere': Say<string>;
  readonly 'no-og-title': string;
  readonly 'no-og-description': string;
  readonly 'no-og-image': string;
  readonly 'no-og-image-alt': string;
  readonly 'no-lang': Say<string>;
  readonly 'load-failed': Say<string>;
  readonly 'integrity-failed': Say<string>;
  readonly 'trusted-types': string;
  readonly 'old-browser': string;
  readonly 'two-versions': Say<{ readonly first: string; readonly second: string }>;
  readonly 'two-lits': string;
  readonly 'too-new': Say<{ readonly widget: string; readonly server: string }>;
  readonly 'no-size': string;
  readonly 'policy-incomplete': Say<string>;
  readonly 'unknown-term': Say<string>;
  /** Hosts that a feed's pictures come from, which the page does not name in `hosts`. */
  readonly 'picture-host': Say<string>;
  readonly 'bad-answer': Say<string>;
}

/** The code of one sentence. */
export type WebmasterCode = keyof WebmasterTerms;
