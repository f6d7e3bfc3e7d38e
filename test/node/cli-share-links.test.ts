import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { write } from '../../src/html/html.ts';
import { shareLinks } from '../../src/html/share-links.ts';
import { needsHost } from '../../src/model/network/network.ts';
import { presets } from '../../src/model/network/presets.ts';
import { defaultNetworks, liveNetwork, networkIds, networks } from '../../src/model/network/registry.ts';
import enCli from '../../src/words/en/cli.ts';
import en from '../../src/words/en/share.ts';
import frCli from '../../src/words/fr/cli.ts';
import fr from '../../src/words/fr/share.ts';
import { townFile } from '../support/node/companion.ts';
import { parvis } from '../support/node/parvis.ts';
import { folderWith } from '../support/node/serving.ts';

const address = 'https://www.mairie.example/actualite';
const ids = [...networkIds, ...Object.keys(presets).map((name) => `preset:${name}`)].join(', ');

/** An element as it was parsed, or a text. */
type Node = string | { readonly name: string; readonly is: Record<string, string>; readonly has: Node[] };

interface Parsed {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: { name: string; value: string }[];
  readonly childNodes?: Parsed[];
}

/** Elements, attributes and texts; white space between elements says nothing. */
const tree = ({ nodeName, value, attrs = [], childNodes = [] }: Parsed): Node[] => {
  if (nodeName === '#text') return value!.trim() ? [value!.trim()] : [];
  const has = childNodes.flatMap(tree);
  const is = Object.fromEntries(attrs.map((attribute) => [attribute.name, attribute.value]));
  return nodeName === '#document-fragment' ? has : [{ name: nodeName, is, has }];
};
const parse = (text: string): Node[] => tree(parseFragment(text) as unknown as Parsed);

/** Every link of a tree: its address, its words, its name. */
const links = (nodes: readonly Node[]): { href: string; text: string; label: string }[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : node.name === 'a'
        ? [{ href: node.is['href']!, text: node.has.join(''), label: node.is['aria-label']! }]
        : links(node.has),
  );

const printed = async (...args: string[]): Promise<Node[]> => {
  const { code, out, err } = await parvis(['share-links', ...args]);
  assert.deepEqual([code, err], [0, ''], err);
  assert.ok(out.endsWith('>\n'));
  return parse(out);
};

test('the default line: a title and a link to each network, in their order', async () => {
  const nodes = await printed(address, '--title', 'Jour de marché');
  const page = { url: address, title: 'Jour de marché', text: '', tags: [] };
  const line = defaultNetworks.map((id) => liveNetwork(id)!);
  assert.deepEqual(nodes, parse(write(shareLinks(page, line, en, { lang: 'en' }))));
  assert.equal(links(nodes).length, 6);
  assert.equal(
    links(nodes)[0]!.href,
    'mailto:?subject=Jour%20de%20march%C3%A9&body=Jour%20de%20march%C3%A9%20https%3A%2F%2Fwww.mairie.example%2Factualite',
  );
});

test('every option is taken', async () => {
  const [block] = await printed(
    ...[`${address}?page=2#haut`, '--title', 'Un', '--text', 'Venez', '--tags', 'fête,#Marché'],
    ...['--networks', 'mastodon-server, EMAIL  x', '--host', '@mairie@piaille.fr'],
    ...['--lang', 'fr', '--heading-level', '3'],
  );
  assert.ok(typeof block === 'object');
  assert.equal(block.is['lang'], 'fr');
  // The fragment is a place in the page, not a page.
  assert.equal(block.is['data-parvis-url'], `${address}?page=2`);
  assert.deepEqual((block.has[0] as { name: string; has: Node[] }).name, 'h3');
  assert.deepEqual((block.has[0] as { has: Node[] }).has, [fr.heading]);
  const found = links([block]);
  assert.deepEqual(
    found.map(({ text, label }) => [text, label]),
    [
      ['Mastodon', fr.shareOn('Mastodon')],
      [fr.email, fr.byEmail],
      ['X', fr.shareOn('X')],
    ],
  );
  const [mastodon] = found;
  const { host, searchParams } = new URL(mastodon!.href);
  assert.equal(host, 'piaille.fr');
  assert.equal(searchParams.get('text'), `Venez #fête #Marché ${address}?page=2`);
});

