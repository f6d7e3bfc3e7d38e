/** What the kit keeps in the browser, and the server's clock. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { serverClock } from '../../../src/browser/kit/clock.ts';
import { draftFor, dropDraft, keepDraft } from '../../../src/browser/kit/drafts.ts';
import { around, dateText } from '../../../src/browser/kit/locale.ts';
import { dequeue, enqueue, newKey, waitingFor } from '../../../src/browser/kit/outbox.ts';
import { forget, keep, kept } from '../../../src/browser/kit/storage.ts';
import { dateText as written } from '../../../src/html/time.ts';

const clean = (): void => {
  localStorage.clear();
  sessionStorage.clear();
};
beforeEach(clean);
afterEach(clean);

const at = '2026-03-15T10:00:00Z';

describe('storage', () => {
  it('keeps, finds by the beginning of a key, and forgets', () => {
    expect(keep('local', 'a:1', { x: 1 })).to.equal(true);
    keep('local', 'a:2', { x: 2 });
    keep('session', 'a:3', { x: 3 });
    localStorage.setItem('parvis:a:bad', '{');
    localStorage.setItem('other', '{}');
    expect([...kept('local', 'a:')]).to.deep.equal([
      ['1', { x: 1 }],
      ['2', { x: 2 }],
    ]);
    forget('local', 'a:1');
    expect([...kept('local', 'a:').keys()]).to.deep.equal(['2']);
  });

  it('is the page’s own memory where the browser is full', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    try {
      expect(keep('local', 'full', { x: 1 })).to.equal(false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(kept('local', 'full').get('')).to.deep.equal({ x: 1 });
    forget('local', 'full');
    expect(kept('local', 'full').size).to.equal(0);
  });
});

describe('drafts', () => {
  it('are one for each thread and each thing answered; an empty one is none', () => {
    const draft = { text: 'a', name: '', email: '', at };
    keepDraft('https://v.example/1', '', draft);
    keepDraft('https://v.example/1', 'c1', { ...draft, text: 'b' });
    keepDraft('https://v.example/2', '', { ...draft, text: 'c' });
    expect(['', 'c1'].map((target) => draftFor('https://v.example/1', target)?.text)).to.deep.equal([
      'a',
      'b',
    ]);
    keepDraft('https://v.example/1', '', { ...draft, text: '' });
    expect(draftFor('https://v.example/1', '')).to.equal(undefined);
    dropDraft('https://v.example/1', 'c1');
    expect(sessionStorage.length).to.equal(1);
  });

  it('that others spoilt are none', () => {
    keep('session', 'draft:t ', { text: 7 });
    expect(draftFor('t', '')).to.equal(undefined);
  });
});

describe('the outbox', () => {
  it('gives what waits for one server, oldest first, until it is taken out', () => {
    const base = 'https://v.example/s/v';
    enqueue({ key: 'k2', base, at: '2026-03-15T11:00:00Z', body: '{}' });
    enqueue({ key: 'k1', base, at, body: '{}' });
    enqueue({ key: 'k3', base: 'https://w.example/s/v', at, body: '{}' });
    keep('local', 'outbox:bad', { key: '<>', base, at, body: '{}' });
    expect(waitingFor(base).map(({ key }) => key)).to.deep.equal(['k1', 'k2']);
    dequeue('k1');
    expect(waitingFor(base).map(({ key }) => key)).to.deep.equal(['k2']);
  });

  it('makes keys that nobody else has', () => {
    const keys = Array.from({ length: 200 }, newKey);
    expect(new Set(keys).size).to.equal(200);
    for (const key of keys) expect(key).to.match(/^[\da-f]{32}$/);
  });
});

describe('the server’s clock', () => {
  it('holds against a visitor’s that is days off', () => {
    const clock = serverClock();
    for (const days of [-2, 0, 2]) {
      const server = Date.now() + days * 86_400_000;
      clock.set(new Date(server).toISOString());
      expect(Math.abs(clock.now() - server)).to.be.below(1000);
    }
    clock.set(undefined);
    expect(Math.abs(clock.now() - Date.now())).to.be.below(1000);
  });

  it('wakes once, a second after the moment, and not for what is past or far', () => {
    const { setTimeout } = window;
    const waits: (number | undefined)[] = [];
    window.setTimeout = ((_: () => void, wait?: number) => waits.push(wait)) as typeof window.setTimeout;
    try {
      const clock = serverClock();
      clock.set(new Date(Date.now() + 3_600_000).toISOString());
      for (const ms of [-1000, 10_000, 1e12]) clock.wake(new Date(clock.now() + ms).toISOString(), () => {});
      clock.wake(undefined);
    } finally {
      window.setTimeout = setTimeout;
    }
    expect(waits.length).to.equal(1);
    expect(waits[0]).to.be.within(10_500, 11_000);
  });
});

describe('dates and sentences', () => {
  it('are those that the server writes', () => {
    for (const lang of ['en', 'en-GB', 'en-US', 'fr', 'fr-CA', 'de', 'ar', 'xx-not-a-language-tag-at-all'])
      for (const zone of ['Europe/Paris', 'America/Guadeloupe', 'No/Where'])
        for (const instant of [at, '2026-10-25T00:30:00Z', 'never', undefined])
          expect(dateText(instant, { lang, zone })).to.equal(written(instant, { lang, zone }));
  });

  it('part around a value', () => {
    expect(around((value) => `Read the ${value}, please`)).to.deep.equal(['Read the ', ', please']);
    expect(around(() => 'Nothing')).to.deep.equal(['Nothing', '']);
  });
});
