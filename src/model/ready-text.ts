/** Texts that are kept ready, and what is written in their places when one is taken: `{page}`, `{service}`, `{date}`. */

/** The places that a ready text may have. */
export const places = ['page', 'service', 'date'] as const;
export type Place = (typeof places)[number];

/** @returns the text with its places filled; what is no place stays as it is */
export const fill = (text: string, values: Readonly<Record<Place, string>>): string =>
  text.replace(/\{(page|service|date)\}/g, (_, place: Place) => values[place]);
