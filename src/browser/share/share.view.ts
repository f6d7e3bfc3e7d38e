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
  /** The title of the line. */
  readonly heading: string;
  /** The accessible name of the list: the title, and the page when it is another one. */
  readonly name: string;
  /** The address that is shared, for paper. */
  readonly url: string;
  /** Today, as a reader of the paper would write it. */
  readonly today: string;
  /** 2 to 6: the title is a heading of that level. 0: it is a line of text. */
  readonly level: number;
  /** `text` or `icons` alone; anything else for both. */
  readonly labels: string | undefined;
  /** `compact` is smaller, for the end of a card or a narrow column. Also the class that the styles know it by. */
  readonly layout: string | undefined;
  /** `brand`, or nothing: another class. */
  readonly colours?: string;
  /** Outlines at hand, by id. */
  readonly icons: Readonly<Record<string, string>>;
  /** The last thing that happened, in words; '' at first. */
  readonly status: string;
}

/** Hears that a link or a button was pressed. */
export type ShareWish = (event: Event, item: ShareItem) => void;

/** Icon and writing. */
export const face = (
  { id, text, outline }: ShareItem,
  { icons, labels }: Pick<ShareLook, 'icons' | 'labels'>,
): TemplateResult => {
  const drawing = labels === 'text' ? undefined : (outline ?? icons[id]);
  // Without an icon there is nothing but the name to show.
  return html`${drawing ? icon(drawing) : nothing}${
    labels === 'icons' && drawing ? nothing : html`<span part="label">${text}</span>`
  }`;
};

const control = (item: ShareItem, look: ShareLook, wish: ShareWish): TemplateResult => {
  const pressed = (event: Event): void => wish(event, item);
  return item.href
    ? html`<a
        part="control link ${item.id}"
        href=${item.href}
        target=${item.ownTab ? '_blank' : nothing}
        rel="noopener noreferrer external"
        aria-label=${item.label}
        @click=${pressed}
        >${face(item, look)}</a
      >`
    : html`<button part="control button ${item.id}" type="button" aria-label=${item.label} @click=${pressed}>
        ${face(item, look)}
      </button>`;
};

/** The list of links and buttons. */
export const listView = (look: ShareLook, wish: ShareWish): TemplateResult =>
  html`<ul part="list" role="list" aria-label=${look.name}>
    ${look.items.map((item) => html`<li part="item">${control(item, look, wish)}</li>`)}
  </ul>`;

/** The whole line. @param more what stands below it, such as other lists */
export const shareView = (look: ShareLook, wish: ShareWish, more?: unknown): TemplateResult =>
  html`<div class="${look.layout} ${look.colours}">
    <p
      part="heading"
      role=${look.level ? 'heading' : nothing}
      aria-level=${look.level || nothing}
      aria-label=${look.level ? look.name : nothing}
    >
      ${look.heading}
    </p>
    ${listView(look, wish)}
    <p part="status" role="status">${look.status}</p>
    <p class="printed">${look.words.address} ${look.url} (${look.today})</p>
    ${more}
  </div>`;
