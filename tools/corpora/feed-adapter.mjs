// What the scorer of the corpora asks of a feed parser, answered by our readers.
import { readFeed } from '../../src/node/feed/readers/read.ts';

const words = (text) => (text === undefined ? undefined : (text.html ?? escaped(text.text)));
// The scorer reads HTML: plain text that looks like a tag must reach it as text.
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** `parse` as score-feeds.mjs calls it; a document that is no feed throws, which it counts. */
export async function parse(bytes, { contentType, baseUrl }) {
  const feed = readFeed(bytes, { contentType, url: baseUrl, now: Date.now() });
  if ('failed' in feed) throw new Error(feed.kind);
  return {
    title: feed.title && escaped(feed.title),
    link: feed.link,
    entries: feed.posts.map((post) => ({
      id: post.id,
      title: post.title && escaped(post.title),
      link: post.url,
      published: post.published,
      updated: post.updated,
      author: post.author?.name,
      summary: words(post.summary),
      content: words(post.content),
    })),
  };
}
