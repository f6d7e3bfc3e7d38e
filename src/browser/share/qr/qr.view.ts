/** What the QR code's panel looks like, as a function of data and words. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import type { QrCode } from '../../kit/qr/code.ts';
import { drawing } from '../../kit/qr/drawing.ts';

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
