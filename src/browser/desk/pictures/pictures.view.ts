/** Pictures with a field for what each shows. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pictureLists } from '../../../model/wire/desk-pictures.ts';
import type { DeskPicture, DeskPictures, PictureList } from '../../../model/wire/desk-pictures.ts';
import type { DeskPicturesTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

/** Names a picture here. */
export const keyOf = ({ post, picture }: Pick<DeskPicture, 'post' | 'picture'>): string =>
  `${post}\n${picture}`;

/** Everything that is drawn. */
export interface PicturesLook {
  readonly words: DeskPicturesTerms;
  readonly moment: Moment;
  readonly level: number;
  /** Address of the site on the desk's origin. */
  readonly base: string;
  readonly page: DeskPictures | undefined;
  readonly list: PictureList;
  /** What is written, by the keys of pictures. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Key of the one whose description is too long, and the sentence. */
  readonly wrong: readonly [key: string, sentence: string] | undefined;
  readonly undoable: boolean;
  /** Words of the button that tries again; undefined while there is no need. */
  readonly retry: string | undefined;
}

/** What is asked for here. */
export interface PicturesWishes {
  list(list: PictureList): void;
  write(picture: DeskPicture, alt: string): void;
  save(picture: DeskPicture): void;
  undo(): void;
  retry(): void;
}

const pictureView = (one: DeskPicture, index: number, look: PicturesLook, wish: PicturesWishes) => {
  const { words, moment, level, base, drafts, wrong } = look;
  const key = keyOf(one);
  const { media, own, alt, at, address } = one;
  const title = one.title || words.untitled;
  const mistake = wrong?.[0] === key && wrong[1];
  const about = [
    `alt-hint-${index}`,
    ...(own ? [`own-${index}`] : []),
    ...(mistake ? [`wrong-${index}`] : []),
  ];
  return html`<li part="described">
    <p part="title" id="of-${index}" role="heading" aria-level=${level + 1} dir="auto">
      ${words.picture(title)}
    </p>
    ${
      media.url.startsWith(`${base}/desk/`)
        ? html`<img
            part="image"
            loading="lazy"
            alt=${alt ?? own ?? ''}
            width=${media.width ?? nothing}
            height=${media.height ?? nothing}
            src=${media.url}
          />`
        : nothing
    }
    <p part="line">
      <a
        part="link"
        href=${one.picture}
        target="_blank"
        rel="noopener noreferrer"
        aria-describedby="of-${index}"
        >${words.openPicture}</a
      >
      ${address ? html`<a part="link" href=${address} target="_blank" rel="noopener noreferrer" aria-describedby="of-${index}">${words.openPost}</a>` : nothing}
    </p>
    ${own ? html`<p part="aside" id="own-${index}" dir="auto">${words.own(own)}</p>` : nothing}
    ${at ? html`<p part="aside">${words.by({ who: one.name ?? words.somebody, date: dateText(at, moment) })}</p>` : nothing}
    <form
      part="form"
      novalidate
      aria-labelledby="of-${index}"
      @submit=${(event: Event) => {
        event.preventDefault();
        wish.save(one);
      }}
    >
      <p part="entry">
        <label for="alt-${index}">${words.field}</label>
        <span part="hint" id="alt-hint-${index}">${words.fieldHint}</span>
        <textarea
          part="field"
          id="alt-${index}"
          rows="2"
          dir="auto"
          .value=${drafts.get(key) ?? alt ?? own ?? ''}
          aria-invalid=${mistake ? 'true' : nothing}
          aria-describedby=${about.join(' ')}
          @input=${(event: Event) => wish.write(one, (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </p>
      ${mistake ? html`<p part="mistake" id="wrong-${index}">${mistake}</p>` : nothing}
      <p part="actions">
        <button part="control primary" type="submit" aria-describedby="of-${index}">${words.save}</button>
      </p>
    </form>
  </li>`;
};

/** @param bar what was said last, and what went wrong */
export const picturesView = (look: PicturesLook, wish: PicturesWishes, bar: unknown): TemplateResult => {
  const { words, page, list, base } = look;
  return html`<p part="hint">${words.hint}</p>
    <p part="entry">
      <label for="pictures">${words.choose}</label>
      <select
        part="field"
        id="pictures"
        @change=${(event: Event) => wish.list((event.target as HTMLSelectElement).value as PictureList)}
      >
        ${pictureLists.map((name) => html`<option value=${name} ?selected=${name === list}>${words.list[name]}</option>`)}
      </select>
    </p>
    ${bar}
    ${
      look.undoable
        ? html`<p part="actions">
            <button part="control undo" type="button" data-act="take-back" @click=${() => wish.undo()}>
              ${words.undo}
            </button>
          </p>`
        : nothing
    }
    ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${look.retry}</button></p>` : nothing}
    ${
      page
        ? html`<p part="aside">${words.figures(page)}</p>
            ${
              page.pictures.length
                ? html`<ul part="gallery" role="list">
                      ${repeat(page.pictures, keyOf, (one, index) => pictureView(one, index, look, wish))}
                    </ul>
                    <p>
                      <a part="link" href="${base}/desk/pictures.csv?list=${list}" download
                        >${words.download}</a
                      >
                    </p>`
                : html`<div part="empty" id="empty" tabindex="-1">
                    <p part="calm">${words.empty[list]}</p>
                  </div>`
            }`
        : nothing
    }`;
};
