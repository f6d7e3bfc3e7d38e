/** Strings of strangers in every field: nothing runs, nothing is asked of anybody, nothing leaves its place. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import { companion, json, policy, receipt, thread } from './companion.ts';
import { all, filled, one, place, root, send, until } from './support.ts';

const STRINGS = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><script>alert(1)</script>",
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:alert(1)',
  'https://evil.example/"onmouseover="alert(1)',
  '${alert(1)}{{alert(1)}}<!--',
  '--><iframe srcdoc="<script>parent.alert(1)</script>">',
  '<style>*{background:url(https://evil.example)}</style>',
  '</textarea><script>alert(1)</script>',
  '\u202egnp.exe \u2066\u2067\u200b',
  'Z\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351a',
  '__proto__',
  'constructor',
  '\ue0ff\ue0ff',
  '\0\ud800',
  'W'.repeat(5000),
  '/../../../etc/passwd?a=1#x',
];

/** The same value with one string in the place of every text. */
const poisoned = (value: unknown, hostile: string): unknown =>
  typeof value === 'string'
    ? hostile
    : Array.isArray(value)
      ? value.map((each) => poisoned(each, hostile))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poisoned(each, hostile)]))
        : value;

/** What makes the rest readable stays; all other texts are theirs. */
const hostileThread = (hostile: string): unknown => {
  const theirs = poisoned(thread(), hostile) as Record<string, unknown>;
  const ours = thread();
  return {
    ...theirs,
    wire: '0.1',
    address: ours.address,
    sort: 'oldest',
    policy: {
      ...(poisoned(policy(), hostile) as object),
      mode: 'premoderation',
      privacyUrl: policy().privacyUrl,
      charter: { ...policy().charter, version: hostile },
      fields: policy().fields,
      hours: { zone: 'Europe/Paris', weekly: policy().hours.weekly },
    },
    comments: [
      ...ours.comments.map((each) => ({
        ...(poisoned(each, hostile) as object),
        id: each.id,
        state: each.state,
        content: [
          { type: 'text', text: hostile },
          { type: 'link', text: hostile, href: hostile },
          { type: 'link', text: hostile, href: 'https://evil.example/' },
          { type: 'mention', text: hostile, href: hostile },
          { type: 'emoji', text: hostile, src: 'https://evil.example/e.png' },
          { type: hostile, text: hostile },
        ],
        tombstone: { by: 'moderator', ref: hostile },
        url: hostile,
      })),
      ...(poisoned(ours.comments, hostile) as unknown[]),
    ],
  };
};

let server: Companion;
let executed = 0;
const dialogs = ['alert', 'confirm', 'prompt', 'print'] as const;
const real = dialogs.map((name) => window[name]);
beforeEach(() => {
  server = companion();
  executed = 0;
  for (const name of dialogs) (window as unknown as Record<string, unknown>)[name] = () => executed++;
});
afterEach(() => {
  server.stop();
  dialogs.forEach((name, i) => ((window as unknown as Record<string, unknown>)[name] = real[i]));
  localStorage.clear();
  sessionStorage.clear();
});

const EVENTS = [
  'click',
  'mouseover',
  'focus',
  'focusin',
  'pointerdown',
  'keydown',
  'load',
  'error',
  'toggle',
];

describe('hostile strings', () => {
  for (const hostile of STRINGS)
    it(JSON.stringify(hostile.slice(0, 40)), async () => {
      const before = performance.getEntriesByType('resource').length;
      server.on('GET /thread', () => json(hostileThread(hostile)));
      const element = await place();
      await until(() => one(element, '#c-1'));
      server.on('POST /comments', () =>
        json(
          {
            ...receipt(),
            comment: {
              ...receipt().comment,
              author: { name: hostile },
              content: [{ type: 'text', text: hostile }],
            },
            notice: [{ type: 'link', text: hostile, href: hostile }],
          },
          202,
        ),
      );
      if (one(element, '[part=write] button')) {
        await filled(element, hostile);
        one(element, '[part~=review]').click();
        await until(() => !one(element, '#text') || one(element, '[part=errors]'));
        send(element);
        await until(() => one(element, '[part~=waiting]') || one(element, '[part=errors]'));
      }
      for (const node of all(element, '*')) {
        if (node.matches('a,button,select,input,textarea')) continue;
        for (const type of EVENTS) node.dispatchEvent(new Event(type, { cancelable: true }));
      }
      for (const { name, value } of all(element, '*').flatMap((node) => [...node.attributes])) {
        expect(name).to.not.match(/^on|^style$|^srcdoc$/);
        if (name === 'href') expect(value).to.match(/^(https?:\/\/|#)/);
      }
      expect(all(element, 'script,iframe,img,style,object,embed,link,base').length).to.equal(0);
      expect(executed).to.equal(0);
      const asked = performance.getEntriesByType('resource').slice(before);
      expect(
        asked.filter(({ name }) => !name.startsWith(location.origin)).map(({ name }) => name),
      ).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      expect((Object.prototype as unknown as Record<string, unknown>)['state']).to.equal(undefined);
    });

  it('a page that polluted its prototypes changes no request and no answer', async () => {
    const proto = Object.prototype as unknown as Record<string, unknown>;
    const list = Array.prototype as unknown as Record<string, unknown>;
    const define = (on: object, name: string, value: unknown): void =>
      void Object.defineProperty(on, name, { configurable: true, writable: true, enumerable: false, value });
    define(proto, 'headers', { 'X-Evil': '1' });
    define(proto, 'body', '{"evil":true}');
    define(proto, 'token', 'evil');
    define(proto, 'key', 'evil');
    define(proto, 'credentials', 'include');
    define(list, 'toJSON', function (this: unknown[]) {
      return 'evil' + this.length;
    });
    try {
      localStorage.setItem(
        'parvis:receipt:x',
        JSON.stringify({
          token: 't0123456789abcdef',
          base: 'https://www.valmont.example/parvis/s/valmont',
          page: thread().address,
          id: 'n',
          state: 'pending',
          seen: '2026-03-15T10:00:00Z',
        }),
      );
      // The companion of the test writes with the page's own JSON.
      delete list['toJSON'];
      const answer = json(thread());
      define(list, 'toJSON', () => 'evil');
      server.on('GET /thread', () => answer);
      const element = await place();
      await until(() => server.of('POST /track').length);
      for (const { init, headers } of server.requests) {
        expect(Object.keys(headers).join()).to.not.contain('Evil');
        expect(init.credentials).to.equal('omit');
        expect(Object.getPrototypeOf(init)).to.equal(null);
      }
      expect(server.of('POST /track')[0]!.body).to.deep.equal({ tokens: ['t0123456789abcdef'] });
      expect(root(element).querySelectorAll('article').length).to.be.at.least(7);
    } finally {
      for (const name of ['headers', 'body', 'token', 'key', 'credentials']) delete proto[name];
      delete list['toJSON'];
    }
  });
});
