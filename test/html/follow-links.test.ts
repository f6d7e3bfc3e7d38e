import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { followLinks } from '../../src/html/follow-links.ts';
import { write } from '../../src/html/html.ts';
import en from '../../src/words/en/share-more.ts';
import fr from '../../src/words/fr/share-more.ts';

const account = (network: string, url: string, handle?: string) => ({
  network,
  url,
  ...(handle !== undefined && { handle }),
});

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const words = ({ value = '', childNodes = [] }: Node): string => value + childNodes.map(words).join('');
const links = (node: Node): Record<string, string>[] => [
  ...(node.nodeName === 'a'
    ? [
        {
          ...Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
          text: words(node).trim(),
        },
      ]
    : []),
  ...(node.childNodes ?? []).flatMap(links),
];
const read = (text: string) => links(parseFragment(text) as unknown as Node);

test('each account is a link that says where it leads, and vouches for the account', () => {
  const html = write(
    followLinks(
      [
        account('mastodon', 'https://social.v.example/@mairie', '@mairie@social.v.example'),
        account('youtube', 'https://www.youtube.com/@valmont'),
      ],
      fr,
      { level: 3, lang: 'fr' },
    ),
  );
  assert.deepEqual(read(html), [
    {
      href: 'https://social.v.example/@mairie',
      target: '_blank',
      rel: 'me noopener external',
      'aria-label': 'Suivre @mairie@social.v.example sur Mastodon (nouvelle fenêtre)',
      'data-parvis-network': 'mastodon',
      text: 'Mastodon',
    },
    {
      href: 'https://www.youtube.com/@valmont',
      target: '_blank',
      rel: 'me noopener external',
      'aria-label': 'Suivre youtube.com sur YouTube (nouvelle fenêtre)',
      'data-parvis-network': 'youtube',
      text: 'YouTube',
    },
  ]);
  assert.match(html, /<h3 [^>]*id="parvis-follow-heading"[^>]*>Nous suivre<\/h3>/);
});

test('two accounts on one network are told apart by their names', () => {
  const two = [
    account('bluesky', 'https://bsky.app/profile/v.example', 'v.example'),
    account('bluesky', 'https://bsky.app/profile/m.example', 'm.example'),
  ];
  assert.deepEqual(
    read(write(followLinks(two, en))).map(({ text }) => text),
    ['v.example', 'm.example'],
  );
});

test('nothing that is written in a configuration becomes markup, and only http(s) becomes a link', () => {
  const html = write(
    followLinks([account('x', 'javascript:alert(1)', '"><script>x</script>')], en, { id: '"><b>' }),
  );
  assert.doesNotMatch(html, /<script|<b>/);
  assert.ok(read(html).every(({ href }) => href === undefined));
});
