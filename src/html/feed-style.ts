/**
 * The look of the feed's own page, as a file of its own: its policy allows no other style. It stands alone, with no
 * widget and no script, in light, dark and print, from the narrowest screen on: a notice board, well set.
 */
export const feedStyle = `:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5a5a66; --rule: #d8d8de; --wash: #f3f3f6; --accent: #0b4fae;
  font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #161619; --soft: #a9a9b4; --rule: #3a3a42; --wash: #222228; --accent: #8ab4f8; } }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; }
main { max-inline-size: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.25rem; font-size: 1.0625rem; font-weight: 600; line-height: 1.4; }
h1 a { display: inline-flex; align-items: center; min-block-size: 2.75rem; color: inherit; text-decoration-color: var(--rule); }
h2 { margin: 0 0 1.25rem; font-size: clamp(1.5rem, 1rem + 2.5vw, 2rem); line-height: 1.2; text-wrap: balance; }
h3 { margin: 0 0 0.375rem; font-size: 1.1875rem; line-height: 1.35; }
h3 a { color: inherit; text-decoration-color: var(--rule); }
p, figure, blockquote, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: from-font; }
a:hover { text-decoration-color: currentcolor; text-decoration-thickness: 0.125rem; }
:focus-visible { outline: 0.1875rem solid var(--ink); outline-offset: 0.125rem; }
.parvis-posts > li { padding-block: 1.5rem; border-block-start: 1px solid var(--rule); }
.parvis-post { display: grid; gap: 0.625rem; }
.parvis-post > h3 { margin: 0; }
.parvis-post > data { display: none; }
.parvis-meta { display: flex; flex-wrap: wrap; order: -1; gap: 0 0.75rem; color: var(--soft); font-size: 0.875rem; }
.parvis-meta .p-author { color: var(--ink); font-weight: 600; }
.parvis-handle { color: var(--soft); font-weight: 400; }
.parvis-meta .u-url { color: inherit; text-decoration-color: var(--rule); }
.parvis-official { color: var(--accent); font-weight: 500; }
.parvis-pinned { padding-inline: 0.5em; border: 1px solid; border-radius: 0.25rem; color: var(--ink); }
.e-content { max-inline-size: 42rem; }
.e-content > p + p { margin-block-start: 0.75rem; }
img.parvis-emoji { inline-size: 1.25em; block-size: 1.25em; object-fit: contain; vertical-align: -0.25em; }
.parvis-media img { display: block; max-inline-size: min(100%, 34rem); block-size: auto; max-block-size: 26rem; object-fit: contain; border-radius: 0.25rem; background: var(--wash); }
.parvis-card, .parvis-quote { display: block; max-inline-size: 42rem; padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 0.25rem; }
.parvis-card-image img { display: block; inline-size: 100%; block-size: auto; max-block-size: 16rem; margin-block-end: 0.5rem; object-fit: cover; border-radius: 0.125rem; background: var(--wash); }
.parvis-card-text { display: block; margin-block-start: 0.25rem; color: var(--soft); font-size: 0.9375rem; }
.parvis-host { color: var(--soft); }
.parvis-quote { border-width: 0 0 0 0.1875rem; border-radius: 0; padding-block: 0; }
.parvis-quote > p:first-child { color: var(--soft); font-size: 0.9375rem; }
.parvis-poll { display: grid; gap: 0.375rem; max-inline-size: 42rem; }
.parvis-poll li { padding: 0.375rem 0.75rem; border-radius: 0.25rem; background: var(--wash); }
.parvis-poll > p { color: var(--soft); font-size: 0.9375rem; }
.parvis-warning { padding-inline-start: 1rem; border-inline-start: 0.1875rem solid var(--rule); }
.parvis-warning > summary { min-block-size: 2.75rem; padding-block: 0.5rem; cursor: pointer; }
.parvis-warning > * + * { margin-block-start: 0.625rem; }
.parvis-links, .parvis-accounts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; font-size: 0.9375rem; }
.parvis-links a, .parvis-accounts a, main > p a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.parvis-accounts { padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
.parvis-stale, .parvis-partial { margin-block-end: 1.25rem; padding-inline-start: 0.875rem; border-inline-start: 0.1875rem solid var(--accent); }
.parvis-empty { padding-block: 1.5rem; border-block-start: 1px solid var(--rule); color: var(--soft); }
@media (min-width: 52rem) {
  .parvis-post { grid-template: repeat(12, auto) 1fr / 13.5rem minmax(0, 1fr); gap: 0 2rem; }
  .parvis-post > * { grid-column: 2; }
  .parvis-post > :nth-child(n + 3) { margin-block-start: 0.625rem; }
  .parvis-meta { flex-flow: column; grid-row: 1 / -1; grid-column: 1; align-items: flex-start; gap: 0.125rem; padding-block-start: 0.25rem; }
  .parvis-handle { display: block; }
}
@media (forced-colors: active) { a { color: LinkText; } .parvis-poll li { border: 1px solid; } }
@media print { main { max-inline-size: none; padding: 0; } .parvis-posts > li { break-inside: avoid; } a { color: inherit; } }
`;
