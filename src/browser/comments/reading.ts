/** Where a reading begins, and what is asked for. */
import { option } from '../kit/option.ts';
import { pageAddress } from '../kit/page-address.ts';
import type { Asked, Reading } from './reader.ts';

/** Groups of comments drawn at once. */
export const SLICE = 10;

/** The state before anything was read. */
export const newReading = (): Reading => ({
  most: 40,
  drawn: SLICE,
  unfolded: new Set(),
  busy: new Set(),
  news: 0,
  order: undefined,
  status: '',
  partial: false,
  closing: undefined,
  own: undefined,
  zone: undefined,
  sought: undefined,
});

/**
 * The page whose thread is asked for (the server leaves tracking parameters out of account), the order, and how many comments at a time.
 * @param order as the visitor chose it
 */
export const asked = (host: Element, order: string | undefined): Asked => {
  const limit = Number(option(host, 'limit'));
  return {
    page: pageAddress(host),
    sort: order ?? option(host, 'sort'),
    limit: limit > 0 && limit < 101 ? Math.ceil(limit) : 20,
  };
};
