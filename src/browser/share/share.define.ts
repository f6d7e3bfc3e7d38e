/** The way for a site's script to add a network that Parvis does not bring. */

/**
 * Adds a network of the site's own, before or after a share line is on the page; its id can then stand in `networks`.
 *
 * @param entry `id` in lower case; `name`; `template`, an https address with `{u}` (the page's address) or `{tu}` (title
 *   and address), and if wished `{t}` (title) or `{m}` (text); if wished `outline`, the `d` of a path in a 16 by 16 box
 *
 * @returns whether it was taken; when it was not, the console says why and what to write
 */
export const defineNetwork = (entry: unknown): Promise<boolean> =>
  import('./more/more.ts').then(({ define }) => define(entry));
