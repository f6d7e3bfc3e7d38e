/** The table of the share bench: what each column says, in figures, and what it means, in words. */

const requests = ({ own, other }) => (other ? `${own} + **${other}**` : `${own}`);
const sum = (findings) => Object.values(findings).reduce((total, count) => total + count, 0);
const percent = (part) => `${part === 1 ? 100 : Math.min(99, Math.round(part * 100))} %`;
const policy = ({ violated, drawn, copies }) =>
  [percent(drawn), ...(copies === false ? ['no copy'] : []), ...violated].join(', ');
const COPIED = { canonical: 'canonical', tracked: 'campaign', location: 'location', nothing: 'nothing' };

/** @type {readonly {head: string, means: string, cell: (one: object) => string}[]} */
export const columns = [
  {
    head: 'Networks',
    means: 'how many of the six (e-mail, WhatsApp, Facebook, LinkedIn, Mastodon, Bluesky) it leads to',
    cell: ({ address }) => `${address.networks.length}`,
  },
  {
    head: 'Requests',
    means:
      'at load, own host; **+ n** other hosts, attempted. After `/`: more of them while its menu opens and its copy button is pressed',
    cell: ({ requests: { load, open, copy } }) => {
      const later = { own: open.own + copy.own, other: open.other + copy.other };
      return `${requests(load)} / ${requests(later)}`;
    },
  },
  {
    head: 'kB',
    means: 'everything fetched for it until then, brotli 11, fonts and images too; a kB is 1,000 bytes',
    cell: ({ bytes }) => (bytes.total / 1000).toFixed(1),
  },
  {
    head: 'Address',
    means:
      'links that pass on the canonical address, of a page reached with `?utm_source=…&fbclid=…`; after `/` what the copy button copied (_campaign_: the address with all that; _–_: no such button)',
    cell: ({ address, copied }) =>
      `${address.canonical} of ${address.networks.length} / ${copied === undefined ? '–' : (COPIED[copied] ?? copied)}`,
  },
  {
    head: 'Keyboard',
    means:
      'controls that the Tab key reaches and whose accessible name says where they lead, of those it is asked for',
    cell: ({ keyboard: { both, asked } }) => `${both} of ${asked}`,
  },
  {
    head: 'axe',
    means: 'elements with findings of axe-core, light / dark, best practices included',
    cell: ({ axe: { light, dark } }) => `${sum(light)} / ${sum(dark)}`,
  },
  {
    head: 'Target',
    means: 'shorter side of the smallest control, px',
    cell: ({ smallest }) => `${smallest}`,
  },
  {
    head: 'Strict CSP',
    means:
      "under `default-src 'none'` and `'self'` for scripts, styles, images, fonts and connections: how many of the pixels it draws are as before (icons are few pixels: 90 % can mean that all of them are missing), whether copying still works, and the directives that it violates",
    cell: ({ strict }) => policy(strict),
  },
  {
    head: 'Trusted Types',
    means: "the same with `require-trusted-types-for 'script'`",
    cell: ({ trusted }) => policy(trusted),
  },
  {
    head: 'No script',
    means: 'networks that a link reaches while scripts are off',
    cell: ({ scriptless }) => `${scriptless.length}`,
  },
  {
    head: 'Kept',
    means: 'cookies and entries in the browser’s stores after all that',
    cell: ({ kept }) => `${kept.length}`,
  },
];
