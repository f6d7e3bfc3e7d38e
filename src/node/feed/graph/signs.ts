/**
 * What these APIs say besides posts: that a token has had its time, and that enough was asked
 * (https://developers.facebook.com/docs/graph-api/guides/error-handling,
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting).
 */
import { failureOf } from '../failure.ts';
import type { VisitFailureKind } from '../failure.ts';
import { at, list, whole } from '../readers/foreign.ts';

/** Codes of errors. */
const EXPIRED: ReadonlySet<number> = new Set([102, 190, 463, 467]);
const TOO_OFTEN: ReadonlySet<number> = new Set([4, 17, 32, 341, 613]);

/** The failure of an answer; undefined for one that brings posts. @param body its JSON, if it is one */
export function graphFailure(status: number, body: unknown): VisitFailureKind | undefined {
  const code = whole(body, 'error', 'code');
  if (code !== undefined) {
    if (EXPIRED.has(code)) return 'token-expired';
    if (TOO_OFTEN.has(code) || (code >= 80_000 && code < 80_100)) return 'rate-limited';
    if (code === 3 || code === 10 || (code >= 200 && code < 300)) return 'unauthorised';
    if (code === 1 || code === 2) return 'server-error';
  }
  // 401 without a word of it is a token that is not accepted either.
  return status === 401 ? 'token-expired' : failureOf(status);
}

/** A part of what may be asked for that leaves others their share, in percent. */
const ENOUGH = 80;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds to wait by one report of use. */
function waitOf(use: unknown): number {
  const minutes = whole(use, 'estimated_time_to_regain_access') ?? 0;
  if (minutes > 0) return Math.min(minutes * 60, DAY);
  const parts = ['call_count', 'total_time', 'total_cputime'].map((name) => at(use, name));
  return parts.some((part) => typeof part === 'number' && part >= ENOUGH) ? HOUR : 0;
}

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Seconds for which these APIs are to be left alone, by the headers that report the use of an app or a page. */
export function usageWait(headers: Readonly<Record<string, string>>): number {
  const uses = [parsed(headers['x-app-usage']), parsed(headers['x-page-usage'])];
  const business = parsed(headers['x-business-use-case-usage']);
  const byAccount =
    typeof business === 'object' && business !== null
      ? Object.keys(business).flatMap((account) => list(business, account))
      : [];
  return Math.max(0, ...[...uses, ...byAccount.slice(0, 100)].map(waitOf));
}