test('a hostile title stays a title', async () => {
  const hostile = [
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '</a><img src=x onerror=alert(1)>',
    '&quot;&lt;b&gt; ]]> <!-- ${x} %0d%0aBcc: a@b.example',
    'javascript:alert(1)//\u202e\u0007\u2028',
    '\r\nBcc: victime@mairie.example',
  ];
  const bones = (list: readonly Node[]): unknown[] =>
    list.map((node) => (typeof node === 'string' ? '' : [node.name, Object.keys(node.is), bones(node.has)]));
  const line = ['--networks', 'email facebook bluesky'];
  const plain = bones(await printed(address, ...line));
  for (const title of hostile) {
    const nodes = await printed(address, `--title=${title}`, `--text=${title}`, `--tags=${title}`, ...line);
    assert.deepEqual(bones(nodes), plain, title);
    const [mail, ...others] = links(nodes).map(({ href }) => href);
    for (const href of others) assert.match(href, /^https:\/\/(?:www\.facebook\.com|bsky\.app)\//);
    // Two headers and no third; a line break in the subject would begin another.
    const [, subject] = /^mailto:\?subject=([^&]*)&body=[^&]*$/.exec(mail!) ?? [];
    assert.doesNotMatch(decodeURIComponent(subject!), /[\r\n]/);
  }
});

test('an address that is not http(s) and whole is refused', async () => {
  const bad = [
    'foo',
    '/actualite',
    'www.mairie.example',
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://',
    ' ',
    '',
  ];
  for (const value of bad) {
    const { code, out, err } = await parvis(['share-links', value]);
    assert.equal(code, 2, value);
    assert.equal(out, '');
    assert.equal(err, `${enCli.error.url(value.trim())}\n`);
  }
});

test('networks that are unknown, dead, or need a server each have their sentence, all at once', async () => {
  const { code, out, err } = await parvis([
    ...['share-links', address, '--networks', 'facebok email google+ mastodon-server pocket twitter'],
  ]);
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.deepEqual(err.trimEnd().split('\n'), [
    enCli.error.network({ id: 'facebok', known: ids }),
    enCli.error.didYouMean('facebook'),
    enCli.error.dead({ name: 'Google+', instead: 'facebook, mastodon' }),
    enCli.error.host('Mastodon'),
    enCli.error.dead({ name: 'Pocket', instead: 'email, instapaper' }),
    enCli.error.dead({ name: 'Twitter', instead: 'x' }),
  ]);
});

test('a preset is written out, without the buttons that need a script', async () => {
  const nodes = await printed(address, '--networks', 'preset:private reddit');
  assert.deepEqual(
    links(nodes).map(({ text }) => text),
    ['E-mail', 'SMS', 'Mastodon', 'Bluesky', 'Reddit'],
  );
});

test('--all writes every network that the options are enough for', async () => {
  const plain = networks.filter((network) => !needsHost(network)).length;
  assert.equal(links(await printed(address, '--all')).length, plain);
  const found = links(
    await printed(
      ...[address, '--all', '--host', 'piaille.fr'],
      ...['--image', 'https://www.mairie.example/a.jpg', '--facebook-app', '1234567890'],
    ),
  );
  assert.equal(found.length, networkIds.length);
  for (const { href, label } of found) {
    assert.doesNotMatch(href, /[{}]/, label);
    assert.match(decodeURIComponent(href), /www\.mairie\.example\/actualite/, label);
  }
  assert.equal(found.filter(({ href }) => new URL(href).host === 'piaille.fr').length, 6);
});

test('a network that needs a picture or an application says so, in the help’s own words', async () => {
  const { code, err } = await parvis([
    ...['share-links', address, '--lang', 'fr', '--networks', 'pinterest,facebook-app,signal'],
  ]);
  assert.equal(code, 2);
  assert.deepEqual(err.trimEnd().split('\n'), [
    frCli.error.missing('--image ADRESSE'),
    frCli.error.missing('--facebook-app NUMÉRO'),
    // The device's own sheet and copying are no links.
    frCli.error.dead({ name: 'Signal', instead: '' }),
  ]);
});

test('a picture and an application that cannot be are refused', async () => {
  const { code, err } = await parvis([
    ...['share-links', address, '--image', '/a.jpg', '--facebook-app', 'mairie'],
  ]);
  assert.equal(code, 2);
  assert.deepEqual(err.trimEnd().split('\n'), [
    enCli.error.url('/a.jpg'),
    enCli.error.value({ option: '--facebook-app', value: 'mairie', expected: '1234567890' }),
  ]);
});

test('a server and a level that cannot be are refused, once each', async () => {
  const { code, err } = await parvis([
    ...[
      'share-links',
      address,
      '--networks',
      'mastodon-server',
      '--host',
      '127.0.0.1',
      '--heading-level',
      '1',
    ],
  ]);
  assert.equal(code, 2);
  assert.deepEqual(err.trimEnd().split('\n'), [
    enCli.error.value({ option: '--heading-level', value: '1', expected: '2, 3, 4, 5, 6' }),
    enCli.error.value({ option: '--host', value: '127.0.0.1', expected: 'mastodon.social' }),
  ]);
});

test('--follow adds the accounts of the configuration, and says so when there is none', async (t) => {
  const town = townFile();
  const accounts = [{ network: 'mastodon', url: 'https://v.example/@mairie', handle: '@mairie@v.example' }];
  const place = (own: object) =>
    join(folderWith(t, { ...town, site: { ...(town['site'] as object), ...own } }), 'parvis.json');
  const args = ['share-links', address, '--networks', 'email', '--lang', 'en', '--follow', '--config'];
  const { code, out } = await parvis([...args, place({ accounts })]);
  assert.equal(code, 0);
  assert.deepEqual(
    links(parse(out)).map(({ text, label }) => [text, label]),
    [
      ['E-mail', en.byEmail],
      ['Mastodon', 'Follow @mairie@v.example on Mastodon (new window)'],
    ],
  );
  assert.deepEqual(await parvis([...args, place({ accounts: [] })]), {
    ...{ code: 1, out: '', err: `${enCli.error.noAccounts}\n` },
  });
  const absent = await parvis([...args, '/nowhere/parvis.json']);
  assert.equal(absent.code, 1);
  assert.match(absent.err, /nowhere/);
});
