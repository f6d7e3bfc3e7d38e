/** Whoever is measured, in the order of the table. A peer is a file in `subjects/` and a line here. */
import { installPeers } from '../peers.mjs';
import dsfr from './subjects/dsfr.mjs';
import likely from './subjects/likely.mjs';
import parvis from './subjects/parvis.mjs';
import shareButtons from './subjects/share-buttons.mjs';
import shareMenu from './subjects/share-menu.mjs';
import shareon from './subjects/shareon.mjs';
import sharerJs from './subjects/sharer-js.mjs';
import shariff from './subjects/shariff.mjs';

/**
 * @typedef {object} Subject
 * @property {string} id
 * @property {string} name as the table names it
 * @property {string} version
 * @property {string} licence
 * @property {string} [head] markup in the head
 * @property {string} body markup in the place that is measured
 * @property {string} [foot] markup before the end of the body
 * @property {string} [opener] selector of what opens its menu
 * @property {number} networks how many of the six it is asked for, being all that it documents
 * @property {boolean} copy whether it has a button that copies the address
 * @property {'author'} [look] it has none of its own
 * @property {string} note what was configured, and what it does not have
 */

/** @returns {Subject[]} with the peers installed */
export function subjects() {
  installPeers();
  return [
    ...parvis,
    ...[shariff, shareon, sharerJs, dsfr, shareMenu, likely, shareButtons].flatMap((make) => make()),
  ];
}

/** The floor of the times: six plain links, no script and no style. */
export const floor = {
  id: 'floor',
  name: 'six plain links',
  body: ['email', 'whatsapp', 'facebook', 'linkedin', 'mastodon', 'bluesky']
    .map((name) => `<a href="https://${name}.example/">${name}</a>`)
    .join('\n'),
  networks: 6,
};
