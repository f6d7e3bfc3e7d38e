/** Following a thread while it is open: looked at again, never moved. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { follow, follower } from '../../../src/browser/kit/live.ts';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import { capabilities, comment, companion, json, policy, receipt, thread } from './companion.ts';
import { all, inFocus, one, place, press, text, until } from './support.ts';

/** Streams that a test holds in its hand. */
class FakeStream {
  static CLOSED = 2;
  static all: FakeStream[] = [];
  readyState = 1;
  closed = false;
  onmessage: (() => void) | undefined;
  onerror: (() => void) | undefined;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    FakeStream.all.push(this);
  }
  addEventListener(): void {}
  close(): void {
    this.closed = true;
  }
}

const { EventSource, setTimeout: realTimeout, clearTimeout: realClear } = window;
let server: Companion;
beforeEach(() => {
  server = companion();
  FakeStream.all = [];
  window.EventSource = FakeStream as unknown as typeof window.EventSource;
});
afterEach(() => {
  server.stop();
  window.EventSource = EventSource;
  window.setTimeout = realTimeout;
  window.clearTimeout = realClear;
  delete (document as unknown as Record<string, unknown>)['visibilityState'];
  localStorage.clear();
});

const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: hidden ? 'hidden' : 'visible',
  });
  document.dispatchEvent(new Event('visibilitychange'));
};
const news = () =>
  json(thread({ comments: [...thread().comments, comment('8'), comment('9')], counts: { public: 6 } }));

