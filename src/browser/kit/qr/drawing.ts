/** A QR code as an image, as a function of its modules. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { QUIET_ZONE } from './code.ts';
import type { QrCode } from './code.ts';

/** Pixels for each module in a saved file, where no style says how large it is. */
const SCALE = 8;

/**
 * Black on white whatever the page's colours: scanners read nothing else for certain.
 *
 * @param alt its name for who does not see it
 */
export const drawing = ({ size, outline }: QrCode, alt: string): TemplateResult => {
  const side = size + 2 * QUIET_ZONE;
  return html`<svg
    role="img"
    aria-label=${alt}
    viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}"
    width=${side * SCALE}
    height=${side * SCALE}
    shape-rendering="crispEdges"
  >
    <rect x=${-QUIET_ZONE} y=${-QUIET_ZONE} width=${side} height=${side} fill="#fff"></rect>
    <path d=${outline} fill="#000"></path>
  </svg>`;
};
