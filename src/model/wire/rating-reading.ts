/**
 * A rating as the first drawing needs it, read by hand, since each byte is paid for by a visitor. A property test holds
 * it to the shape. Why it is closed, and until when, stays unread in `raw` until code that needs it reads it whole.
 */
import { httpUrl } from '../text/safe-url.ts';
import { bare } from './bare.ts';

export interface RatingReading {
  readonly address: string;
  readonly count: number;
  readonly average: number | undefined;
  readonly useful: number | undefined;
  readonly open: boolean;
  /** The whole answer, of which nothing is believed. */
  readonly raw: unknown;
}

/** A figure that is none counts as absent. */
const figure = (value: unknown): number | undefined =>
  Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;

/** @returns undefined for what is none. Own properties only; never throws on what JSON can give */
export function readRating(raw: unknown): RatingReading | undefined {
  const { address, count, average, useful, open } = bare<Record<string, unknown>>(raw as object);
  const page = httpUrl(address);
  return page
    ? {
        address: page,
        count: figure(count) ?? 0,
        average: figure(average),
        useful: figure(useful),
        open: open === true,
        raw,
      }
    : undefined;
}
