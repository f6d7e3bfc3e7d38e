/** The register of requests for one's data: references, the month in which each is answered, and its entries. */
import type { Site } from '../../../model/site.ts';
import type { DataRequest } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { newReference } from '../tokens.ts';

/** One month later, by the calendar: the time in which a request is answered (GDPR art. 12(3)). */
export function monthAfter(at: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + 1, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

/** A new reference for the register. @param random fresh bytes as base64url */
export const requestReference = (now: number, random: (bytes: number) => string): string =>
  newReference({ random }, now).replace(/^S/, 'D');

/** Writes a request down. @param entry `answer`: what it was answered; absent: it is open */
export async function register(
  store: Store,
  site: Site,
  entry: Pick<DataRequest, 'kind' | 'reference'> & {
    readonly receivedAt: number;
    readonly now: number;
    readonly answer?: string;
  },
): Promise<DataRequest> {
  const { kind, reference, receivedAt, now, answer } = entry;
  const instant = (at: number): string => new Date(at).toISOString();
  const request: DataRequest = {
    reference,
    kind,
    receivedAt: instant(receivedAt),
    dueAt: instant(monthAfter(receivedAt)),
    ...(answer !== undefined && { answer, doneAt: instant(now) }),
  };
  await store.records.addRequest(site.id, request);
  return request;
}
