/** What the stop asks of the companion. Nothing throws: what fails is a `Problem`. */
import type { Problem } from '../../../model/problem.ts';
import { parseDeskStops, parseStopped } from '../../../model/wire/desk-stop.ts';
import type { DeskStops, StopRequest, Stopped } from '../../../model/wire/desk-stop.ts';
import type { Client } from '../../kit/writer.ts';

export const askStops = (client: Client): Promise<DeskStops | Problem> =>
  client('/desk/stop', { parse: parseDeskStops, fresh: true });

/** Stops, or starts again. @param key the same for each try (S-27) */
export const sendStop = (client: Client, key: string, body: StopRequest): Promise<Stopped | Problem> =>
  client('/desk/stop', { method: 'POST', key, body, parse: parseStopped });
