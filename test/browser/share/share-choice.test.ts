/** What an author can choose for <parvis-share>: presets, feeds, accounts, titles, networks of the site's own, debug. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Heard } from '../../support/browser/console.ts';
import { listen } from '../../support/browser/console.ts';
import { accountOf } from '../../../src/browser/share/follow/accounts.ts';
import { Pieces } from '../../../src/browser/share/more/pieces.ts';
import { defineNetwork } from '../../../src/browser/share/share.ts';
import { all, CANONICAL, control, line, names, root, until, warm } from './support.ts';

let heard: Heard;
before(function () {
  this.timeout(60_000);
  return warm();
});
beforeEach(() => {
  heard = listen();
});
const added: Element[] = [];
afterEach(async () => {
  heard.stop();
  for (const node of added.splice(0)) node.remove();
  delete (globalThis as Record<PropertyKey, unknown>)[Symbol.for('parvis.networks')];
  await emulateMedia({ colorScheme: 'light' });
});

/** Puts an element into the page's head for one test. */
const head = (tag: string, attributes: Record<string, string>): void => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  document.head.append(node);
  added.push(node);
};

const feed = (title: string, type: string, href: string): void =>
  head('link', { rel: 'alternate', title, type, href });

describe('a preset', () => {
  it('stands for its networks, among others, each once', async () => {
    const share = await line({ networks: 'x preset:private email' });
    expect(names(share)).to.deep.equal([
      'Share on X (new window)',
      'Share by e-mail',
      'Share by SMS',
      'Share on Mastodon (new window)',
      'Share on Bluesky (new window)',
      'Copy link',
    ]);
  });

  it('that does not exist is told', async () => {
    const share = await line({ networks: 'preset:everything email' });
    expect(names(share)).to.deep.equal(['Share by e-mail']);
    expect(await heard.error(/unknown-network/)).to.contain('preset:everything');
  });

  for (const preset of ['usual', 'private', 'messaging', 'fediverse', 'all'])
    it(`${preset} is drawn whole, with names, and accessible`, async () => {
      const share = await line({ networks: `preset:${preset}` });
      expect(names(share).length).to.be.above(4);
      for (const each of all(share, '[part~=control]')) {
        const label = each.getAttribute('aria-label')!.toLowerCase();
        const seen = each.textContent!.trim().toLowerCase();
        // What is seen can be said (WCAG 2.5.3); e-mail and SMS have words of their own.
        expect(label).to.contain(seen);
        if (each.getAttribute('target')) expect(label).to.contain('new window');
      }
      await expectAccessible(share);
      expect(heard.errors).to.deep.equal([]);
    });
});

describe('subscribe', () => {
  it('links to the feeds of the page, three at most, and tells which when it is pressed', async () => {
    feed('News', 'application/rss+xml', '/news.xml');
    feed('Agenda', 'application/atom+xml', '/agenda.atom');
    feed('Agenda', 'application/feed+json; charset=utf-8', '/not-a-plain-type.json');
    feed('News', 'application/feed+json', 'https://www.valmont.example/news.json');
    feed('English', 'text/html', '/en/');
    feed('Bad', 'application/rss+xml', 'javascript:alert(1)');
    feed('', 'application/rss+xml', '/all.xml');
    feed('One more', 'application/rss+xml', '/more.xml');
    const share = await line({ networks: 'subscribe' });
    expect(names(share)).to.deep.equal([
      'Subscribe: News (RSS)',
      'Subscribe: Agenda',
      'Subscribe: News (JSON Feed)',
    ]);
    const links = all<HTMLAnchorElement>(share, 'a');
    expect(links.map(({ pathname, target }) => pathname + target)).to.deep.equal([
      '/news.xml',
      '/agenda.atom',
      '/news.json',
    ]);
    const told: string[] = [];
    share.addEventListener('parvis-share-open', (event) => {
      told.push(`${event.network} ${event.url}`);
      event.preventDefault();
    });
    links[2]!.click();
    expect(told).to.deep.equal(['subscribe https://www.valmont.example/news.json']);
    await expectAccessible(share);
  });

  it('is left out where the page names no feed, and told', async () => {
    const share = await line({ networks: 'email subscribe' });
    expect(names(share)).to.deep.equal(['Share by e-mail']);
    expect(await heard.error(/no-feed/)).to.contain('RSS');
  });
});

