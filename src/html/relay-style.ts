/** The look of the page that offers the feed to other sites: a file of its own, as the page's policy asks. */
export const relayStyle = `:root { color-scheme: light dark; color: canvastext; background: canvas; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
main > p:first-child { margin-block: 0 0.25rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin-block: 0 1rem; }
h2 { font-size: 1.125rem; line-height: 1.3; margin-block: 2.5rem 0.5rem; padding-block-start: 1.5rem;
  border-block-start: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
p { margin-block: 1rem; }
pre { margin-block: 1rem 1.5rem; padding: 0.5rem 0 0.5rem 1rem; font: 0.875rem/1.6 ui-monospace, monospace;
  white-space: pre-wrap; border-inline-start: 0.1875rem solid color-mix(in srgb, currentcolor 40%, transparent); }
ul { margin: 0; padding: 0; list-style: none; }
li a { display: inline-block; padding-block: 0.5rem; min-height: 1.75rem; }
a { color: inherit; text-underline-offset: 0.2em; }
:focus-visible { outline: 0.1875rem solid; outline-offset: 0.125rem; }
@media (forced-colors: active) { a { color: LinkText; } }
`;
