/** What few posts have: shapes that a browser fetches only for a feed with such posts. */
import { drawnAccount, drawnMedia } from './post-plain.ts';
import { segments } from './wire/common.ts';
import { bool, instant, int, number, object, oneOf, optional, or, pattern, text } from './wire/shape.ts';
import { tolerantList, url } from './wire/shape.ts';

/** An account on a network. */
export const accountShape = /* @__PURE__ */ object({
  ...drawnAccount,
  url: optional(url),
  avatar: optional(url),
});

/** A picture, film or sound. */
export const mediaShape = /* @__PURE__ */ object({
  ...drawnMedia,
  captions: optional(url),
  /** Length in seconds. */
  duration: optional(number(0, 1_000_000)),
});

/** The card of a link. Texts are plain. */
export const cardShape = /* @__PURE__ */ object({
  url,
  title: optional(text(500, 1)),
  description: optional(text(2000, 1)),
  image: optional(mediaShape),
});

/** A poll as it stood when it was collected. */
export const pollShape = /* @__PURE__ */ object({
  options: tolerantList(object({ text: text(500, 1), votes: optional(int(0)) }), 50),
  votes: optional(int(0)),
  closesAt: optional(instant),
  multiple: or(bool, false),
});

/** The states of a quote (feeds.md section 4: nine; one that we do not know is `unauthorised`). */
export const quoteStates = [
  'accepted',
  'pending',
  'rejected',
  'revoked',
  'deleted',
  'unauthorised',
  'blocked-account',
  'blocked-domain',
  'muted-account',
] as const;

/** A quoted post; its content is there only when `accepted`. */
export const quoteShape = /* @__PURE__ */ object({
  state: or(oneOf(...quoteStates), 'unauthorised'),
  account: optional(accountShape),
  content: optional(segments),
  url: optional(url),
});

/** An instant in UTC, or a day: what takes place all day begins and ends with one. */
const moment = /* @__PURE__ */ pattern(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/, 20);

/** One date. The end of several days is the last of them. */
const dates = { start: moment, end: optional(moment) } as const;

/** When and where something takes place. */
export const eventShape = /* @__PURE__ */ object({
  ...dates,
  /** On whose clock its hours are written, an IANA name: that of the place, not of the reader. */
  zone: optional(pattern(/^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/, 60)),
  place: optional(text(500, 1)),
  /** It does not take place, and people are to know. */
  cancelled: or(bool, false),
  /** When it takes place again, the next one first. */
  again: or(tolerantList(object(dates), 30), []),
});

/** What few posts have. A browser reads it only where there is some (wire/unread.ts). */
export const rareFields = {
  /** Content warning, in its author's words. */
  warning: optional(text(1000, 1)),
  card: optional(cardShape),
  poll: optional(pollShape),
  quote: optional(quoteShape),
  /** Who passed it on, when the account did not write it itself. */
  boostedBy: optional(accountShape),
  /** It is a date of an agenda. */
  event: optional(eventShape),
} as const;
