/** <parvis-comments> on a bad network, in two tabs, and moved about: no press is lost, no focus, no wish. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import '../../../src/browser/comments/comments.ts';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Companion } from './companion.ts';
import {
  PAGE,
  SITE,
  companion,
  json,
  kept,
  offline,
  policy,
  problem,
  receipt,
  thread,
  tracked,
} from './companion.ts';
import { filled, inFocus, one, place, press, root, send, status, text, until, write } from './support.ts';

let server: Companion;
beforeEach(() => {
  server = companion();
});
afterEach(() => {
  offline(false);
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
});

/** A promise that is held in the hand. */
const held = <T>(): { promise: Promise<T>; give: (value: T) => void } => {
  let give = (_: T): void => undefined;
  const promise = new Promise<T>((resolve) => (give = resolve));
  return { promise, give };
};

describe('trying again', () => {
  it('says that it is under way, and leaves the focus on what came in place of the button', async () => {
    server.on('GET /thread', () => problem('internal', 500));
    const element = await place();
    await until(() => one(element, '[part~=retry]'));
    // What keeps the focus comes after the first drawing.
    await until(() => root(element).adoptedStyleSheets.length > 2);
    const answer = held<Response>();
    server.on('GET /thread', () => answer.promise);
    one(element, '[part~=retry]').focus();
    press(element, '[part~=retry]');
    await until(() => status(element) === 'Loading the comments…');
    expect(inFocus(element), 'the button stays while it is under way').to.equal(
      one(element, '[part~=retry]'),
    );
    answer.give(json(thread()));
    await until(() => one(element, '#heading'));
    expect(one(element, '[part~=retry]')).to.equal(null);
    await until(() => inFocus(element)?.id === 'heading');
    expect(status(element)).to.equal('');
  });

  it('takes no focus from who has gone elsewhere meanwhile', async () => {
    server.on('GET /thread', () => problem('internal', 500));
    const element = await place();
    await until(() => one(element, '[part~=retry]'));
    server.on('GET /thread', () => json(thread()));
    const field = document.createElement('input');
    element.parentElement!.append(field);
    press(element, '[part~=retry]');
    field.focus();
    await until(() => one(element, '#heading'));
    await element.updateComplete;
    expect(document.activeElement).to.equal(field);
  });
});

describe('after a comment was sent', () => {
  it('the way to another one is there', async () => {
    const element = await place();
    await filled(element);
    expect(one(element, '[part=write]')).to.equal(null);
    send(element);
    await until(() => text(element, '[part=form]').includes('Thank you'));
    await expectAccessible(element);
    await write(element);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('');
    expect(text(element, '[part=form]')).to.not.contain('Thank you');
  });
});

describe('two tabs', () => {
  const waiting = {
    key: '0123456789abcdef0123456789abcdef',
    base: SITE,
    at: '2026-03-15T10:00:00Z',
    body: JSON.stringify({ page: PAGE, thread: 't1', text: 'It waits.' }),
  };
  const name = `parvis:outbox:${waiting.key}`;

  it('what was dropped in the other one is not sent from this one', async () => {
    offline(true);
    localStorage.setItem(name, JSON.stringify(waiting));
    const element = await place();
    await until(() => text(element, '[part~=waiting]').includes('It waits.'));
    localStorage.removeItem(name);
    offline(false);
    window.dispatchEvent(new Event('online'));
    await until(() => !one(element, '[part~=waiting]'));
    expect(server.of('POST /comments')).to.deep.equal([]);
  });

  it('what was dropped in the other one goes from the list, too', async () => {
    offline(true);
    localStorage.setItem(name, JSON.stringify(waiting));
    const element = await place();
    await until(() => text(element, '[part~=waiting]').includes('It waits.'));
    localStorage.removeItem(name);
    window.dispatchEvent(new StorageEvent('storage', { key: name }));
    await until(() => !one(element, '[part~=waiting]'));
  });

  it('a receipt that was forgotten in the other one does not come back', async () => {
    const key = `parvis:receipt:${receipt().token}`;
    localStorage.setItem(key, JSON.stringify(kept()));
    const answer = held<Response>();
    server.on('POST /track', () => answer.promise);
    const element = await place();
    await until(() => server.of('POST /track').length);
    localStorage.removeItem(key);
    answer.give(json({ comments: [tracked('pending')] }));
    await until(() => !one(element, '[part~=waiting]'));
    expect(localStorage.getItem(key)).to.equal(null);
  });
});

describe('moved in the page', () => {
  it('hears of the hour at which the comments close', async () => {
    const serverTime = new Date().toISOString();
    const closesAt = new Date(Date.now() + 300).toISOString();
    server.on('GET /thread', () => json(thread({ serverTime, policy: policy({ closesAt }) })));
    const element = await place();
    await until(() => one(element, '[part=rules]'));
    const asked = server.of('GET /thread').length;
    element.parentElement!.append(element);
    await until(() => server.of('GET /thread').length > asked);
  });
});

describe('another page takes the place of this one', () => {
  it('a form for the former page goes; its words wait in their draft', async () => {
    const element = await place();
    await filled(element, 'About the market.');
    server.on('GET /thread', () => json(thread({ id: 't2', address: `${PAGE}/2` })));
    element.setAttribute('url', `${PAGE}/2`);
    await until(() => !one(element, '#text'));
    await write(element);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('');
    server.on('GET /thread', () => json(thread()));
    element.setAttribute('url', PAGE);
    await until(() => !one(element, '#text'));
    await write(element);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('About the market.');
  });
});
