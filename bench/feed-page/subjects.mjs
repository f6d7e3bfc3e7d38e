/** Whoever is measured, in the order of the table. */
import { version } from '../../src/model/version.ts';
import { installPeers, peer } from '../peers.mjs';
import { COUNT, MASTODON, PICTURES, plain } from './posts.mjs';

/**
 * @typedef {object} Subject
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string} licence
 * @property {string} [head] markup in the head
 * @property {string} body markup in the place that is measured
 * @property {string} post selector of one drawn post, looked for in shadow trees too
 * @property {string} [agree] name of the button by which a visitor agrees
 * @property {string} note what was configured
 */

const FEED = '<script type="module" src="/parvis/feed.js"></script>';
const parvis = { version, licence: 'MIT', head: FEED, post: '[part=post]' };
const link = `<a href="${MASTODON}/@valmont">Our posts on Mastodon</a>`;

/** The floor: the same twenty posts as a server would write them, without script and without a look. */
export const floor = {
  id: 'floor',
  name: 'Plain HTML',
  version: '',
  licence: 'none',
  body: plain(),
  post: 'article',
  note: 'The same twenty posts in the page itself, pictures on its own host.',
};

/** @returns {Subject[]} with the peers installed */
export function subjects() {
  installPeers();
  return [
    floor,
    {
      ...parvis,
      id: 'parvis-file',
      name: 'Parvis, a file',
      body: `<parvis-feed src="/page/feed.json" limit="${COUNT}">${link}</parvis-feed>`,
      note: 'The file that `parvis collect` writes, on the page’s own host.',
    },
    {
      ...parvis,
      id: 'parvis-mastodon',
      name: 'Parvis, direct, Mastodon',
      body: `<parvis-feed src="${MASTODON}/@valmont" hosts="${new URL(PICTURES).host}" limit="${COUNT}">${link}</parvis-feed>`,
      agree: 'Load once',
      note: 'No companion; the visitor’s browser asks after “Load once” is pressed.',
    },
    {
      ...peer('@idotj/mastodon-embed-timeline'),
      id: 'idotj',
      name: 'mastodon-embed-timeline',
      head: `<link rel="stylesheet" href="/peers/@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css">
<script src="/peers/@idotj/mastodon-embed-timeline/dist/mastodon-timeline.umd.js"></script>
<script src="/page/idotj.js" defer></script>`,
      body: `<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>`,
      post: '.mt-post',
      note: 'A profile’s timeline with the account’s id, which spares it the look-up; twenty posts.',
    },
    {
      ...peer('emfed'),
      id: 'emfed',
      name: 'emfed',
      head: `<link rel="stylesheet" href="/peers/emfed/toots.css">
<script type="importmap">{"imports":{"dompurify":"/peers/dompurify/dist/purify.es.mjs"}}</script>
<script type="module" src="/peers/emfed/dist/emfed.js"></script>`,
      body: `<a class="mastodon-feed" href="${MASTODON}/@valmont" data-toot-limit="${COUNT}" data-exclude-replies="true">follow us</a>`,
      post: '.toot',
      note: 'From the page’s own host, with an import map for its DOMPurify, where its README loads both from esm.sh; DOMPurify is not minified here.',
    },
    {
      ...parvis,
      id: 'parvis-bluesky',
      name: 'Parvis, direct, Bluesky',
      body: `<parvis-feed src="bluesky:valmont.example" limit="${COUNT}">${link}</parvis-feed>`,
      agree: 'Load once',
      note: 'As above.',
    },
    {
      ...peer('bsky-embed'),
      id: 'bsky-embed',
      name: 'bsky-embed',
      head: '<script type="module" src="/peers/bsky-embed/dist/bsky-embed.es.js" async></script>',
      body: `<bsky-embed username="valmont.example" limit="${COUNT}"></bsky-embed>`,
      post: 'article p.whitespace-pre-wrap',
      note: 'As its README begins, with the limit.',
    },
  ];
}
