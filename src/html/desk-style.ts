/** The look of the desk's page around the desk, and of signing in: a file of its own, as the page's policy asks. */
export const deskStyle = `:root { color-scheme: light dark; color: canvastext; background: canvas; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 80rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
header, body > form { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.5rem; }
header { padding-block: 0.5rem 0.75rem; border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
body > form { justify-content: space-between; margin-block: 0.5rem 1rem; }
h1 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
header p, body > form p { margin: 0; }
.held { max-width: 40rem; margin-block: 0.5rem 1.5rem; padding-inline-start: 1rem; border-inline-start: 0.25rem solid currentcolor; }
.held h2 { font-size: 1rem; margin: 0; }
.held p { margin: 0; }
main { margin-block-start: 1.5rem; max-width: 40rem; }
main.desk { max-width: none; }
button, a.enter { font: inherit; min-height: 2.75rem; padding: 0.25rem 1.25rem; color: inherit; background: none;
  border: 1px solid currentcolor; border-radius: 0.25rem; cursor: pointer; }
main form p { margin-block: 0 1rem; }
parvis-desk:not(:defined) { display: block; }
parvis-desk:not(:defined) [slot="late"] { visibility: hidden; animation: late 0s 10s forwards; }
@keyframes late { to { visibility: visible; } }
/* On a telephone the queues and rooms are one line that moves under the finger, not a page of buttons. Its end fades: there
   is more. A mask holds in forced colours too; the room after the last word lets it come out of the fade. */
@media (max-width: 40rem) {
  parvis-desk::part(queues) { flex-wrap: nowrap; overflow-x: auto; overscroll-behavior-x: contain; padding-inline-end: 3rem;
    mask-image: linear-gradient(to left, transparent, #000 3rem); -webkit-mask-image: linear-gradient(to left, transparent, #000 3rem); }
  parvis-desk::part(queue) { flex: none; }
}
@media (max-width: 40rem) and (prefers-reduced-motion: no-preference) { parvis-desk::part(queues) { scroll-behavior: smooth; } }
@media (scripting: none) { parvis-desk { display: none !important; } }
a.enter { display: inline-flex; align-items: center; text-decoration: none; box-sizing: border-box; }
button:hover, a.enter:hover { background: color-mix(in srgb, currentcolor 8%, transparent); }
:focus-visible { outline: 0.1875rem solid; outline-offset: 0.125rem; }
`;
