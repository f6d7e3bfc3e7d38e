/**
 * The look of the companion's own pages, as a file of its own for each site, because the pages' policy allows no other
 * style. The widgets' own sheet comes first, in a layer, so that whatever stands here goes before it: it leaves room for
 * buttons that come with script, and here none come.
 */
import { readable } from './accent.ts';

/** Text and ground, in light and in dark. */
const LIGHT = { ink: '#1b1b1f', paper: '#ffffff' } as const;
const DARK = { ink: '#ececf1', paper: '#161619' } as const;

const colours = (
  { ink, paper }: { readonly ink: string; readonly paper: string },
  soft: string,
  rule: string,
  accent: string,
): string =>
  `--ink: ${ink}; --paper: ${paper}; --soft: ${soft}; --rule: ${rule}; --accent: ${readable(accent, paper, ink)};`;

/** @param look `accent`: `#rrggbb`; `widgets`: address of dist/parvis.css, where it is installed */
export const pagesStyle = ({
  accent = '#0b62d6',
  widgets,
}: {
  readonly accent?: string | undefined;
  readonly widgets?: string | undefined;
}): string => `${widgets === undefined ? '' : `@import url("${encodeURI(widgets)}") layer(widgets);\n`}:root { color-scheme: light dark;
  --brand: ${accent}; ${colours(LIGHT, '#5a5a66', '#d8d8de', accent)}
  --parvis-accent: var(--accent); --parvis-muted: var(--soft); --parvis-line: var(--rule);
  font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); accent-color: var(--accent); }
@media (prefers-color-scheme: dark) { :root { ${colours(DARK, '#a9a9b4', '#3a3a42', accent)} } }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; border-block-start: 0.25rem solid var(--brand); }
header, main, footer { max-inline-size: 46rem; margin-inline: auto; padding-inline: 1.25rem; }
header { padding-block: 1rem; }
.site { display: inline-flex; align-items: center; gap: 0.75rem; min-block-size: 2.75rem; color: inherit; font-weight: 600;
  text-decoration: none; overflow-wrap: anywhere; }
.site:hover { text-decoration: underline; text-underline-offset: 0.25em; }
.site img { inline-size: auto; block-size: 2.5rem; max-inline-size: 10rem; object-fit: contain; }
main { padding-block: 1rem 3rem; min-block-size: 60vh; }
main:focus { outline: none; }
footer { padding-block: 0 2rem; font-size: 0.9375rem; }
footer nav { padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
footer ul { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; margin: 0; padding: 0; list-style: none; }
footer a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
a { color: var(--accent); text-underline-offset: 0.2em; overflow-wrap: anywhere; }
.skip { position: absolute; inset-inline-start: -100vw; padding: 0.75rem 1.25rem; background: var(--paper); }
.skip:focus { inset-inline-start: 0; z-index: 1; }
.back { margin: 0; font-size: 0.9375rem; }
.back a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
h1 { margin: 0.25rem 0 1rem; font-size: clamp(1.4375rem, 1rem + 2.5vw, 1.75rem); line-height: 1.25; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; line-height: 1.35; }
p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
.lead { color: var(--soft); }
.hint { margin: 0 0 0.375rem; color: var(--soft); font-size: 0.9375rem; }
.state { margin: 0 0 1rem; padding: 0.75rem 1rem; border-inline-start: 0.25rem solid var(--accent); }
.state strong { display: block; font-size: 1.125rem; line-height: 1.4; }
.state .hint { margin: 0; }
.done, .wrong { margin: 0 0 1.5rem; padding: 0.75rem 1rem; border: 0.125rem solid var(--accent); border-radius: 0.25rem; }
.wrong { border-color: currentcolor; }
.done > :last-child, .wrong > :last-child, .state > :last-child { margin-block-end: 0; }
.wrong ul { margin: 0; padding-inline-start: 1.25em; }
.entry { margin: 0 0 1.25rem; padding: 0; border: 0; min-inline-size: 0; }
.entry > label, legend { display: block; padding: 0; font-weight: 600; }
.mistake { margin: 0 0 0.375rem; font-weight: 600; }
.mistake::before { content: '\\25b2\\a0' / ''; }
input:not([type='checkbox'], [type='radio']), textarea { display: block; inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem;
  border: 1px solid var(--soft); border-radius: 0.25rem; background: transparent; color: inherit; font: inherit; }
textarea { min-block-size: 9rem; resize: vertical; }
[aria-invalid='true'] { border-width: 0.125rem; border-color: currentcolor; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-block-size: 2.75rem; }
.choice input { flex: none; inline-size: 1.375rem; block-size: 1.375rem; margin: 0; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0 0; }
button { min-block-size: 2.75rem; padding: 0.25rem 1.25rem; border: 1px solid var(--accent); border-radius: 0.25rem; background: transparent;
  color: var(--accent); font: inherit; font-weight: 600; cursor: pointer; }
button.first { background: var(--accent); color: var(--paper); }
a.enter { display: inline-flex; align-items: center; box-sizing: border-box; min-block-size: 2.75rem; padding: 0.25rem 1.25rem;
  border: 1px solid var(--accent); border-radius: 0.25rem; background: var(--accent); color: var(--paper); font-weight: 600; text-decoration: none; }
button:hover, a.enter:hover { text-decoration: underline; text-underline-offset: 0.25em; }
:focus-visible { outline: 0.1875rem solid var(--ink); outline-offset: 0.125rem; }
form + .hint, .actions + .hint { margin-block-start: 0.75rem; }
:not(details) + details { margin-block-start: 1.75rem; }
details { border-block-start: 1px solid var(--rule); }
details:last-of-type { border-block-end: 1px solid var(--rule); }
summary { padding-block: 0.625rem; min-block-size: 2.75rem; font-weight: 600; cursor: pointer; }
details > :last-child { margin-block-end: 1.25rem; }
.words { padding-inline-start: 1rem; border-inline-start: 1px solid var(--rule); overflow-wrap: anywhere; }
.words p { margin-block: 0 0.5rem; }
.words + form { margin-block-start: 1.5rem; }
.code { display: block; padding: 0.5rem 0.75rem; border: 1px dashed var(--soft); border-radius: 0.25rem; font: 1rem/1.5 ui-monospace, monospace;
  overflow-wrap: anywhere; user-select: all; }
dl { margin: 0 0 1rem; }
dt { font-weight: 600; }
dd { margin: 0 0 0.625rem; overflow-wrap: anywhere; }
table.figures { inline-size: 100%; border-collapse: collapse; }
.figures th { text-align: start; font-weight: inherit; }
.figures :is(th, td) { padding: 0.375rem 0.75rem 0.375rem 0; border-block-end: 1px solid var(--rule); }
.figures td { text-align: end; font-variant-numeric: tabular-nums; }
.figures td:last-child { inline-size: 40%; padding-inline-end: 0; }
.figures meter { inline-size: 100%; }
dl.figures > div { padding-block: 0.625rem; border-block-end: 1px solid var(--rule); }
dl.figures dd { margin: 0; }
dd ul { margin: 0; padding-inline-start: 1.25em; }
.trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.acts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; font-size: 0.9375rem; }
.acts a, .pages a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.pages { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; }
.parvis-comments, .parvis-comments .parvis-comment { scroll-margin-block: 1rem; }
.parvis-comments::after, .parvis-comment::after { content: none; }
.parvis-comments > h2 { margin-block-start: 1rem; }
.parvis-comment:target { outline: 0.125rem solid var(--accent); outline-offset: 0.375rem; }
@media (forced-colors: active) { button.first { border-width: 0.1875rem; } .done, .wrong { border-color: canvastext; } }
@media print { .skip, footer, details:not([open]), button { display: none; } }
`;
