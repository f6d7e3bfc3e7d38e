/** The look of the pages to which mails lead: the page's own typeface, one column, one rule between what is read and done. */
export const formStyle = `:root { color-scheme: light dark; color: canvastext; background: canvas; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
header { padding-block-end: 0.75rem; border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1rem; line-height: 1.5; margin: 1.75rem 0 0.5rem; }
header p { margin: 0; opacity: 0.8; }
main { margin-block-start: 1.25rem; }
p { margin: 0 0 0.75rem; }
blockquote { margin: 0 0 1.5rem; padding-inline-start: 1rem; border-inline-start: 3px solid color-mix(in srgb, currentcolor 35%, transparent); }
form { margin-block-start: 1.5rem; padding-block-start: 1.25rem; border-block-start: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
form > div { margin-block-end: 1rem; }
form + p { margin-block-start: 1.25rem; }
label { display: block; margin-block-end: 0.25rem; }
label:has(input) { display: flex; gap: 0.75rem; align-items: baseline; min-height: 1.5rem; }
small { display: block; opacity: 0.8; }
select, textarea, input[type="text"] { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem;
  font: inherit; color: inherit; background: field; border: 1px solid color-mix(in srgb, currentcolor 60%, transparent); border-radius: 0.25rem; }
input[type="checkbox"] { inline-size: 1.25rem; block-size: 1.25rem; flex: none; translate: 0 0.2rem; }
textarea { min-height: 6rem; }
button, .button { display: inline-block; box-sizing: border-box; font: inherit; min-height: 2.75rem; padding: 0.5rem 1.25rem; color: inherit; background: none;
  border: 1px solid currentcolor; border-radius: 0.25rem; cursor: pointer; text-decoration: none; }
button:hover, .button:hover { background: color-mix(in srgb, currentcolor 8%, transparent); }
a { color: inherit; }
:focus-visible { outline: 0.1875rem solid; outline-offset: 0.125rem; }
[role="alert"] { padding-inline-start: 1rem; border-inline-start: 3px solid; }
`;
