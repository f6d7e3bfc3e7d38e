/**
 * Makes the page's global scope safe for Lit. Imported first by every entry, so that it runs before Lit does.
 *
 * 1. Lit keeps lists of its versions in three globals and pushes to them when it starts. An element of the page with
 *    such an id (`<a id="litHtmlVersions">`) becomes that global, and every Lit widget on the page would die of "push is
 *    not a function". A list of our own takes its place; a real list stays as it is.
 * 2. A second copy of Parvis must do no harm (S-06). Under `trusted-types lit-html` a second Lit cannot make its policy:
 *    it would throw, and the visitor's console would show an error for a page that works. A second copy never draws
 *    anything, for its elements are never defined (`define`), so it needs no policy: it is not shown that the browser has
 *    any. The browser's own is back before anything else of the page runs: all modules of one graph are evaluated before
 *    the first microtask.
 */
export {};

const scope = globalThis as unknown as Record<PropertyKey, unknown>;
for (const list of ['litHtmlVersions', 'reactiveElementVersions', 'litElementVersions'])
  if (!Array.isArray(scope[list])) scope[list] = [];

const name = 'trustedTypes';
const started = Symbol.for('parvis.lit');
const kept = Object.getOwnPropertyDescriptor(scope, name);
if (scope[started] && kept?.configurable) {
  Object.defineProperty(scope, name, { configurable: true, value: undefined });
  queueMicrotask(() => Object.defineProperty(scope, name, kept));
}
scope[started] = true;
