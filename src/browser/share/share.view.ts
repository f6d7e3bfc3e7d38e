/** What the share line looks like, as a function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShareTerms } from '../../words/terms.ts';
import { icon } from '../kit/icon.ts';
import type { ShareItem } from './share.items.ts';

/** Everything that is drawn. */
export interface ShareLook {
  readonly items: readonly ShareItem[];
  readonly words: ShareTerms;
  /** The address that is shared: to copy by hand, and for paper. */
  readonly url: string;
  /** Today, as a reader of the paper would write it. */
  readonly today: string;
  /** 2 to 6: the title is a heading of that level. 0: it is a line of text. */
  readonly level: number;
  /** `text` or `icons` alone; anything else for both. */
  readonly labels: string | undefined;
  /** Smaller, for the end of a card or a narrow column. */
  readonly compact: boolean;
  /** Outlines at hand, by id. */
  readonly icons: Readonly<Record<string, string>>;
  /** The last thing that happened, in words; '' at first. */
  readonly status: string;
  /** The clipboard was refused: the address is offered in a field. */
  readonly byHand: boolean;
  /** Mistakes of the page's author, shown with `debug` only. */
  readonly mistakes: readonly string[];
}

/** Hears that a link or a button was pressed. */
export type ShareWish = (event: Event, item: ShareItem) => void;

const face = ({ id, text }: ShareItem, { icons, labels }: ShareLook) => {
  const outline = labels === 'text' ? undefined : icons[id];
  // Without an icon there is nothing but the name to show.
  return html`${outline ? icon(outline) : nothing}${
    labels === 'icons' && outline ? nothing : html`<span part="label">${text}</span>`
  }`;
};

const control = (item: ShareItem, look: ShareLook, wish: ShareWish) =>
  item.href
    ? html`<a
        part="control link ${item.id}"
        href=${item.href}
        target=${item.ownTab ? '_blank' : nothing}
        rel="noopener noreferrer external"
        aria-label=${item.label}
        @click=${(event: Event) => wish(event, item)}
        >${face(item, look)}</a
      >`
    : html`<button
        part="control button ${item.id}"
        type="button"
        aria-label=${item.label}
        @click=${(event: Event) => wish(event, item)}
      >
        ${face(item, look)}
      </button>`;

/** The mistakes alone, above the fallback that the page brought. */
export const mistakesView = (mistakes: readonly string[]): TemplateResult =>
  html`${mistakes.map((sentence) => html`<p part="debug">${sentence}</p>`)}`;

/** The whole line. */
export const shareView = (look: ShareLook, wish: ShareWish): TemplateResult =>
  html`<div class=${look.compact ? 'compact' : ''}>
    <p
      part="heading"
      id="heading"
      role=${look.level ? 'heading' : nothing}
      aria-level=${look.level || nothing}
    >
      ${look.words.heading}
    </p>
    <ul part="list" role="list" aria-labelledby="heading">
      ${look.items.map((item) => html`<li part="item">${control(item, look, wish)}</li>`)}
    </ul>
    ${
      look.byHand
        ? html`<p part="address">
            <label for="field">${look.words.address}</label>
            <input part="field" id="field" readonly .value=${look.url} />
          </p>`
        : nothing
    }
    <p part="status" role="status">${look.status}</p>
    <p class="printed">${look.words.address} ${look.url} (${look.today})</p>
    ${mistakesView(look.mistakes)}
  </div>`;
