/** Shareon: classes on links, filled by a script. Its README begins with empty links and shows links with words later. */
import { peer } from '../../peers.mjs';
import { CANONICAL } from '../page.mjs';

const names = {
  email: 'E-mail',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  'copy-url': 'Copy link',
};
const links = (word, copy) =>
  Object.entries(names)
    .map(([kind, name]) => {
      const tag = kind === 'copy-url' ? copy : 'a';
      return `<${tag} class="${kind}">${word(name)}</${tag}>`;
    })
    .join('\n');

export default () => {
  const shareon = {
    ...peer('shareon'),
    head: `<link rel="stylesheet" href="/peers/shareon/dist/shareon.min.css">
<script src="/peers/shareon/dist/shareon.iife.js" defer init></script>`,
    networks: 6,
    copy: true,
  };
  return [
    {
      ...shareon,
      id: 'shareon',
      name: 'Shareon',
      body: `<div class="shareon">${links(() => '', 'a')}</div>`,
      note: 'As its README begins: empty links.',
    },
    {
      ...shareon,
      id: 'shareon-options',
      name: 'Shareon, with options',
      body: `<div class="shareon" data-url="${CANONICAL}">${links((name) => name, 'button')}</div>`,
      note: 'With words in its links, a `button` for copying and `data-url`, which its README all mentions. Its icons are `data:` images in its style sheet, which the policy refuses.',
    },
  ];
};
