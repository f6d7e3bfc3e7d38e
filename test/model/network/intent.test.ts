import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { intent } from '../../../src/model/network/intent.ts';
import { fediverse } from '../../../src/model/network/fediverse.ts';
import type { Network } from '../../../src/model/network/network.ts';
import { networksGiven } from '../../../src/model/network/demanding.ts';
import { liveNetwork, networks as plainNetworks } from '../../../src/model/network/registry.ts';
import { graphemes } from '../../../src/model/text/clip.ts';
import { readBack } from './read-back.ts';

const given = networksGiven({ image: 'https://example.fr/a&b.jpg', app: '1234567890' });
/** Every network of the registry, those that need a picture or an application included. */
const networks: readonly Network[] = [...plainNetworks, ...given];
const net = (id: string): Network => liveNetwork(id)!;
const host = 'piaille.fr';
const url = 'https://www.example.fr/actus/budget?id=12&lang=fr';
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');
const breaks = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

test('every network: the link, letter for letter', () => {
  const page = { url: 'https://example.fr/?a=1&b=2', title: 'Budget & vie', text: 'À vous' };
  const u = 'https%3A%2F%2Fexample.fr%2F%3Fa%3D1%26b%3D2';
  const message = '%C3%80%20vous';
  const title = 'Budget%20%26%20vie';
  const links = Object.fromEntries(networks.map((network) => [network.id, intent(network, page, host)]));
  assert.deepEqual(links, {
    email: `mailto:?subject=${title}&body=${message}%20${u}`,
    sms: `sms:?&body=${message}%20${u}`,
    whatsapp: `https://wa.me/?text=${message}%20${u}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${u}`,
    linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${u}`,
    mastodon: `https://share.joinmastodon.org/#text=${message}%20${u}`,
    'mastodon-server': `https://piaille.fr/share?text=${message}%20${u}`,
    bluesky: `https://bsky.app/intent/compose?text=${message}%20${u}`,
    misskey: `https://piaille.fr/share?text=${message}%20${u}`,
    friendica: `https://piaille.fr/compose?title=${title}&body=${message}%20${u}`,
    hubzilla: `https://piaille.fr/rpost?title=${title}&body=${message}%20${u}`,
    lemmy: `https://piaille.fr/create_post?url=${u}&title=${title}`,
    diaspora: `https://piaille.fr/bookmarklet?title=${title}&url=${u}&notes=`,
    threads: `https://www.threads.com/intent/post?text=${message}&url=${u}`,
    telegram: `https://t.me/share/url?url=${u}&text=${message}`,
    reddit: `https://www.reddit.com/submit?url=${u}&title=${title}`,
    x: `https://x.com/intent/tweet?text=${message}&url=${u}`,
    'diaspora-hub': `https://share.diasporafoundation.org/?title=${title}&url=${u}`,
    threema: `threema://compose?text=${message}%20${u}`,
    viber: `viber://forward?text=${message}%20${u}`,
    line: `https://social-plugins.line.me/lineit/share?url=${u}&text=${message}`,
    teams: `https://teams.microsoft.com/share?href=${u}&msgText=${message}`,
    nextdoor: `https://nextdoor.com/sharekit/?source=website&body=${message}%20${u}`,
    xing: `https://www.xing.com/spi/shares/new?url=${u}`,
    tumblr: `https://www.tumblr.com/widgets/share/tool?posttype=link&canonicalUrl=${u}&content=${u}&title=${title}`,
    flipboard: `https://share.flipboard.com/bookmarklet/popout?v=2&title=${title}&url=${u}`,
    instapaper: `https://www.instapaper.com/edit?url=${u}&title=${title}`,
    'hacker-news': `https://news.ycombinator.com/submitlink?u=${u}&t=${title}`,
    vk: `https://vk.com/share.php?url=${u}&title=${title}`,
    pinterest: `https://www.pinterest.com/pin/create/button/?url=${u}&media=https%3A%2F%2Fexample.fr%2Fa%26b.jpg&description=${message}`,
    'facebook-app': `https://www.facebook.com/dialog/share?app_id=1234567890&display=popup&href=${u}&redirect_uri=${u}`,
  });
});

test('without a text the title is the message; without both the address stands alone', () => {
  assert.equal(
    readBack('whatsapp', intent(net('whatsapp'), { url, title: 'Budget' }), url.length).message,
    'Budget',
  );
  assert.equal(readBack('email', intent(net('email'), { url, text: 'À vous' }), url.length).title, 'À vous');
  for (const page of [{ url }, { url, title: '', text: '' }]) {
    assert.equal(
      intent(net('bluesky'), page),
      `https://bsky.app/intent/compose?text=${encodeURIComponent(url)}`,
    );
    assert.equal(intent(net('x'), page), `https://x.com/intent/tweet?text=&url=${encodeURIComponent(url)}`);
  }
});

test('a network that needs a server has no link without one', () => {
  for (const { id } of fediverse) {
    assert.equal(intent(net(id), { url }), '', id);
    assert.equal(intent(net(id), { url }, ''), '', id);
  }
});

