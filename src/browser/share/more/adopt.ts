/** Styles that come later than the element: its shadow root adopts them, as the page's policy allows. */
import type { CSSResult, LitElement } from 'lit';

/** Adopts a sheet, once. */
export function adopt({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets: sheets } = renderRoot as ShadowRoot;
  if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
}

/** Gives a sheet back. */
export function abandon({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
}
