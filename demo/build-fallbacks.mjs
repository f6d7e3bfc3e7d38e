/**
 * Writes into each page of the demonstration, inside every widget, the links that a server would have written there:
 * they are what a visitor without script uses, and what the widget takes the place of.
 *
 *     node demo/build-fallbacks.mjs
 *
 * Run it after a change of a page or of src/html/share-links.ts; a test tells when it was forgotten.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import * as prettier from 'prettier';
import { write } from '../src/html/html.ts';
import { shareLinks } from '../src/html/share-links.ts';
import { withPresets } from '../src/model/network/presets.ts';
import { defaultNetworks, liveNetwork } from '../src/model/network/registry.ts';
import { sharePage } from '../src/model/share/page.ts';
import { canonicalUrl } from '../src/model/url/canonical.ts';
import en from '../src/words/en/share.ts';
import fr from '../src/words/fr/share.ts';

const DEMO = new URL('.', import.meta.url);
const SITE = 'https://www.valmont.example/';

/** The pages, as paths from the folder. */
export const pages = readdirSync(fileURLToPath(DEMO), { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'))
  .sort();

/** The text of a page. */
export const read = (page) => readFileSync(new URL(page, DEMO), 'utf8');

/** Every element under a node of parse5, in the page's order. */
export const elements = (node) =>
  (node.childNodes ?? []).flatMap((child) => (child.tagName ? [child, ...elements(child)] : []));

/** The value of an attribute, or undefined. */
export const attribute = (node, name) => node.attrs.find((each) => each.name === name)?.value;

/** The options of a widget, whichever way it is placed; undefined for any other node. A link has no fallback but itself. */
export function shareOptions(node) {
  const all = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  if (node.tagName === 'parvis-share') return all;
  if (all['data-parvis'] === 'share')
    return Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => name.startsWith('data-parvis-'))
        .map(([name, value]) => [name.slice(12), value]),
    );
  const [, url, query] = /^([^#]*)#parvis-share(?:\?(.*))?$/.exec(all['href'] ?? '') ?? [];
  return url === undefined
    ? undefined
    : { ...(url && { url }), ...Object.fromEntries(new URLSearchParams(query)) };
}

/** A page with its fallbacks as they should be. */
export async function withFallbacks(source) {
  const all = elements(parse(source, { sourceCodeLocationInfo: true }));
  const meta = (property) =>
    all
      .filter(({ tagName }) => tagName === 'meta')
      .find((node) => (attribute(node, 'property') ?? attribute(node, 'name')) === property);
  const content = (property) => meta(property) && attribute(meta(property), 'content');
  const link = all.find((node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical');
  const terms = attribute(all[0], 'lang') === 'fr' ? fr : en;

  let html = source;
  const widgets = all.filter((node) => node.tagName !== 'a' && shareOptions(node));
  // From the end, so that the places before keep theirs.
  for (const [index, node] of [...widgets.entries()].reverse()) {
    const options = shareOptions(node);
    const page = sharePage({
      url: canonicalUrl({
        attribute: options.url,
        link: link && attribute(link, 'href'),
        og: content('og:url'),
        location: SITE,
      }),
      title: options['page-title'] ?? content('og:title'),
      text: options.text,
      tags: options.tags?.split(' '),
    });
    const named = withPresets(options.networks?.split(' ') ?? defaultNetworks);
    const networks = named.map(liveNetwork).filter(Boolean);
    const { startTag, endTag } = node.sourceCodeLocation;
    html =
      html.slice(0, startTag.endOffset) +
      write(
        shareLinks(page, networks, terms, {
          id: index ? `parvis-share-${index + 1}` : 'parvis-share',
          level: options['heading-level'] && Number(options['heading-level']),
          heading: options.heading,
          other: Boolean(options.url && options['page-title']),
        }),
      ) +
      html.slice(endTag.startOffset);
  }
  const style = await prettier.resolveConfig(fileURLToPath(new URL('index.html', DEMO)));
  return prettier.format(html, { ...style, parser: 'html' });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const page of pages) writeFileSync(new URL(page, DEMO), await withFallbacks(read(page)));
