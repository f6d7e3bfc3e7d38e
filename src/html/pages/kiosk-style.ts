/** The look of the page for a screen, as a file of its own: its policy allows no other style. It fills the screen. */
export const kioskStyle = `:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5a5a66; --accent: #0b4fae;
  font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #161619; --soft: #a9a9b4; --accent: #8ab4f8; } }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; }
main { display: flex; flex-direction: column; min-block-size: 100vh; padding: clamp(1rem, 3vw, 4rem); overflow-wrap: anywhere; }
h1 { margin: 0; font-size: clamp(1rem, 1.6vw, 2rem); font-weight: 600; line-height: 1.3; color: var(--soft); }
parvis-feed { display: flex; flex: 1; flex-direction: column; --parvis-accent: var(--accent); }
parvis-feed::part(heading) { font-size: clamp(1.375rem, 2.4vw, 3rem); }
parvis-feed::part(kiosk) { min-block-size: calc(100vh - 2 * clamp(1rem, 3vw, 4rem) - 1.6 * clamp(1rem, 1.6vw, 2rem) - 1.6 * clamp(1.375rem, 2.4vw, 3rem)); }
parvis-feed::part(status):empty { display: none; }
.parvis-feed > h2 { margin: 0 0 1rem; font-size: clamp(1.375rem, 2.4vw, 3rem); line-height: 1.3; }
.parvis-posts { columns: 26rem; column-gap: 3rem; margin: 0; padding: 0; list-style: none; font-size: clamp(1.125rem, 1.5vw, 2rem); }
.parvis-posts > li { break-inside: avoid; padding-block: 1rem; border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent); }
.parvis-post > h3 { margin: 0 0 0.25rem; font-size: 1.25em; line-height: 1.3; }
.parvis-post p { margin: 0 0 0.5rem; }
.parvis-meta { color: var(--soft); font-size: 0.75em; }
.parvis-meta > * { margin-inline-end: 0.75em; }
.parvis-links, .parvis-accounts { display: none; }
figure { margin: 0 0 0.5rem; }
img { max-inline-size: 100%; block-size: auto; max-block-size: 40vh; border-radius: 0.25rem; }
a { color: inherit; text-underline-offset: 0.2em; }
.parvis-links a, .parvis-meta a { color: inherit; }
:focus-visible { outline: 0.1875rem solid; outline-offset: 0.125rem; }
`;
