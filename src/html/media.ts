/** What a post shows besides its words. Nothing here asks a stranger's server for anything before a click (S-14). */
import { cleanLine } from '../model/text/clean.ts';
import { displayHost } from './host.ts';
import type { Card, Media, Poll } from '../model/post.ts';
import type { FeedTerms } from '../words/terms.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';
import { isolated } from './text.ts';
import { withTime } from './time.ts';
import type { Moment } from './time.ts';

/** May a picture be loaded from this address? Only from the site's own hosts and the companion's. */
export type MayLoad = (url: string) => boolean;

/** `MayLoad` from a list of origins, as `https://ville.example`; what has no host stands beside the page itself. */
export const fromOrigins =
  (origins: readonly string[]): MayLoad =>
  (url) => {
    if (/^media\/[\w.-]+$/.test(url)) return true;
    try {
      return origins.includes(new URL(url).origin);
    } catch {
      return false;
    }
  };

/** A column of text, or the whole of a small screen. */
const SIZES = '(max-width: 40rem) 100vw, 40rem';

/** A picture with its box from the data, so that nothing moves when it arrives (S-17). */
const picture = (src: string, alt: string, { width, height, widths = [] }: Media, name?: string): Html => {
  // A mirrored picture stands in other widths and formats beside its file.
  const set = (format: string): string =>
    widths.map((each) => `${src.replace(/-\d+\.\w+$/, `-${each}.${format}`)} ${each}w`).join(', ');
  const image = html`<img
    class="${name}"
    src="${src}"
    alt="${alt}"
    width="${width}"
    height="${height}"
    loading="lazy"
    decoding="async"
  />`;
  return widths.length
    ? html`<picture
        ><source type="image/avif" srcset="${set('avif')}" sizes="${SIZES}" />
        <source type="image/webp" srcset="${set('webp')}" sizes="${SIZES}" />
        ${image}</picture
      >`
    : image;
};

/** A picture, or a link to it in words; films, animations and sounds are always links (R-55). */
export const mediaFigure = (media: Media, terms: FeedTerms, mayLoad: MayLoad): Html => {
  const { type, url, preview } = media;
  const image = type === 'image';
  const alt = cleanLine(media.alt ?? '');
  // A picture without a description says so (R-32).
  const words = alt || (image ? terms.altMissing : '');
  const still = image ? url : preview;
  const shown = still !== undefined && mayLoad(still);
  const kind = { image: '', gifv: terms.gif, video: terms.video, audio: terms.audio }[type];
  const label = [kind, words].filter(Boolean).join(' \u2013 ');
  return html`<figure
    class="parvis-media"
    data-parvis-type="${type}"
    data-parvis-src="${url}"
    data-parvis-preview="${preview}"
    data-parvis-captions="${media.captions}"
    data-parvis-width="${media.width}"
    data-parvis-height="${media.height}"
    data-parvis-widths="${media.widths?.join(' ')}"
    data-parvis-duration="${media.duration}"
    data-parvis-alt="${alt}"
  >
    ${shown && picture(still, words, media, image ? 'u-photo' : undefined)}
    ${(!shown || !image) && html`<a href="${url}" rel="noopener"><bdi>${label}</bdi></a>`}
  </figure>`;
};

/** The picture of a card; one without a description only adorns the title beside it. */
const cardImage = (image: Media): Html =>
  html`<span
    class="parvis-card-image"
    data-parvis-type="image"
    data-parvis-src="${image.url}"
    data-parvis-width="${image.width}"
    data-parvis-height="${image.height}"
    data-parvis-widths="${image.widths?.join(' ')}"
    data-parvis-alt="${cleanLine(image.alt ?? '')}"
    >${picture(image.url, cleanLine(image.alt ?? ''), image)}</span
  >`;

/** The card of a link: its picture where it may be loaded, its title, the host it leads to, a few words. */
export const linkCard = ({ url, title, description, image }: Card, mayLoad: MayLoad): Html => {
  const host = displayHost(url);
  const words = cleanLine(description ?? '');
  return html`<p class="parvis-card">
    ${image && mayLoad(image.url) && cardImage(image)}
    <a href="${url}" rel="nofollow noopener">${isolated(title, host)}</a>
    <small class="parvis-host">(<bdi>${host}</bdi>)</small>
    ${words && html`<span class="parvis-card-text">${isolated(words)}</span>`}
  </p>`;
};

/** A poll as it stood; one votes on its network. */
export const pollList = (poll: Poll, terms: FeedTerms, moment: Moment, now: string | undefined): Html => {
  const { options, votes = 0, closesAt } = poll;
  const ended = closesAt !== undefined && now !== undefined && Date.parse(closesAt) <= Date.parse(now);
  const option = (text: string, count: number | undefined): string =>
    votes > 0 && count !== undefined
      ? terms.poll.option({ title: cleanLine(text), percent: Math.round((100 * count) / votes) })
      : cleanLine(text);
  return html`<div
    class="parvis-poll"
    data-parvis-votes="${poll.votes}"
    data-parvis-closes-at="${closesAt}"
    data-parvis-multiple="${poll.multiple}"
  >
    <p>${terms.poll.label}${poll.multiple && html` <small>${terms.poll.multiple}</small>`}</p>
    <ul>
      ${options.map((each) => html`<li data-parvis-votes="${each.votes}" data-parvis-text="${cleanLine(each.text)}"><bdi>${option(each.text, each.votes)}</bdi></li>`)}
    </ul>
    <p>
      ${poll.votes !== undefined && html`<span>${terms.poll.votes(poll.votes)}</span>`}
      ${closesAt === undefined ? nothing : withTime(ended ? terms.poll.ended : terms.poll.ends, closesAt, moment)}
    </p>
  </div>`;
};
