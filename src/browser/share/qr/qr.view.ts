/** What the QR code's panel looks like, as a function of data and words. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import { QUIET_ZONE } from './qr.code.ts';
import type { QrCode } from './qr.code.ts';

/** Pixels for each module in a saved file, where no style says how large it is. */
const SCALE = 8;

/** Black on white whatever the page's colours: scanners read nothing else for certain. */
const drawing = ({ size, outline }: QrCode, alt: string): TemplateResult => {
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

/**
 * @param code undefined when the address is too long for one
 * @param address what the code leads to
 * @param save hears that the drawing shall be saved
 */
export const qrView = (
  code: QrCode | undefined,
  address: string,
  words: ShareMoreTerms['qr'],
  save: (event: Event) => void,
): TemplateResult =>
  code
    ? html`<div class="qr">
        ${drawing(code, words.alt(address))}
        <p class="address">${address}</p>
        <p class="hint">${words.hint}</p>
        <button part="control button" type="button" @click=${save}>
          <span part="label">${words.download}</span>
        </button>
      </div>`
    : html`<div class="qr"><p>${words.tooLong}</p></div>`;
