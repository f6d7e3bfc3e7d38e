/** share-buttons: a click listener on links without address; the look is the author's. */
import { peer } from '../../peers.mjs';
import { CANONICAL } from '../page.mjs';

const names = { mail: 'E-mail', wa: 'WhatsApp', fb: 'Facebook', in: 'LinkedIn', copy: 'Copy link' };
const links = Object.entries(names)
  .map(([id, name]) => `<a data-id="${id}">${name}</a>`)
  .join('\n');

export default () => {
  const buttons = {
    ...peer('share-buttons'),
    foot: '<script src="/peers/share-buttons/dist/share-buttons.js"></script>',
    networks: 4,
    copy: true,
    look: 'author',
  };
  return [
    {
      ...buttons,
      id: 'share-buttons',
      name: 'share-buttons',
      body: `<div class="share-btn">${links}</div>`,
      note: 'As its README begins, without the style that it leaves to the author. No Mastodon, no Bluesky.',
    },
    {
      ...buttons,
      id: 'share-buttons-options',
      name: 'share-buttons, with options',
      body: `<div class="share-btn" data-url="${CANONICAL}">${links}</div>`,
      note: 'With `data-url`.',
    },
  ];
};
