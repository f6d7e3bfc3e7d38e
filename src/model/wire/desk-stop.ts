/**
 * The switches of a site at the desk: what is stopped, by whom and why, and stopping and starting again. On the
 * desk's origin only. Moderators and admins switch; managers see.
 */
import type { Problem } from '../problem.ts';
import { name } from './common.ts';
import { parse } from './parse.ts';
import { bool, instant, int, list, object, oneOf, optional, or, text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

/** What can be stopped for a whole site. */
export const stopTargets = ['comments', 'push'] as const;
/**
 * Who stopped: people, or the companion by itself: nobody decides, too much comes, the data are on their way to another
 * database, or come from a backup; or whoever runs the companion holds the whole site.
 */
export const stopCauses = ['stopped', 'unattended', 'load', 'moving', 'restored', 'suspended'] as const;

const what = oneOf(...stopTargets);
const mode = or(oneOf('closed', 'premoderation'), 'closed');

/** One switch that is off. */
export const stopShape = /* @__PURE__ */ object({
  /** Mail is held after a backup was brought back; `parvis mail resume` lets it go. */
  what: oneOf(...stopTargets, 'mail'),
  cause: or(oneOf(...stopCauses), 'stopped'),
  mode,
  /** As visitors read it. */
  reason: or(text(500), ''),
  at: instant,
});

/** One line of the log. */
export const stopLineShape = /* @__PURE__ */ object({
  ...stopShape.fields,
  act: oneOf('stop', 'resume'),
  /** Who did it, at the desk; absent = at the command line, or the companion by itself (`cause`). */
  name: optional(name),
});

const count = or(int(0), 0);
const limits = /* @__PURE__ */ object({
  waiting: count,
  perHour: count,
  closeWaiting: count,
  closePerHour: count,
});

/** How much the site has to bear: comments that wait, and that came within the hour; from which numbers on it shuts. */
export const deskLoadShape = /* @__PURE__ */ object({
  waiting: count,
  received: count,
  limits: or(limits, {}),
});

/** `GET /s/{site}/desk/stop`: what is stopped, the strictest first, and the log, newest first. */
export const deskStopsShape = /* @__PURE__ */ object({
  stops: or(tolerantList(stopShape, 6), []),
  log: or(tolerantList(stopLineShape, 50), []),
  /** Whoever asks may stop and start again; others see. */
  may: or(bool, false),
  /** The site has a feed, of which posts can be hidden. */
  feed: or(bool, false),
  load: optional(deskLoadShape),
});
export type DeskStop = Infer<typeof stopShape>;
export type DeskStops = Infer<typeof deskStopsShape>;

/**
 * `POST /s/{site}/desk/stop`: stops, or starts again what people have stopped. `posts`: posts of the feed, by id or
 * address, that are hidden, or shown as before.
 */
export const stopRequestShape = /* @__PURE__ */ object({
  act: oneOf('stop', 'resume'),
  targets: or(list(what, stopTargets.length), []),
  posts: or(list(text(2048, 1), 20), []),
  /** Shown to visitors when something stops; for the log when it starts again. */
  reason: text(500, 1),
});
export type StopRequest = Infer<typeof stopRequestShape>;

/** Answer: what holds now, and which posts the feed does not know. */
export const stoppedShape = /* @__PURE__ */ object({
  ...deskStopsShape.fields,
  unknown: or(tolerantList(text(2048), 20), []),
});
export type Stopped = Infer<typeof stoppedShape>;

/** Reads a request (strict). */
export const parseStopRequest = (value: unknown): StopRequest | Problem =>
  parse(stopRequestShape, value, { strict: true });
/** Reads what is stopped. */
export const parseDeskStops = (value: unknown): DeskStops | Problem => parse(deskStopsShape, value);
/** Reads the answer to a request. */
export const parseStopped = (value: unknown): Stopped | Problem => parse(stoppedShape, value);
