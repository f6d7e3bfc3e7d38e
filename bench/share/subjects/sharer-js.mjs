/** sharer.js: a click listener on the author's own buttons; look, names and address are the author's. */
import { peer } from '../../peers.mjs';
import { CANONICAL, TITLE } from '../page.mjs';

const names = {
  email: 'E-mail',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  bluesky: 'Bluesky',
};

export default () => [
  {
    ...peer('sharer.js'),
    id: 'sharer-js',
    name: 'sharer.js',
    body: Object.entries(names)
      .map(
        ([id, name]) =>
          `<button class="button" data-sharer="${id}" data-title="${TITLE}" data-url="${CANONICAL}"${id === 'whatsapp' ? ' data-web="true"' : ''}>Share on ${name}</button>`,
      )
      .join('\n'),
    foot: '<script src="/peers/sharer.js/sharer.min.js"></script>',
    networks: 5,
    copy: false,
    look: 'author',
    note: 'It has no look and no words: plain buttons named by the author, who also writes the address. No Mastodon, no copy.',
  },
];