describe('accounts', () => {
  const ACCOUNTS =
    'https://mastodon.example/@valmont, https://www.facebook.com/valmont https://mastodon.example/@sport javascript:alert(1)';

  it('are a list of its own, whose links name network and account', async () => {
    const share = await line({ networks: 'email', accounts: ACCOUNTS, 'heading-level': '2' }, 'fr');
    const [, list] = all(share, 'ul');
    expect(list!.getAttribute('aria-label')).to.equal('Nous suivre');
    const links = [...list!.querySelectorAll('a')];
    expect(links.map((each) => each.getAttribute('aria-label'))).to.deep.equal([
      'Suivre @valmont@mastodon.example sur Mastodon (nouvelle fenêtre)',
      'Suivre valmont sur Facebook (nouvelle fenêtre)',
      'Suivre @sport@mastodon.example sur Mastodon (nouvelle fenêtre)',
    ]);
    // Two on one network are told apart by sight, too.
    expect(links.map((each) => each.textContent!.trim())).to.deep.equal([
      '@valmont@mastodon.example',
      'Facebook',
      '@sport@mastodon.example',
    ]);
    for (const each of links)
      expect([each.target, each.rel]).to.deep.equal(['_blank', 'noopener noreferrer external']);
    expect(all(share, '[role=heading]').map((each) => each.textContent!.trim())).to.deep.equal([
      'Partager cette page',
      'Nous suivre',
    ]);
    await expectAccessible(share);
    expect(await heard.error(/bad-url/)).to.contain('javascript:alert(1)');
  });

  it('come from the page, too, and tell the account when one is pressed', async () => {
    head('meta', { name: 'parvis:share:accounts', content: 'https://bsky.app/profile/valmont.example' });
    const share = await line();
    const told: string[] = [];
    share.addEventListener('parvis-share-open', (event) => {
      told.push(`${event.network} ${event.url}`);
      event.preventDefault();
    });
    control(share, 'follow').click();
    expect(told).to.deep.equal(['follow https://bsky.app/profile/valmont.example']);
  });

  for (const [address, network, account] of [
    ['https://mastodon.social/@a', 'Mastodon', '@a@mastodon.social'],
    ['https://mastodon.social/users/a/', 'Mastodon', '@a@mastodon.social'],
    ['https://www.facebook.com/valmont/?ref=page', 'Facebook', 'valmont'],
    ['https://m.facebook.com/valmont', 'Facebook', 'valmont'],
    ['https://fr-fr.facebook.com/valmont', 'Facebook', 'valmont'],
    ['https://www.youtube.com/@valmont', 'YouTube', '@valmont'],
    ['https://www.youtube.com/c/valmont', 'YouTube', 'valmont'],
    ['https://www.linkedin.com/company/valmont/', 'LinkedIn', 'valmont'],
    ['https://twitter.com/valmont', 'X', 'valmont'],
    ['https://www.tiktok.com/@valmont', 'TikTok', '@valmont'],
    ['https://www.threads.net/@valmont', 'Threads', '@valmont'],
    ['https://t.me/s/valmont', 'Telegram', 'valmont'],
    ['https://bsky.app/profile/valmont.example', 'Bluesky', 'valmont.example'],
    ['https://www.facebook.com/', 'Facebook', 'facebook.com'],
    ['https://video.example.org/c/valmont', 'video.example.org', 'c/valmont'],
    ['https://www.example.org', 'example.org', 'example.org'],
    ['https://facebook.com.evil.example/valmont', 'facebook.com.evil.example', 'valmont'],
    ['https://mastodon.example/@%E9', 'Mastodon', '@%E9@mastodon.example'],
  ] as const)
    it(`reads ${address}`, () => {
      const found = accountOf(address)!;
      expect([found.network, found.account]).to.deep.equal([network, account]);
    });

  for (const value of [
    '',
    'valmont',
    '@a@mastodon.social',
    'javascript:alert(1)',
    'https://',
    'mailto:a@b.c',
  ])
    it(`takes "${value}" for no address`, () => void expect(accountOf(value)).to.equal(undefined));
});

describe('the title of the line', () => {
  it('is the author’s own', async () => {
    const share = await line({ heading: 'Tell a neighbour' });
    expect(root(share).querySelector('[part=heading]')!.textContent!.trim()).to.equal('Tell a neighbour');
    expect(all(share, 'ul')[0]!.getAttribute('aria-label')).to.equal('Tell a neighbour');
  });

  it('says which page it shares, when it is another one, to those who hear it', async () => {
    const url = 'https://www.valmont.example/agenda/concert';
    const lines = [
      await line({ url, 'page-title': 'Concert', 'heading-level': '3' }, 'fr'),
      await line({ url: `${url}-2`, 'page-title': 'Bal', heading: 'Partager' }, 'fr'),
      await line({ layout: 'menu', url, 'page-title': 'Concert' }, 'fr'),
    ];
    expect(
      lines.map((share) => root(share).querySelector('ul,[part~=menu]')!.getAttribute('aria-label')),
    ).to.deep.equal([
      'Partager cette page\u00a0: Concert',
      'Partager\u00a0: Bal',
      'Partager cette page\u00a0: Concert',
    ]);
    const heading = root(lines[0]!).querySelector('[role=heading]')!;
    expect(heading.getAttribute('aria-label')).to.equal('Partager cette page\u00a0: Concert');
    for (const share of lines) await expectAccessible(share);
  });
});

