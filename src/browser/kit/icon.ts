/** Draws an icon: a node of the page, in the text's colour and size, silent to assistive technology. */
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** @param outline the `d` of a path in a 16 by 16 box */
export const icon = (outline: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 16 16" aria-hidden="true" part="icon"><path d=${outline}></path></svg>`;
