/** Comments and posts read back from markup, and through the wire's own parsers: what the browser will do. */
import type { Post } from '../../src/model/post.ts';
import { parsePost } from '../../src/model/post.ts';
import { isProblem } from '../../src/model/problem.ts';
import type { ThreadComment } from '../../src/model/wire/thread.ts';
import { parseComment } from '../../src/model/wire/thread.ts';
import { attribute, byClass, children, elements, hasClass, textOf, words } from './dom.ts';
import type { Element } from './dom.ts';

/** The value of `data-parvis-NAME`. */
const data = (element: Element | undefined, name: string): string | undefined =>
  element && attribute(element, `data-parvis-${name}`);

const number = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

const datetime = (article: Element, name: string): string | undefined => {
  const time = byClass(article, name);
  return time && attribute(time, 'datetime');
};

/** The segments of an `e-content`. */
const contentOf = (article: Element): unknown[] => {
  const content = byClass(article, 'e-content');
  const paragraphs = content ? elements(content).filter(({ tagName }) => tagName === 'p') : [];
  return paragraphs.flatMap((paragraph, index) => [
    ...(index ? [{ type: 'break' }, { type: 'break' }] : []),
    ...children(paragraph).flatMap((node) => {
      if (!('tagName' in node)) return { type: 'text', text: textOf(node) };
      const [text, href] = [textOf(node), attribute(node, 'href')];
      if (node.tagName === 'br') return { type: 'break' };
      if (node.tagName === 'em') return { type: 'emphasis', text };
      if (hasClass(node, 'parvis-host')) return [];
      if (hasClass(node, 'parvis-emoji'))
        return { type: 'emoji', text: attribute(node, 'alt') ?? text, src: data(node, 'src') };
      const type = ['mention', 'tag'].find((name) => hasClass(node, `parvis-${name}`)) ?? 'link';
      return { type, text, href };
    }),
  ]);
};

const trusted = <T>(value: T): T => {
  if (isProblem(value)) throw new Error(JSON.stringify(value));
  return value;
};

export const adoptComment = (article: Element): ThreadComment => {
  const [body, by] = [data(article, 'body'), data(article, 'gone-by')];
  const name = byClass(article, 'p-name');
  const permalink = byClass(article, 'u-url');
  const content = byClass(article, 'e-content');
  return trusted(
    parseComment({
      id: data(article, 'id'),
      parent: data(article, 'parent'),
      replyTo: data(article, 'reply-to'),
      state: data(article, 'state'),
      author: {
        name: name && textOf(name),
        official: body && { body, service: data(article, 'service'), role: data(article, 'role') },
      },
      content: contentOf(article),
      lang: content && attribute(content, 'lang'),
      receivedAt: datetime(article, 'dt-published'),
      editedAt: datetime(article, 'dt-updated'),
      tombstone: by && { by, at: datetime(article, 'parvis-gone-at'), ref: data(article, 'gone-ref') },
      replies: number(data(article, 'replies')),
      more: data(article, 'more'),
      votes: { up: number(data(article, 'up')), down: number(data(article, 'down')) },
      url: permalink && attribute(permalink, 'href'),
    }),
  ) as ThreadComment;
};

export const adoptPost = (article: Element): Post => {
  const all = elements(article);
  const heading = all.find(({ tagName }) => /^h\d$/.test(tagName));
  const author = byClass(article, 'p-author');
  const accountUrl = author && byClass(author, 'u-url');
  const account = author && {
    name: words(byClass(author, 'p-name')),
    handle: words(byClass(author, 'p-nickname')) || undefined,
    url: accountUrl && attribute(accountUrl, 'value'),
  };
  const quote = byClass(article, 'parvis-quote');
  const boost = byClass(article, 'parvis-boost');
  const poll = byClass(article, 'parvis-poll');
  const event = byClass(article, 'parvis-event');
  return trusted(
    parsePost({
      id: data(article, 'id'),
      network: data(article, 'network'),
      title: heading && words(heading),
      published: datetime(article, 'dt-published'),
      updated: datetime(article, 'dt-updated'),
      lang: data(article, 'lang'),
      tags: all
        .filter((element) => hasClass(element, 'p-category'))
        .map((element) => attribute(element, 'value')),
      account,
      page: data(article, 'page'),
      url: data(article, 'url'),
      content: contentOf(article),
      cut: data(article, 'cut') === 'true',
      sensitive: data(article, 'sensitive') === 'true',
      official: data(article, 'official') === 'true',
      warning: data(article, 'warning'),
      pinnedUntil: data(article, 'pinned-until'),
      media: all
        .filter(({ tagName }) => tagName === 'figure')
        .map((figure) => ({
          type: data(figure, 'type'),
          url: data(figure, 'src'),
          preview: data(figure, 'preview'),
          captions: data(figure, 'captions'),
          alt: data(figure, 'alt'),
          width: number(data(figure, 'width')),
          height: number(data(figure, 'height')),
          duration: number(data(figure, 'duration')),
        })),
      event: event && {
        start: data(event, 'start'),
        end: data(event, 'end'),
        zone: data(event, 'zone'),
        place: data(event, 'place'),
        cancelled: data(event, 'cancelled') === 'true',
        again: data(event, 'again')
          ?.split(' ')
          .map((when) => ({ start: when.split('/')[0], end: when.split('/')[1] })),
      },
      poll: poll && {
        votes: number(data(poll, 'votes')),
        closesAt: data(poll, 'closes-at'),
        multiple: data(poll, 'multiple') === 'true',
        options: elements(poll)
          .filter(({ tagName }) => tagName === 'li')
          .map((option) => ({ text: data(option, 'text'), votes: number(data(option, 'votes')) })),
      },
      quote: quote && {
        state: data(quote, 'state'),
        account: data(quote, 'name') && {
          name: data(quote, 'name'),
          handle: data(quote, 'handle'),
          url: data(quote, 'account'),
        },
        content: hasClass(quote, 'h-cite') ? contentOf(quote) : undefined,
        url: attribute(quote, 'cite'),
      },
      boostedBy: boost && { name: data(boost, 'name'), url: data(boost, 'url') },
      origins: all
        .filter((element) => hasClass(element, 'u-syndication') && data(element, 'network'))
        .map((element) => ({ network: data(element, 'network'), url: attribute(element, 'href') })),
    }),
  ) as Post;
};
