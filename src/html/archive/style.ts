/** The look of an archive's pages, which stand alone in a folder for decades: no script, no font, nothing from elsewhere. */
export const archiveStyle = `:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5a5a66; --rule: #d8d8de; --accent: #0b4fae;
  font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #161619; --soft: #a9a9b4; --rule: #3a3a42; --accent: #8ab4f8; } }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; }
main { max-inline-size: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.75rem; font-size: clamp(1.5rem, 1rem + 2.5vw, 2rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; line-height: 1.35; }
p { margin: 0 0 0.75rem; }
.address a { overflow-wrap: anywhere; }
ol, ul, dl { margin: 0; padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 0.1875rem solid var(--ink); outline-offset: 0.125rem; }
.way { margin: 0 0 0.5rem; font-size: 0.9375rem; }
.way a, .files a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.hint, .address, .count { color: var(--soft); font-size: 0.9375rem; }
.pages > li, .parvis-roots > li { padding-block: 1.25rem; border-block-start: 1px solid var(--rule); }
.pages a { font-weight: 600; }
.pages p { margin: 0.125rem 0 0; }
.parvis-roots { margin-block-start: 1.5rem; }
.parvis-replies { margin-block-start: 1rem; padding-inline-start: 1.25rem; border-inline-start: 1px solid var(--rule); }
.parvis-replies > li + li { margin-block-start: 1.25rem; }
.parvis-meta { display: flex; flex-wrap: wrap; gap: 0 0.75rem; margin: 0 0 0.25rem; color: var(--soft); font-size: 0.9375rem; }
.parvis-meta .p-author { color: var(--ink); font-weight: 600; }
.parvis-meta a { color: inherit; text-decoration-color: var(--rule); }
.parvis-official { color: var(--accent); font-weight: 600; }
.e-content > :last-child { margin-block-end: 0; }
.parvis-tombstone { margin: 0; color: var(--soft); font-style: italic; }
.parvis-comment { scroll-margin-block: 1rem; }
.parvis-comment:target { outline: 0.125rem solid var(--accent); outline-offset: 0.375rem; }
.charter { padding-inline-start: 1rem; border-inline-start: 1px solid var(--rule); }
@media print { main { max-inline-size: none; padding: 0; } a { color: inherit; } .parvis-comment { break-inside: avoid; } }
`;
