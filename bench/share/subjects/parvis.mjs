/** Parvis, as it stands in dist/: the three scripts a webmaster can choose, with the fallback that the README advises. */
import { write } from '../../../src/html/html.ts';
import { shareLinks } from '../../../src/html/share-links.ts';
import { usualNetworks } from '../../../src/model/network/usual.ts';
import { version } from '../../../src/model/version.ts';
import words from '../../../src/words/en/share.ts';
import { CANONICAL, TITLE } from '../page.mjs';

const fallback = write(shareLinks({ url: CANONICAL, title: TITLE, text: TITLE }, usualNetworks, words));
const parvis = {
  version,
  licence: 'MIT',
  body: `<parvis-share networks="email whatsapp facebook linkedin mastodon bluesky copy">${fallback}</parvis-share>`,
  networks: 6,
  copy: true,
};

export default [
  {
    ...parvis,
    id: 'parvis-loader',
    name: 'Parvis, loader',
    head: '<script type="module" src="/parvis/parvis.js"></script>',
    note: 'The light-DOM links that its README advises (`parvis share-links`) are inside.',
  },
  {
    ...parvis,
    id: 'parvis-share',
    name: 'Parvis, share.js',
    head: '<script type="module" src="/parvis/share.js"></script>',
    note: 'As above.',
  },
  {
    ...parvis,
    id: 'parvis-all',
    name: 'Parvis, parvis.all.js',
    head: '<script defer src="/parvis/parvis.all.js"></script>',
    note: 'As above; one classic script with everything it has in it.',
  },
];
