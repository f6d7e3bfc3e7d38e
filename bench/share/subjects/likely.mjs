/** Likely: classes on boxes, turned into links with counters. */
import { peer } from '../../peers.mjs';

const names = { whatsapp: 'WhatsApp', facebook: 'Facebook', linkedin: 'LinkedIn' };
const boxes = (more) =>
  Object.entries(names)
    .map(([id, name]) => `<div class="${id}"${more(name)}>Share</div>`)
    .join('\n');

export default () => {
  const likely = {
    ...peer('ilyabirman-likely'),
    head: '<link rel="stylesheet" href="/peers/ilyabirman-likely/release/likely.min.css">',
    foot: '<script src="/peers/ilyabirman-likely/release/likely.min.js"></script>',
    networks: 3,
    copy: false,
  };
  return [
    {
      ...likely,
      id: 'likely',
      name: 'Likely',
      body: `<div class="likely">${boxes(() => '')}</div>`,
      note: 'As its README begins. It has three of the six networks, and no copy.',
    },
    {
      ...likely,
      id: 'likely-options',
      name: 'Likely, with options',
      body: `<div class="likely" data-counters="no">${boxes((name) => ` role="link" aria-label="Share on ${name}"`)}</div>`,
      note: 'With `data-counters="no"`, and `role` and `aria-label` on each box, as its README shows further down.',
    },
  ];
};
