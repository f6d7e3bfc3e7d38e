import type { WebmasterTerms } from '../terms.ts';

const instead = (ids: string) => (ids ? ` Write instead: ${ids}.` : ' Remove it from the list.');

/** English: sentences for the browser's console. */
export default {
  'unknown-network': ({ id, known }) => `No network is called “${id}”. Known ones: ${known}.`,
  'dead-network': ({ name, instead: ids }) => `${name} has closed.${instead(ids)}`,
  'renamed-network': ({ name, instead: ids }) => `${name} has changed its name.${instead(ids)}`,
  'no-share-link': ({ name, instead: ids }) => `${name} has no link for sharing a page.${instead(ids)}`,
  'bad-network': ({ id, field, expected }) =>
    `The network “${id}” was not added: “${field}” must look like ${expected}`,
  'taken-network': (id) => `A network is already called “${id}”. Choose another id.`,
  'needs-image': (name) => `${name} needs a picture: give the page an og:image with a full address.`,
  'needs-app': (name) => `${name} needs the number of your application: write it in meta fb:app_id.`,
  'no-feed': 'The page names no feed: add the tag of its RSS or Atom feed to its head.',
  'no-networks': 'No network is left to show. Check the “networks” option.',
  'bad-host': (host) => `“${host}” is not the name of a server. Write for example mastodon.social.`,
  'bad-url': ({ option, value }) =>
    `“${option}” must be an http or https address, but is “${value}”. It is ignored.`,
  'bad-value': ({ option, value, expected }) =>
    `“${option}” is “${value}”. Expected: ${expected}. The default is used.`,
  'unknown-option': (option) => `No option is called “${option}”. It is ignored.`,
  'unknown-widget': ({ name, known }) => `No widget is called “${name}”. Known ones: ${known}.`,
  'json-link': (address) =>
    `The link leads to data (${address}). Link to a page people can read: the data is found beside it.`,
  'missing-src': (widget) => `The ${widget} widget needs the “src” option: the address of its data.`,
  'other-origin': (origin) => `Data is read from another site, ${origin}. Its server must allow this.`,
  'insecure-page': 'This page is not served over https: copying and native sharing are limited.',
  'no-canonical': 'The page has no link rel="canonical": its own address is shared, cleaned.',
  'canonical-elsewhere': (address) => `The canonical address is on another site: ${address}.`,
  'no-og-title': 'The page has no og:title: networks will choose a title themselves.',
  'no-og-description': 'The page has no og:description: networks will show no summary.',
  'no-og-image': 'The page has no og:image: networks will show no picture.',
  'no-og-image-alt': 'The page has no og:image:alt: its picture has no description on networks.',
  'no-lang': (tag) => `There are no words for the language “${tag}”. English is used.`,
  'load-failed': (file) => `${file} did not load. The content of the page stays as it is.`,
  'integrity-failed': (file) => `${file} is not the file that was released: it was not run.`,
  'trusted-types': 'The page’s Trusted Types policy must name “lit-html”. The content stays as it is.',
  'old-browser': 'This browser is older than what Parvis supports. The content of the page stays as it is.',
  'two-versions': ({ first, second }) =>
    `Parvis ${first} is already on this page: version ${second} is not started. Keep one of them.`,
  'two-lits':
    'Another copy of Lit is on this page. Allow duplicates in the Trusted Types policy, or install from npm.',
  'too-new': ({ widget, server }) =>
    `The widget (${widget}) is newer than the server (${server}). Update the server.`,
  'no-size': 'Nothing keeps room for this widget: the page will move when it loads. Set “reserve”.',
  'policy-incomplete': (missing) => `The comment form stays closed until these are set: ${missing}.`,
  'unknown-term': (path) => `No sentence is called “${path}”. It is ignored.`,
  'picture-host': (hosts) =>
    `Pictures of this account are not shown, because they are on other hosts. Name these in the option hosts of the feed, and in img-src of your policy: ${hosts}`,
  'bad-answer': (address) => `The answer of ${address} could not be read.`,
} satisfies WebmasterTerms;
