import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as model from '../../../src/model/text/safe-url.ts';
import { unicodeHost } from '../../../src/model/text/unicode-host.ts';

const { httpUrl } = model;
const displayHost = (address: string) => model.displayHost(address, unicodeHost);
const hostBeside = (link: { text: string; href: string }) => model.hostBeside(link, unicodeHost);

describe('httpUrl', () => {
  const good: [value: string, expected: string, base?: string][] = [
    ['https://v.fr', 'https://v.fr/'],
    ['HTTP://V.FR:80/a?b#c', 'http://v.fr/a?b#c'],
    ['https://u:p@v.fr/', 'https://v.fr/'],
    ['https://v.fr/é"<', 'https://v.fr/%C3%A9%22%3C'],
    ['/a', 'https://v.fr/a', 'https://v.fr/b/c'],
    ['//w.fr', 'https://w.fr/', 'https://v.fr/'],
    ['#a', 'https://v.fr/b#a', 'https://v.fr/b'],
    ['https://châteauneuf.fr/', 'https://xn--chteauneuf-44a.fr/'],
  ];
  for (const [value, expected, base] of good) it(value, () => assert.equal(httpUrl(value, base), expected));

  const bad = [
    ...[
      'javascript:hit()',
      'JAVASCRIPT:hit()',
      'java\tscript:hit()',
      'data:text/html,x',
      'vbscript:x',
      'file:///x',
    ],
    ...['blob:https://v.fr/1', 'mailto:a@v.fr', 'ftp://v.fr', 'about:blank', 'view-source:https://v.fr'],
    ...[
      ' https://v.fr',
      'https://v.fr ',
      'https://v.fr/a b',
      'https://v.fr/\n',
      'https://v.fr/\0',
      '\u0001https://v.fr',
    ],
    ...[
      'https://v.fr/\u202efdp',
      'https://v.fr/\u200b',
      'https://v.fr/\u00a0',
      'https://v.fr/\u2028',
      'https://v.fr/\x85',
    ],
    ...['', 'https://', 'https://[', 'https://v.fr:99999', 'v.fr', '/a', '//v.fr'],
  ];
  for (const value of bad)
    it(`refuses ${JSON.stringify(value)}`, () => assert.equal(httpUrl(value), undefined));

  it('refuses what is not a string', () => {
    for (const value of [undefined, null, 1, {}, [], ['https://v.fr/'], new URL('https://v.fr/')])
      assert.equal(httpUrl(value), undefined);
  });

  it('never throws; gives only http(s), and the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()),
        fc.option(fc.webUrl(), { nil: undefined }),
        (value, base) => {
          const url = httpUrl(value, base);
          if (url === undefined) return;
          assert.match(url, /^https?:\/\/[^\s"<>@/]+\/[^\s"<>]*$/);
          assert.equal(httpUrl(url), url);
        },
      ),
    );
  });
});

describe('displayHost', () => {
  const hosts: [address: string, shown: string][] = [
    ['https://www.ville.fr/a', 'ville.fr'],
    ['https://v.fr:8443/', 'v.fr:8443'],
    ['https://châteauneuf.fr/', 'châteauneuf.fr'],
    ['https://bank.example@evil.example/', 'evil.example'],
    ['http://[::1]:8080/', '[::1]:8080'],
    ['https://почта.рф/', 'почта.рф'],
    ['https://中国.中国/', '中国.中国'],
    // Cyrillic letters that look Latin: mixed within a label, and a whole label before a Latin ending.
    ['https://p\u0430ypal.com/', 'xn--pypal-4ve.com'],
    ['https://\u0430\u0440\u0440\u04cf\u0435.com/', 'xn--80ak6aa92e.com'],
    // Latin letters that look like others.
    ['https://w\u0131k\u0131.fr/', 'xn--wk-hpab.fr'],
    ['javascript:hit()', ''],
    ['https://login.bank.example.a-very-long-name-of-a-host.evil.example/', '\u2026.evil.example'],
  ];
  for (const [address, shown] of hosts)
    it(`${address} is shown as ${shown}`, () => assert.equal(displayHost(address), shown));

  it('letters, when shown, are the host that is asked', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom('é', 'œuvre', 'ñ', 'почта', 'ß', '', 'ā'), (url, letters) => {
        const address = url.replace('://', `://${letters}`);
        const shown = displayHost(address);
        if (!shown || shown.startsWith('\u2026')) return;
        assert.equal(new URL(`http://${shown}`).hostname, new URL(address).hostname.replace(/^www\./, ''));
      }),
    );
  });
});

describe('hostBeside', () => {
  const links: [text: string, href: string, host: string][] = [
    ['https://www.v.fr/a', 'https://www.v.fr/a', ''],
    ['v.fr/un/chemin\u2026', 'https://www.v.fr/un/chemin/long', ''],
    ['V.fr', 'https://v.fr/', ''],
    ['Lire la suite', 'https://v.fr/', 'v.fr'],
    ['https://bank.example', 'https://evil.example/', 'evil.example'],
    ['https://bank.example@evil.example/', 'https://evil.example/', 'evil.example'],
    ['https://v.fr.evil.example/', 'https://v.fr/', 'v.fr'],
    ['https://v.fr@evil.example/', 'https://v.fr/', 'v.fr'],
    ['https://p\u0430ypal.com/', 'https://xn--pypal-4ve.com/', 'xn--pypal-4ve.com'],
  ];
  for (const [text, href, host] of links)
    it(`${text} -> ${href}`, () => assert.equal(hostBeside({ text, href }), host));
});
