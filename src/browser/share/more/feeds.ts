/** The feeds that the page names in its head, as links to subscribe by. */
import { httpUrl } from '../../../model/text/safe-url.ts';
import { tidy } from '../../../model/share/page.ts';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import type { ShareItem } from '../share.items.ts';

/** Formats by media type, with the name that people who subscribe know. */
const formats: Readonly<Record<string, string>> = {
  'application/rss+xml': 'RSS',
  'application/atom+xml': 'Atom',
  'application/feed+json': 'JSON Feed',
  'application/json': 'JSON Feed',
};

/** More than this is a list of its own, not a line. */
const MOST = 3;

/** One feed. */
interface Feed {
  readonly address: string;
  readonly title: string;
  readonly format: string;
}

/** @param links the page's `link[rel~=alternate]`, in its order */
const feedsOf = (links: Iterable<Element>): Feed[] => {
  const found = new Map<string, Feed>();
  for (const link of links) {
    const type = link.getAttribute('type')?.trim().toLowerCase() ?? '';
    const address = httpUrl(link.getAttribute('href') ?? '', link.baseURI);
    if (!address || !Object.hasOwn(formats, type) || found.has(address)) continue;
    const format = formats[type]!;
    found.set(address, { address, format, title: tidy(link.getAttribute('title')) || format });
  }
  return [...found.values()].slice(0, MOST);
};

/** One link for each feed, three at most. Two of the same title say their format too. */
export const feedItems = (links: Iterable<Element>, words: ShareMoreTerms): ShareItem[] => {
  const feeds = feedsOf(links);
  return feeds.map(({ address, title, format }) => {
    const twin = feeds.filter((each) => each.title === title).length > 1;
    const text = words.subscribe(twin ? `${title} (${format})` : title);
    return { id: 'subscribe', text, label: text, href: address, about: address };
  });
};
