/**
 * What the visitor has sent and the server has not yet taken: written down before the first try, under the
 * Idempotency-Key that every try carries, so that nothing is lost and nothing arrives twice (S-27).
 */
import { read } from '../../model/wire/read.ts';
import { instant, object, text, url } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';
import { id } from '../../model/wire/common.ts';
import { forget, keep, kept } from './storage.ts';

/** `body` is the JSON of the request: kept as text, so that each try sends the very same. */
const waitingShape = /* @__PURE__ */ object({ key: id, base: url, at: instant, body: text(100_000, 2) });
/** One write that waits. */
export type Waiting = Infer<typeof waitingShape>;

/** A key that nobody else has: 128 random bits. `randomUUID` is missing on pages without https. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Writes one down. @returns whether it will survive a reload */
export const enqueue = (waiting: Waiting): boolean => keep('local', `outbox:${waiting.key}`, waiting);

/** Takes one out: it has arrived, or is not to be sent. */
export const dequeue = (key: string): void => forget('local', `outbox:${key}`);

/** All that wait for one server, oldest first. */
export const waitingFor = (base: string): readonly Waiting[] =>
  [...kept('local', 'outbox:').values()]
    .map((value) => read(waitingShape, value))
    .filter((one): one is Waiting => one?.base === base)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
