/**
 * A second copy of Parvis must do no harm (S-06). Under `trusted-types lit-html` a second Lit cannot make its policy: it
 * would throw, and the visitor's console would show an error for a page that works. A second copy never draws anything,
 * for its elements are never defined (`define`), so it needs no policy: it is not shown that the browser has any. The
 * browser's own is back before anything else of the page runs: all modules of one graph are evaluated before the first
 * microtask.
 */
export {};

const scope = globalThis as unknown as Record<PropertyKey, unknown>;
const name = 'trustedTypes';
const started = Symbol.for('parvis.lit');
const kept = Object.getOwnPropertyDescriptor(scope, name);
if (scope[started] && kept?.configurable) {
  Object.defineProperty(scope, name, { configurable: true, value: undefined });
  queueMicrotask(() => Object.defineProperty(scope, name, kept));
}
scope[started] = true;
