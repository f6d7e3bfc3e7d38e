/** A feed read back from what `src/html/feed.ts` wrote into the light DOM: a chunk of its own. */
import { httpUrl } from '../../model/text/safe-url.ts';
import { bare } from '../../model/wire/bare.ts';
import { parseUnread } from '../../model/wire/unread.ts';
import { hostsIn } from '../kit/host.ts';
import type { Panel, ShownFeed } from './panel.ts';
import { data, figure, instantOf, part, segmentsOf } from '../kit/adopt.ts';
import type { Sentence } from '../kit/sentence.ts';

const words = (element: Element | null): string | undefined => element?.textContent?.trim() || undefined;
const yes = (element: Element, name: string): boolean => data(element, name) === 'true';
const all = (element: Element, selector: string): Element[] => [...element.querySelectorAll(selector)];

const account = (author: Element | null): unknown =>
  author && {
    name: words(part(author, 'p-name')),
    handle: words(part(author, 'p-nickname')),
  };

const media = (each: Element): unknown => ({
  type: data(each, 'type'),
  url: data(each, 'src'),
  preview: data(each, 'preview'),
  alt: data(each, 'alt'),
  width: figure(each, 'width'),
  height: figure(each, 'height'),
  widths: data(each, 'widths')?.split(' ').map(Number),
});

/** Reads a part with its reader, when it is there. */
const read = (article: Element, name: string, reader: (element: Element) => unknown): unknown => {
  const found = part(article, name);
  return found ? reader(found) : undefined;
};

const card = (each: Element): unknown => ({
  url: each.querySelector('a')?.getAttribute('href'),
  title: words(each.querySelector('a')),
  description: words(part(each, 'parvis-card-text')),
  image: read(each, 'parvis-card-image', media),
});

const poll = (each: Element): unknown => ({
  votes: figure(each, 'votes'),
  closesAt: data(each, 'closes-at'),
  multiple: yes(each, 'multiple'),
  options: all(each, 'li').map((option) => ({ text: data(option, 'text'), votes: figure(option, 'votes') })),
});

const event = (each: Element): unknown => ({
  start: data(each, 'start'),
  end: data(each, 'end'),
  zone: data(each, 'zone'),
  place: data(each, 'place'),
  cancelled: yes(each, 'cancelled'),
  again: data(each, 'again')
    ?.split(' ')
    .map((when) => {
      const [start, end] = when.split('/');
      return { start, end };
    }),
});

const quote = (each: Element): unknown => ({
  state: data(each, 'state'),
  account: data(each, 'name') && {
    name: data(each, 'name'),
    handle: data(each, 'handle'),
  },
  content: each.matches('.h-cite') ? segmentsOf(part(each, 'e-content')) : undefined,
  url: each.getAttribute('cite'),
});

/** The article as an item of a feed's file, for the same reader. */
const itemOf = (article: Element): unknown => ({
  id: data(article, 'id'),
  title: words(article.querySelector(':scope > .p-name')),
  date_published: instantOf(article, 'dt-published'),
  date_modified: instantOf(article, 'dt-updated'),
  language: data(article, 'lang'),
  tags: all(article, '.p-category').map((tag) => tag.getAttribute('value')),
  _parvis: {
    network: data(article, 'network'),
    account: account(part(article, 'p-author')),
    page: data(article, 'page'),
    url: data(article, 'url'),
    content: segmentsOf(part(article, 'e-content')),
    sensitive: yes(article, 'sensitive'),
    official: yes(article, 'official'),
    warning: data(article, 'warning'),
    pinnedUntil: data(article, 'pinned-until'),
    media: all(article, '.parvis-media').map(media),
    card: read(article, 'parvis-card', card),
    poll: read(article, 'parvis-poll', poll),
    quote: read(article, 'parvis-quote', quote),
    event: read(article, 'parvis-event', event),
    boostedBy: read(article, 'parvis-boost', (boost) => ({ name: data(boost, 'name') })),
    origins: all(article, '.u-syndication[data-parvis-network]').map((origin) => ({
      network: data(origin, 'network'),
      url: origin.getAttribute('href'),
    })),
  },
});

const sentence = (element: Element | null): Sentence | undefined => {
  if (!element) return undefined;
  const time = element.querySelector('time');
  return [
    (time ? time.previousSibling : element)?.textContent ?? '',
    time?.getAttribute('datetime') ?? '',
    time?.nextSibling?.textContent ?? '',
  ];
};

/** The shadow tree shows the same as the light one: that one goes, and what had the focus in it has it again. */
function handOver({ element, update }: Panel): void {
  const places = 'section a,section summary';
  const index = [...element.querySelectorAll(places)].findIndex((place) => place.matches(':focus'));
  void update().then(() => {
    element.replaceChildren();
    if (index >= 0)
      element.shadowRoot!.querySelectorAll<HTMLElement>(places)[index]?.focus({ preventScroll: true });
  });
}

/**
 * Takes the feed that the server wrote as the one that is shown.
 *
 * @param section the `.parvis-feed` of the page
 * @returns false when nothing of it can be read, and it stays a fallback
 */
export async function adopt(section: Element, panel: Panel): Promise<boolean> {
  const articles = all(section, '.parvis-post');
  const heading = section.querySelector(':scope > .p-name');
  const read = parseUnread({
    title: heading?.textContent,
    next_url: data(section, 'next'),
    items: articles.map(itemOf),
    _parvis: { generated: data(section, 'generated') },
  });
  if (!('posts' in read) || (!read.posts.length && !part(section, 'parvis-empty'))) return false;
  const feed: ShownFeed = bare(read, {
    notice: sentence(section.querySelector('.parvis-stale,.parvis-partial')),
    accounts: all(section, '.parvis-accounts a').flatMap((link) => {
      const url = httpUrl(link.getAttribute('href'), link.baseURI);
      return url ? [{ url, text: link.textContent ?? '' }] : [];
    }),
    partial: (figure(section, 'count') ?? 0) > articles.length,
  });
  panel.open = all(section, 'details[open]').map((each) => data(each.closest('.parvis-post')!, 'id') ?? '');
  await Promise.all([
    hostsIn(
      all(section, 'a')
        .map((link) => link.getAttribute('href'))
        .join(),
    ),
    panel.needs(feed),
  ]);
  panel.level = Number(heading?.localName.slice(1));
  panel.zone = data(section, 'zone');
  panel.origins = all(section, 'img').map((image) => new URL((image as HTMLImageElement).src).origin);
  panel.most = feed.posts.length;
  panel.handOver = () => {
    panel.handOver = undefined;
    handOver(panel);
  };
  panel.load.set(feed);
  return true;
}