describe('a network of the site’s own', () => {
  const entry = {
    id: 'voisins',
    name: 'Voisins',
    template: 'https://voisins.example/partager?u={u}&t={t}',
    outline: 'M0 0h16v16H0z',
  };

  it('defined before the line, in the page’s own list, without Parvis', async () => {
    (globalThis as Record<PropertyKey, unknown>)[Symbol.for('parvis.networks')] = [entry];
    const share = await line({ networks: 'email voisins' });
    expect(names(share)).to.deep.equal(['Share by e-mail', 'Share on Voisins (new window)']);
    expect(control(share, 'voisins').querySelector('path')!.getAttribute('d')).to.equal(entry.outline);
    expect(control(share, 'voisins').getAttribute('href')).to.contain(encodeURIComponent(CANONICAL));
    expect(heard.errors).to.deep.equal([]);
  });

  it('defined after the line is there, which then shows it', async () => {
    const share = await line({ networks: 'email voisins' });
    expect(names(share)).to.deep.equal(['Share by e-mail']);
    expect(await defineNetwork(entry)).to.equal(true);
    await until(() => names(share).length === 2);
    await expectAccessible(share);
  });

  for (const [why, wrong, said] of [
    ['not https', { ...entry, template: 'javascript:alert({u})' }, /bad-network.*template/],
    ['no object', null, /bad-network.*id/],
    ['a name that is taken', { ...entry, id: 'facebook' }, /taken-network.*facebook/],
    ['an outline that is none', { ...entry, outline: '<svg>' }, /bad-network.*outline/],
  ] as const)
    it(`is refused with a sentence: ${why}`, async () => {
      expect(await defineNetwork(wrong)).to.equal(false);
      expect(await heard.error(said)).to.match(said);
    });
});

describe('a network that needs something of the page', () => {
  it('is told what it needs, and shown when it is there', async () => {
    const without = await line({ networks: 'email pinterest facebook-app' });
    expect(names(without)).to.deep.equal(['Share by e-mail']);
    expect(await heard.error(/needs-image/)).to.contain('Pinterest');
    expect(await heard.error(/needs-app/)).to.contain('fb:app_id');
    head('meta', { property: 'og:image', content: 'https://www.valmont.example/marche.png' });
    const share = await line({ networks: 'email pinterest' });
    expect(control(share, 'pinterest').getAttribute('href')).to.contain('marche.png');
  });
});

describe('debug', () => {
  const shown = (share: Element): string[] =>
    [...share.shadowRoot!.querySelectorAll('[part=debug]')].map((each) => each.textContent!);

  it('says what the head lacks, with the first drawing, and warns in the console', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme });
      const share = await line({ debug: 'true', networks: 'email' });
      expect(shown(share).join()).to.match(/og:title.*og:description.*og:image/);
      await expectAccessible(share);
    }
    expect(heard.errors).to.deep.equal([]);
  });

  it('says nothing of a head that has it all, nor of the head when it is another page', async () => {
    for (const [property, content] of [
      ['og:title', 'The market'],
      ['og:description', 'On Saturday'],
      ['og:image', 'https://www.valmont.example/marche.png'],
      ['og:image:alt', 'The square'],
    ] as const)
      head('meta', { property, content });
    expect(shown(await line({ debug: '', networks: 'email' }))).to.deep.equal([]);
    for (const node of added.splice(0)) node.remove();
    expect(shown(await line({ debug: '', url: `${CANONICAL}/2` }))).to.deep.equal([]);
  });

  it('is silent without it', async () => {
    expect(shown(await line({ networks: 'email skype' }))).to.deep.equal([]);
    expect(heard.warnings).to.deep.equal([]);
  });
});

describe('a piece that is fetched', () => {
  it('is asked for once, told when it comes, and asked for again by an act after a failure', async () => {
    let come = 0;
    let asked = 0;
    const pieces = new Pieces(() => come++);
    let answer: () => Promise<string> = () => Promise.reject(new Error('offline'));
    const fetch = (): Promise<string> => (asked++, answer());
    pieces.begin();
    expect(pieces.take('a', fetch)).to.equal(undefined);
    expect(pieces.waiting).to.equal(true);
    expect(await pieces.get('a', fetch)).to.equal(null);
    expect([asked, come]).to.deep.equal([1, 1]);
    pieces.begin();
    expect(pieces.take('a', fetch)).to.equal(null);
    expect(pieces.waiting).to.equal(false);
    expect(asked).to.equal(1);
    answer = () => Promise.resolve('here');
    expect(await pieces.get('a', fetch)).to.equal('here');
    expect(pieces.take('a', fetch)).to.equal('here');
    expect(asked).to.equal(2);
  });
});
