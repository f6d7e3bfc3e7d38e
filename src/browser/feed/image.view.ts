/** The pictures of a post, as `src/html/media.ts` writes them. Nothing asks a stranger's server (S-14). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DrawnMedia } from '../../model/post-plain.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { PostLook } from './post.view.ts';

/** A picture alone. @param text what it shows */
export const picture = (
  { width, height, widths }: Omit<DrawnMedia, 'type' | 'url'>,
  broken: (url: string) => void,
  address: string,
  text: string,
): TemplateResult => {
  // A mirrored picture stands in other widths and formats beside its file.
  const source = (format: string): unknown =>
    widths?.length
      ? html`<source
          type="image/${format}"
          sizes="(max-width: 40rem) 100vw, 40rem"
          srcset=${widths.map((each) => `${address.replace(/-\d+\.\w+$/, `-${each}.${format}`)} ${each}w`).join(', ')}
        />`
      : nothing;
  // The address last: before it, the browser would not know that it may wait.
  return html`<picture
    >${source('avif')}${source('webp')}<img
      part="image"
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      alt=${text}
      width=${width ?? nothing}
      height=${height ?? nothing}
      @error=${() => broken(address)}
      src=${address}
  /></picture>`;
};

/**
 * A picture, or in its place a link in words.
 * @param address of the picture, when there is one
 * @param text what the picture shows
 * @param label words of the link; '' where a picture needs none
 */
export const figure = (
  media: DrawnMedia,
  { mayLoad, broken }: PostLook,
  address: string | undefined,
  text: string,
  label: string,
): TemplateResult => {
  const shown = address && mayLoad(address);
  return html`<figure part="media">
    ${shown ? picture(media, broken, address, text) : nothing}${
      shown && !label
        ? nothing
        : html`<a part="link" href=${media.url} rel="noopener"><bdi>${label || text}</bdi></a>`
    }
  </figure>`;
};

/** A picture; one without a description says so (R-32). */
export const imageView = (media: DrawnMedia, look: PostLook): TemplateResult =>
  figure(media, look, media.url, cleanLine(media.alt ?? '') || look.words.altMissing, '');
