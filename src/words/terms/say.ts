/**
 * A term that needs values. It always takes exactly one argument: one plain value, or one object whose keys
 * name the values. That single rule lets a site replace any sentence by a template such as
 * "{count} opinions" without knowing how the sentence is called.
 *
 * Values of type `string` are shown as given: dates and hours come already written in the reader's language
 * and in the site's time zone. Values of type `number` are counts and are written by the catalogue.
 */
export type Say<A> = (a: A) => string;
