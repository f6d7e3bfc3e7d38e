/** Documents as sites of towns send them, with what a reader must say of each item: written by hand, before any reader was asked. */

const item = (title, link, date, id) => ({ title, link, date, id });
const rss = (inside, head = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ville</title><link>https://v.example/</link><description>d</description>${inside}</channel></rss>`;
const one = (inside) => `<item>${inside}</item>`;
const GUID = '<guid isPermaLink="false">1</guid>';
const DATE = '<pubDate>Tue, 03 Nov 2026 09:00:00 +0100</pubDate>';
const LINK = '<link>https://v.example/a</link>';
const AT = '2026-11-03T08:00:00Z';
const utf8 = (text) => new TextEncoder().encode(text);
const latin1 = (text) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** @type {readonly {name: string, bytes: Uint8Array, items: readonly {title?: string, link?: string, date?: string, id?: string}[]}[]} */
export const cases = [
  {
    name: 'RSS 2.0, as it should be',
    bytes: utf8(rss(one(`<title>Marché</title>${LINK}${GUID}${DATE}`))),
    items: [item('Marché', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'an & that nobody escaped',
    bytes: utf8(rss(one(`<title>Eau & gaz</title><link>https://v.example/a?b=1&c=2</link>${GUID}${DATE}`))),
    items: [item('Eau & gaz', 'https://v.example/a?b=1&c=2', AT, '1')],
  },
  {
    name: 'windows-1252, declared',
    bytes: latin1(
      rss(one(`<title>Fête</title>${LINK}${GUID}${DATE}`), '<?xml version="1.0" encoding="windows-1252"?>'),
    ),
    items: [item('Fête', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'windows-1252 that says UTF-8',
    bytes: latin1(rss(one(`<title>Fête</title>${LINK}${GUID}${DATE}`))),
    items: [item('Fête', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'HTML references in a title',
    bytes: utf8(rss(one(`<title>F&ecirc;te &#8211; samedi</title>${LINK}${GUID}${DATE}`))),
    items: [item('Fête – samedi', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'a title in CDATA',
    bytes: utf8(rss(one(`<title><![CDATA[ Travaux <rue haute> ]]></title>${LINK}${GUID}${DATE}`))),
    items: [item('Travaux <rue haute>', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'blanks before the declaration',
    bytes: utf8(`\n\n${rss(one(`<title>A</title>${LINK}${GUID}${DATE}`))}`),
    items: [item('A', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'cut in the middle',
    bytes: utf8(
      rss(one(`<title>A</title>${LINK}${GUID}${DATE}`) + one('<title>B')).replace(
        '</title></item></channel></rss>',
        '',
      ),
    ),
    items: [item('A', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'Dublin Core dates, a link that is the guid',
    bytes: utf8(
      rss(
        one(
          `<title>A</title><guid isPermaLink="true">https://v.example/a</guid><dc:date>2026-11-03T09:00:00+01:00</dc:date>`,
        ),
      ),
    ),
    items: [item('A', 'https://v.example/a', AT, 'https://v.example/a')],
  },
  {
    name: 'a date without its zone’s name right',
    bytes: utf8(rss(one(`<title>A</title>${LINK}${GUID}<pubDate>Tue, 3 Nov 2026 9:00 CET</pubDate>`))),
    items: [item('A', 'https://v.example/a', AT, '1')],
  },
  {
    name: 'Atom with addresses from xml:base',
    bytes: utf8(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://v.example/news/"><title>Ville</title><id>f</id><updated>2026-11-03T08:00:00Z</updated><entry><id>urn:1</id><title type="html">Eau &amp;amp; gaz</title><link href="a"/><published>2026-11-03T09:00:00+01:00</published><updated>2026-11-03T10:00:00+01:00</updated></entry></feed>',
    ),
    items: [item('Eau & gaz', 'https://v.example/news/a', AT, 'urn:1')],
  },
  {
    name: 'Atom whose page is not its first link',
    bytes: utf8(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Ville</title><id>f</id><updated>2026-11-03T08:00:00Z</updated><entry><id>urn:1</id><title>A</title><link rel="edit" href="https://v.example/edit"/><link rel="alternate" type="text/html" href="https://v.example/a"/><updated>2026-11-03T08:00:00Z</updated></entry></feed>',
    ),
    items: [item('A', 'https://v.example/a', AT, 'urn:1')],
  },
  {
    name: 'RSS 1.0',
    bytes: utf8(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://v.example/"><title>Ville</title><link>https://v.example/</link></channel><item rdf:about="https://v.example/a"><title>A</title><link>https://v.example/a</link><dc:date>2026-11-03T08:00:00Z</dc:date></item></rdf:RDF>',
    ),
    items: [item('A', 'https://v.example/a', AT, 'https://v.example/a')],
  },
  {
    name: 'JSON Feed',
    bytes: utf8(
      '{"version":"https://jsonfeed.org/version/1.1","title":"Ville","items":[{"id":1,"title":"A","url":"https://v.example/a","date_published":"2026-11-03T09:00:00+01:00","content_text":"x"},{"id":"2","content_text":"B"}]}',
    ),
    items: [item('A', 'https://v.example/a', AT, '1'), { id: '2' }],
  },
  {
    name: 'one item that is broken between two',
    bytes: utf8(
      rss(
        one(`<title>A</title>${LINK}${GUID}${DATE}`) +
          one('<title><b></title><link>::</link><pubDate>hier</pubDate>') +
          one('<title>C</title><link>https://v.example/c</link><guid>c</guid>'),
      ),
    ),
    items: [item('A', 'https://v.example/a', AT, '1'), { title: 'C', link: 'https://v.example/c', id: 'c' }],
  },
];

/** Fields that there are to get right. */
export const FIELDS = cases.reduce(
  (sum, { items }) => sum + items.reduce((all, each) => all + Object.keys(each).length, 0),
  0,
);

/** What a busy site sends: 200 items of two kilobytes. */
export const busy = utf8(
  rss(
    Array.from({ length: 200 }, (_, n) =>
      one(
        `<title>Nouvelle ${n}</title><link>https://v.example/${n}</link><guid isPermaLink="false">${n}</guid>${DATE}<description>&lt;p&gt;${'La rue des Tilleuls est coupée de 8 h à 17 h ; une déviation passe par le quai. '.repeat(24)}&lt;/p&gt;</description>`,
      ),
    ).join(''),
  ),
);
