/** Shariff: a class and data attributes; its complete build brings jQuery's part, a style sheet and an icon font. */
import { peer } from '../../peers.mjs';

const services = ['mail', 'whatsapp', 'facebook', 'linkedin', 'clipboard'];

export default () => [
  {
    ...peer('shariff'),
    id: 'shariff',
    name: 'Shariff',
    head: '<link rel="stylesheet" href="/peers/shariff/dist/shariff.complete.css">',
    body: `<div class="shariff" data-lang="en" data-mail-url="mailto:" data-services="${JSON.stringify(services).replaceAll('"', '&quot;')}"></div>`,
    foot: '<script src="/peers/shariff/dist/shariff.complete.js"></script>',
    networks: 4,
    copy: true,
    note: 'Complete build; `data-lang`, `data-services` and `data-mail-url="mailto:"` set, as without them it is German, has two networks, and its mail button needs a server. Its README lists neither Mastodon nor Bluesky (its code has a `fediverse` service).',
  },
];