test('a host that was not checked cannot lead elsewhere within the link', () => {
  for (const bad of ['evil.example/#', 'user@evil.example', 'evil.example?', 'a.example:80', 'a\\b', 'a b'])
    assert.throws(() => new URL(intent(net('mastodon-server'), { url }, bad)), bad);
});

test('the address is not said twice', () => {
  const cases: [text: string, message: string][] = [
    [`Budget ${url}`, 'Budget'],
    [url, ''],
    [`Lisez ${url} avant mardi`, 'Lisez avant mardi'],
    [`${url}\n\n${url}`, ''],
    // A longer address that starts the same is another page.
    [`Voir ${url}&page=2`, `Voir ${url}&page=2`],
  ];
  for (const [text, message] of cases)
    for (const id of ['whatsapp', 'x', 'bluesky', 'telegram']) {
      const arrived = readBack(id, intent(net(id), { url, text }), url.length);
      assert.deepEqual([arrived.url, arrived.message], [url, message], `${id}: ${text}`);
    }
});

test('a mail breaks lines as RFC 6068 says, and never in its subject', () => {
  const link = intent(net('email'), { url, title: 'Un\r\nBcc: x@example.fr', text: 'a\nb\r\nc\rd' });
  assert.match(link, /subject=Un%20Bcc%3A%20x%40example\.fr&/);
  assert.match(link, /body=a%0D%0Ab%0D%0Ac%0D%0Ad%20https/);
  assert.match(intent(net('sms'), { url, text: 'a\nb' }), /body=a%0Ab%20/);
});

test('tags, as each network takes them', () => {
  const page = { url: 'https://example.fr/', text: 'Fête', tags: ['VieLocale', 'été'] };
  const said = (id: string): string => decodeURIComponent(intent(net(id), page, host));
  assert.equal(
    said('bluesky'),
    'https://bsky.app/intent/compose?text=Fête #VieLocale #été https://example.fr/',
  );
  assert.equal(
    said('mastodon'),
    'https://share.joinmastodon.org/#text=Fête #VieLocale #été https://example.fr/',
  );
  assert.equal(said('x'), 'https://x.com/intent/tweet?text=Fête #VieLocale #été&url=https://example.fr/');
  assert.equal(
    said('threads'),
    'https://www.threads.com/intent/post?text=Fête&url=https://example.fr/&tag=VieLocale',
  );
  assert.match(intent(net('facebook'), page), /&hashtag=%23VieLocale$/);
  assert.match(intent(net('tumblr'), page), /&tags=VieLocale$/);
  for (const id of [
    'email',
    'sms',
    'whatsapp',
    'linkedin',
    'telegram',
    'reddit',
    'lemmy',
    'diaspora',
    'threema',
  ])
    assert.doesNotMatch(said(id), /VieLocale/, id);
  assert.equal(
    intent(net('bluesky'), { url: 'https://a.fr/', tags: ['un'] }),
    'https://bsky.app/intent/compose?text=%23un%20https%3A%2F%2Fa.fr%2F',
  );
});

const hostile = [
  '& # % + " \' < > ? = ; : @ , / \\ | ^ ` { } [ ] ~ ! * ( )',
  '%41%zz%',
  '$& $1 $` {u} {t} {tu} {host}',
  'a b  c\td',
  '\u0000\u0001\u0007\u001b\u007f\u0085',
  'ligne\nligne\r\nligne\rfin',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} \u{1f1eb}\u{1f1f7} \u{1f3f4}\u{e0067}\u{e0062}\u{e007f} e\u0301\u0323',
  '\u202eعربي\u2066 עברית \u200f\u200e',
  'x\ud800y\udc00z\ud83d',
  '\udc00\ud800',
  '\ufeff\u2028\u2029\u00a0\u3000',
  '</script><script>alert(1)</script> javascript:alert(1) data:text/html,x',
  'mot '.repeat(500).trim(),
  'a'.repeat(2000),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(400),
];

/** Whether text and address fit together, so that nothing may be cut. */
const fits = (network: Network, text: string, address: string): boolean => {
  if (!network.limit) return true;
  const units = network.limit.count === 'graphemes' ? [...graphemes(text)] : [...text];
  return units.length + 1 + address.length <= network.limit.max;
};

