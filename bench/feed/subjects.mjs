/**
 * Who is measured, each as its own documentation has it used: the text of a document in, its items out. A reader that takes
 * text is handed UTF-8, as its examples do; Parvis takes bytes. Where a reader offers several fields, any right one counts.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { PEERS } from '../peers.mjs';

const ofPeers = createRequire(join(PEERS, 'package.json'));
const load = async (name) => import(pathToFileURL(ofPeers.resolve(name)).href);
const text = (bytes) => new TextDecoder().decode(bytes);
const value = (field) => (typeof field === 'object' && field !== null ? field.value : field);

/** @type {readonly {id: string, name: string, peer?: string, load: () => Promise<{parse: (bytes: Uint8Array) => unknown, items?: (found: any) => readonly object[]}>}[]} */
export const subjects = [
  {
    id: 'floor',
    name: 'floor: the tokens alone (htmlparser2)',
    load: async () => {
      const { Tokenizer } = await import('htmlparser2');
      const names =
        'ontext oncdata onopentagname onattribname onattribdata onattribend onopentagend onselfclosingtag onclosetag onattribentity ontextentity oncomment ondeclaration onprocessinginstruction onend';
      const handler = Object.fromEntries(names.split(' ').map((name) => [name, () => {}]));
      return {
        parse: (bytes) => {
          const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, handler);
          tokenizer.write(text(bytes));
          tokenizer.end();
        },
      };
    },
  },
  {
    id: 'parvis',
    name: 'Parvis',
    load: async () => {
      const { readFeed } = await import('../../src/node/feed/readers/read.ts');
      const now = Date.parse('2026-11-22T10:00:00Z');
      return {
        parse: (bytes) => readFeed(bytes, { now }),
        items: ({ posts = [] }) =>
          posts.map(({ id, title, url, published, updated }) => ({
            id: [id],
            title: [title],
            link: [url],
            date: [published, updated],
          })),
      };
    },
  },
  {
    id: 'feedsmith',
    name: 'feedsmith',
    peer: 'feedsmith',
    load: async () => {
      const { parseFeed } = await load('feedsmith');
      return {
        parse: (bytes) => parseFeed(text(bytes)).feed,
        items: ({ items, entries }) =>
          (items ?? entries ?? []).map((each) => ({
            id: [value(each.guid), each.id, each.rdf?.about],
            title: [value(each.title)],
            link: [
              each.link,
              each.url,
              ...(each.links ?? []).filter(({ rel }) => !rel || rel === 'alternate').map(({ href }) => href),
            ],
            date: [
              each.pubDate,
              each.published,
              each.updated,
              each.date_published,
              each.dc?.date,
              ...(each.dc?.dates ?? []),
            ],
          })),
      };
    },
  },
  {
    id: 'rss-parser',
    name: 'rss-parser',
    peer: 'rss-parser',
    load: async () => {
      const { default: Parser } = await load('rss-parser');
      return {
        parse: (bytes) => new Parser().parseString(text(bytes)),
        items: ({ items }) =>
          items.map((each) => ({
            id: [each.guid, each.id, each['rdf:about']],
            title: [each.title],
            link: [each.link],
            date: [each.isoDate, each.pubDate, each['dc:date'], each.date],
          })),
      };
    },
  },
];
