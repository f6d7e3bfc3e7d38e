/**
 * Makes the page's global scope safe for Lit as it comes from npm. Imported first by every entry, so that it runs before
 * Lit does.
 *
 * Lit keeps lists of its versions in three globals and pushes to them when it starts. An element of the page with such an
 * id (`<a id="litHtmlVersions">`) becomes that global, and every Lit widget on the page would die of "push is not a
 * function". A list of our own takes its place; a real list stays as it is.
 */
import './second-copy.ts';

const scope = globalThis as unknown as Record<PropertyKey, unknown>;
for (const list of ['litHtmlVersions', 'reactiveElementVersions', 'litElementVersions'])
  if (!Array.isArray(scope[list])) scope[list] = [];