describe('a live thread', () => {
  it('is not live unless the page asks and the companion can', async () => {
    (await place()).remove();
    server.on('GET /thread', () => json(thread({ capabilities: capabilities({ live: false }) })));
    const element = await place({ live: 'true' });
    await until(() => one(element, '[part=rules]'));
    expect(FakeStream.all.length).to.equal(0);
  });

  it('shares one stream with the others of its companion, and leaves none behind', async () => {
    // Both must be in sight.
    server.on('GET /thread', () => json(thread({ comments: [], counts: { public: 0 } })));
    const first = await place({ live: 'true' });
    const second = await place({ live: 'true', url: 'https://www.valmont.example/autre' });
    await until(() => one(first, '[part=rules]') && one(second, '[part=rules]'));
    expect(FakeStream.all.length).to.equal(1);
    expect(FakeStream.all[0]!.url).to.equal('https://www.valmont.example/parvis/s/valmont/live');
    first.remove();
    expect(FakeStream.all[0]!.closed).to.equal(false);
    second.remove();
    expect(FakeStream.all[0]!.closed).to.equal(true);
  });

  it('says that there is something new, and moves nothing until it is asked for', async () => {
    const element = await place({ live: 'true' });
    await until(() => FakeStream.all.length);
    const before = one(element, '[part=thread]').getBoundingClientRect().height;
    server.on('GET /thread', news);
    FakeStream.all[0]!.onmessage!();
    await until(() => one(element, '[part~=show]'));
    expect(text(element, '[part~=show]')).to.equal('2 new comments: show them');
    expect(all(element, 'article').length).to.equal(7);
    expect(one(element, '[part=thread]').getBoundingClientRect().height).to.equal(before);
    press(element, '[part~=show]');
    await until(() => inFocus(element)?.id === 'c-8');
    expect(all(element, 'article').length).to.equal(9);
    expect(one(element, '[part~=show]')).to.equal(null);
  });

  it('takes a removal at once', async () => {
    const element = await place({ live: 'true' });
    await until(() => FakeStream.all.length);
    server.on('GET /thread', () =>
      json(
        thread({
          comments: [{ id: '7', state: 'removed', tombstone: { by: 'law' } }],
          counts: { public: 3 },
        }),
      ),
    );
    FakeStream.all[0]!.onmessage!();
    await until(() => text(element, '#c-7') === 'Removed to comply with the law.');
    expect(all(element, 'article').length).to.equal(7);
  });

  it('follows the rules of the moment', async () => {
    const element = await place({ live: 'true' });
    await until(() => FakeStream.all.length);
    server.on('GET /thread', () => json(thread({ policy: policy({ open: false, mode: 'closed' }) })));
    FakeStream.all[0]!.onmessage!();
    await until(() => text(element, '[part=closed]') === 'Comments are closed.');
    expect(one(element, '[part=write]')).to.equal(null);
  });

  it('shows its author that their comment is public', async () => {
    const waiting = { ...receipt().comment, token: receipt().token };
    localStorage.setItem(
      'parvis:receipt:x',
      JSON.stringify({
        token: receipt().token,
        base: 'https://www.valmont.example/parvis/s/valmont',
        page: thread().address,
        id: 'n1',
        text: 'My words.',
        state: 'pending',
        seen: '2026-03-15T10:00:00Z',
      }),
    );
    server.on('POST /track', () => json({ comments: [waiting] }));
    const element = await place({ live: 'true' });
    await until(() => one(element, '[part~=waiting]') && FakeStream.all.length);
    server.on('POST /track', () => json({ comments: [{ ...waiting, state: 'published' }] }));
    FakeStream.all[0]!.onmessage!();
    await until(() => one(element, '#c-n1:not([part~=waiting])'));
    expect(one(element, '[part~=waiting]')).to.equal(null);
  });

  it('pauses while the page is hidden, and looks once when it is back', async () => {
    const element = await place({ live: 'true' });
    await until(() => FakeStream.all.length);
    hide(true);
    await until(() => FakeStream.all[0]!.closed);
    const asked = server.of('GET /thread').length;
    server.on('GET /thread', news);
    hide(false);
    await until(() => one(element, '[part~=show]'));
    expect(server.of('GET /thread').length).to.equal(asked + 1);
    expect(FakeStream.all.length).to.equal(2);
  });

  it('without a stream looks at intervals of a minute at least, spread out', async () => {
    const waits: number[] = [];
    let call: (() => void) | undefined;
    window.setTimeout = ((run: () => void, wait = 0) => {
      if (wait < 5000) return realTimeout(run, wait);
      waits.push(wait);
      call = run;
      return 0;
    }) as typeof window.setTimeout;
    let looks = 0;
    const stop = follow('https://v.example/live', () => looks++);
    const [stream] = FakeStream.all as [FakeStream];
    stream.readyState = FakeStream.CLOSED;
    stream.onerror!();
    stream.onerror!();
    expect(waits.length).to.equal(1);
    for (let i = 0; i < 20; i++) call!();
    stop();
    expect(looks).to.equal(20);
    for (const wait of waits) expect(wait).to.be.within(60_000, 90_000);
    expect(new Set(waits).size).to.be.above(15);
  });

  it('a break of the stream is the browser’s to mend', () => {
    const stop = follow('https://v.example/live', () => {});
    const [stream] = FakeStream.all as [FakeStream];
    stream.readyState = 0;
    stream.onerror!();
    expect(stream.closed).to.equal(false);
    stop();
  });

  it('nothing for those who save data, or while it is out of sight', () => {
    const tracker = follower(() => {});
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    tracker.update('https://v.example/live', true);
    expect(FakeStream.all.length).to.equal(0);
    delete (navigator as unknown as Record<string, unknown>)['connection'];
    tracker.update('https://v.example/live', false);
    expect(FakeStream.all.length).to.equal(0);
    tracker.update('https://v.example/live', true);
    expect(FakeStream.all.length).to.equal(1);
    tracker.stop();
  });
});

describe('a page that is shown again', () => {
  it('looks again after a minute, live or not', async () => {
    const element = await place();
    await until(() => one(element, '[part=rules]'));
    const { now } = Date;
    try {
      server.on('GET /thread', news);
      hide(false);
      Date.now = () => now() + 61_000;
      hide(false);
      await until(() => one(element, '[part~=show]'));
      expect(server.of('GET /thread').length).to.equal(2);
      expect(server.of('GET /thread')[1]!.init.cache).to.equal('no-cache');
    } finally {
      Date.now = now;
    }
  });
});
