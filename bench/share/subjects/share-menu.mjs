/** share-menu: a custom element that opens a dialog of targets, each of them a module. */
import { peer } from '../../peers.mjs';

const targets = ['email', 'whatsapp', 'facebook', 'linkedin', 'mastodon', 'bluesky'];

export default () => [
  {
    ...peer('share-menu'),
    id: 'share-menu',
    name: 'share-menu',
    head: [
      ...targets.map((target) => `/peers/share-menu/targets/${target}.js`),
      '/peers/share-menu/share-menu.js',
      '/page/share-menu.js',
    ]
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('\n'),
    body: `<share-menu>${targets
      .map((target) => `<share-target-${target}></share-target-${target}>`)
      .join('')}</share-menu>
<button type="button" id="open">Share</button>`,
    opener: '#open',
    networks: 6,
    copy: true,
    note: 'Six targets imported one by one, and before the element, which otherwise shows none of them; opened by a script of ours, where its README has an `onclick`. Measured while open.',
  },
];