/** All that must hold for whatever text and address are shared. */
const holds = (page: { url: string; text: string; title: string }): void => {
  for (const network of networks) {
    const { id, limit } = network;
    const link = intent(network, page, host);
    assert.match(
      link,
      /^(?:(?:https|threema|viber):\/\/[a-z.-]+[/?]|mailto:\?|sms:\?)[!-~]*$/,
      `${id}: ASCII, a known scheme`,
    );
    assert.doesNotMatch(link, /[+"<>\\^`{}|]/, `${id}: spaces are %20, nothing that ends an attribute`);
    const whole = wellFormed(page.url);
    const arrived = readBack(id, link, whole.length);
    assert.equal(arrived.url, whole, `${id}: the address arrives whole`);
    const said = page.text || page.title;
    const expected = wellFormed(id === 'email' ? breaks(said) : said);
    if (arrived.message !== undefined && fits(network, said, page.url))
      assert.equal(arrived.message, expected, `${id}: the text arrives whole`);
    if (arrived.title !== undefined)
      assert.equal(arrived.title, wellFormed((page.title || page.text).replace(/[\r\n]+/g, ' ')), id);
    if (limit && arrived.message) {
      const kept = arrived.message.replace(/\u2026$/, '');
      assert.ok(expected.startsWith(kept), `${id}: what is left is the beginning`);
      const count =
        limit.count === 'graphemes' ? [...graphemes(arrived.message)].length : [...arrived.message].length;
      assert.ok(count + whole.length + 1 <= limit.max, `${id}: within ${limit.max}`);
    }
  }
};

test('hostile texts and titles arrive as they were, from every network', () => {
  for (const text of hostile) holds({ url, text, title: text });
});

test('hostile addresses arrive as they were, from every network', () => {
  for (const part of hostile) {
    holds({
      url: `https://example.fr/?q=${encodeURIComponent(wellFormed(part))}#x`,
      text: 'Budget',
      title: '',
    });
    // Not what `canonicalUrl` lets through, yet nothing is lost or breaks out.
    holds({ url: `https://example.fr/${part}`, text: 'Budget', title: 'Budget' });
  }
});

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const anyText = fc.oneof(
  fc.string({ unit, maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '&', '%', '+', '#', '\ud83d', '\u{1f600}'),
    maxLength: 600,
  }),
);

test('property: any text and title, any web address', () => {
  fc.assert(
    fc.property(
      anyText,
      anyText,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      (text, title, address) => holds({ url: address, text, title }),
    ),
    { numRuns: 150 },
  );
});

test('property: a cut leaves whole graphemes and a whole address', () => {
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
  const words = fc.array(
    fc.constantFrom('budget', 'été', 'e\u0301t\u0323', family, '\u{1f1eb}\u{1f1f7}', ' ', ','),
    {
      minLength: 200,
      maxLength: 500,
    },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 400 }), (parts, length) => {
      const text = parts.join('');
      const long = `https://example.fr/${'p'.repeat(length)}`;
      const starts = new Set([0]);
      let at = 0;
      for (const grapheme of graphemes(text)) starts.add((at += grapheme.length));
      for (const id of ['bluesky', 'x', 'threads']) {
        const arrived = readBack(id, intent(net(id), { url: long, text }), long.length);
        assert.equal(arrived.url, long);
        const kept = (arrived.message ?? '').replace(/\u2026$/, '');
        assert.ok(text.startsWith(kept) && starts.has(kept.length), `${id}: ${kept.length}`);
        assert.ok(kept.length < text.length || !arrived.message?.endsWith('\u2026'));
      }
    }),
    { numRuns: 100 },
  );
});

test('a long text is cut at a word, its tags first', () => {
  const page = { url: 'https://example.fr/', text: 'bonjour '.repeat(34).trim(), tags: ['Budget', 'Ecoles'] };
  const { message, post } = readBack('x', intent(net('x'), page), page.url.length);
  assert.equal(message, `${'bonjour '.repeat(32).trim()}\u2026`);
  assert.ok(post.length <= 280);
});

test('an address longer than the limit goes alone', () => {
  const long = `https://example.fr/${'p'.repeat(2000)}`;
  for (const id of ['bluesky', 'x', 'threads'])
    assert.equal(readBack(id, intent(net(id), { url: long, text: 'Budget' }), long.length).post, long);
});

test('what a page left on Object.prototype is no option', () => {
  const plain = networks.map((network) => intent(network, { url }, host));
  const polluted = {
    title: 'evil',
    text: 'evil',
    tags: ['evil'],
    hashtags: '&evil={u}',
    limit: { count: 'x', max: 3 },
  };
  try {
    for (const [key, value] of Object.entries(polluted))
      Object.defineProperty(Object.prototype, key, { value, configurable: true });
    assert.deepEqual(
      networks.map((network) => intent(network, { url }, host)),
      plain,
    );
  } finally {
    for (const key of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, key);
  }
});

const corpora = process.env['PARVIS_CORPORA'];
test('the corpora of hostile strings', { skip: !corpora && 'PARVIS_CORPORA is not set' }, () => {
  const read = (name: string): unknown[] =>
    JSON.parse(readFileSync(`${corpora}/${name}.json`, 'utf8')) as unknown[];
  const strings = ['comments/blns', 'comments/adversarial-strings', 'xss/own-vectors', 'xss/own-matrix']
    .flatMap(read)
    .map((row) =>
      typeof row === 'string'
        ? row
        : ((row as { value?: unknown; payload?: unknown }).value ?? (row as { payload?: unknown }).payload),
    )
    .filter((value) => typeof value === 'string');
  assert.ok(strings.length > 500);
  for (const value of strings) {
    holds({ url, text: value, title: value });
    holds({ url: `https://example.fr/${value}`, text: 'Budget', title: '' });
  }
});
