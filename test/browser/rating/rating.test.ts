/** <parvis-rating>: reading, voting, changing, taking back, and each failure. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Heard } from '../../support/browser/console.ts';
import { listen } from '../../support/browser/console.ts';
import '../../../src/browser/rating/rating.ts';
import { PAGE, all, ballot, companion, json, kept, one, place, problem, rating } from './support.ts';
import { root, status, text, until, vote } from './support.ts';

let server: ReturnType<typeof companion>;
let heard: Heard;
beforeEach(() => {
  server = companion();
  heard = listen();
});
afterEach(async () => {
  server.stop();
  heard.stop();
  localStorage.clear();
  await emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' });
});

const states: Record<string, [answer: () => Response, options?: Record<string, string>]> = {
  stars: [() => json(rating())],
  useful: [() => json(rating({ average: undefined, useful: 9 })), { kind: 'useful' }],
  none: [() => json(rating({ count: 0, average: undefined }))],
  few: [() => json(rating({ count: 2, average: undefined }))],
  closed: [() => json(rating({ open: false, reason: 'elections', opensAt: '2026-03-16T23:00:00Z' }))],
  failed: [() => problem('internal', 500)],
};

describe('a rating is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, [answer, options]] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          document.documentElement.classList.toggle('dark', scheme === 'dark');
          server.on('GET /rating', answer);
          const element = await place(options, lang);
          await expectAccessible(element);
          document.documentElement.classList.remove('dark');
        });

  it('after a vote, with its buttons', async () => {
    server.on('POST /ratings', () => json(ballot(4), 201));
    const element = await place();
    await vote(element, 4);
    await expectAccessible(element);
    expect(all(element, 'button').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Change my opinion',
      'Withdraw my opinion',
    ]);
  });

  it('in forced colours and in print nothing is said by colour, and print has no buttons', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await place();
    await expectAccessible(element);
    await emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(getComputedStyle(one(element, 'button')).display).to.equal('none');
    expect(getComputedStyle(one(element, '[part=summary]')).display).to.equal('block');
  });
});

describe('reading', () => {
  it('asks for the page and the kind, keeps nothing, and says what the votes say', async () => {
    const element = await place({ url: PAGE });
    const [asked] = server.asked('GET /rating');
    expect([asked!.query.get('page'), asked!.query.get('kind')]).to.deep.equal([PAGE, 'stars']);
    expect(text(element, '[part=summary]')).to.equal('4.2 out of 5, from 12 ratings');
    expect(text(element, '[part=legend]')).to.equal('How do you rate this page?');
    expect(all(element, 'label').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal(
      [
        '1 out of 5 Very poor',
        '2 out of 5 Poor',
        '3 out of 5 Fair',
        '4 out of 5 Good',
        '5 out of 5 Very good',
      ],
    );
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('never says 0.00: none yet, or too few', async () => {
    server.on('GET /rating', () => json(rating({ count: 0, average: undefined })));
    expect(text(await place(), '[part=summary]')).to.equal('No ratings yet');
    server.on('GET /rating', () => json(rating({ count: 3, average: undefined })));
    expect(text(await place(), '[part=summary]')).to.equal('Too few ratings yet: 3');
  });

  it('useful or not, with the site’s own question', async () => {
    server.on('GET /rating', () => json(rating({ average: undefined, useful: 0 })));
    const element = await place({ kind: 'useful', question: 'Did you find it?' }, 'fr');
    expect(text(element, '[part=legend]')).to.equal('Did you find it?');
    expect(text(element, '[part=summary]')).to.equal('Page jugée utile dans 0 avis sur 12');
    expect(all<HTMLInputElement>(element, 'input').map(({ value }) => value)).to.deep.equal(['1', '0']);
  });

  it('closed: the reason and the date stand in the place of the form', async () => {
    server.on('GET /rating', states['closed']![0]);
    const element = await place();
    await until(() => /elections/.test(text(element, '[part=closed]')));
    expect(text(element, '[part=closed]')).to.equal(
      'Ratings are closed: elections. They open again on 17 March 2026 at 00:00.',
    );
    expect(one(element, 'form')).to.equal(null);
    expect(one(element, '[part=closed] time').getAttribute('datetime')).to.equal('2026-03-16T23:00:00Z');
  });

  it('what the server wrote is shown without asking, and its link gives way', async () => {
    const element = await place({}, 'en', (host) => {
      const section = document.createElement('div');
      section.className = 'parvis-rating';
      for (const [name, value] of Object.entries({
        ...{ wire: '0.1', address: PAGE, kind: 'stars', count: '7', average: '3.4', open: 'true' },
      }))
        section.setAttribute(`data-parvis-${name}`, value);
      const link = document.createElement('a');
      link.href = '/rating';
      link.textContent = 'Give your opinion';
      section.append(link);
      host.append(section);
    });
    expect(text(element, '[part=summary]')).to.equal('3.4 out of 5, from 7 ratings');
    await until(() => !element.children.length);
    expect(server.requests).to.deep.equal([]);
  });

  it('what is no rating is a failure: the fallback stays, and a new try takes the focus', async () => {
    server.on('GET /rating', () => json({ count: 3 }));
    const element = await place({}, 'en', (host) => (host.textContent = 'A link'));
    await until(() => one(element, '[part~=retry]'));
    expect(status(element)).to.equal('The ratings are not available at the moment.');
    expect(one(element, 'slot')).not.to.equal(null);
    server.on('GET /rating', () => json(rating()));
    one(element, '[part~=retry]').click();
    await until(() => one(element, '[part=summary]'));
    await until(() => root(element).activeElement === one(element, '[part=field]'));
    expect(status(element)).to.equal('');
  });

  it('without a server the webmaster is told, and visitors keep the fallback', async () => {
    const element = await place({ src: '', debug: 'true' });
    expect(await heard.error(/missing-src/)).to.match(/parvis\/missing-src/);
    await until(() => one(element, '[part=debug]'));
    await expectAccessible(element);
  });
});

describe('voting', () => {
  it('a vote is one request with a key; its receipt is kept, and shown on the next visit', async () => {
    server.on('POST /ratings', () => json(ballot(4), 201));
    const element = await place();
    const events: string[] = [];
    for (const name of ['parvis-rating-submit', 'parvis-rating-submitted'])
      element.addEventListener(name, ({ type }) => events.push(type));
    await vote(element, 4);
    const [sent] = server.asked('POST /ratings');
    expect(sent!.body).to.deep.equal({ page: PAGE, kind: 'stars', value: 4 });
    expect(sent!.headers['Idempotency-Key']).to.match(/^[0-9a-f]{32}$/);
    expect(status(element)).to.match(/^Thank you, your opinion has been counted\. A receipt is kept/);
    expect(text(element, '[part=summary]')).to.match(/from 13 ratings/);
    expect(events).to.deep.equal(['parvis-rating-submit', 'parvis-rating-submitted']);
    expect(kept()[0]).to.include({ value: 4, has: 4, id: 'v1', token: 'token-of-the-vote' });
    const again = await place();
    await until(() => one(again, '[part~=withdraw]'));
    expect(one<HTMLInputElement>(again, ':checked').value).to.equal('4');
    expect(server.asked('POST /ratings').length).to.equal(1);
  });

  it('by keyboard alone', async () => {
    server.on('POST /ratings', () => json(ballot(2), 201));
    const element = await place();
    one(element, '[value="1"]').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(one<HTMLInputElement>(element, ':checked').value).to.equal('2');
    await sendKeys({ press: 'Enter' });
    await until(() => server.asked('POST /ratings').length === 1);
    await until(() => /Thank you/.test(status(element)));
    expect(root(element).activeElement).to.equal(one(element, '[value="2"]'));
  });

  it('voting again changes the vote', async () => {
    server.on('POST /ratings', () => json(ballot(4), 201));
    server.on('PATCH /ratings/v1', () => json({ id: 'v1', value: 1, rating: rating({ average: 2 }) }));
    const element = await place();
    await vote(element, 4);
    one<HTMLInputElement>(element, '[value="1"]').click();
    one(element, '[part~=send]').click();
    await until(() => /changed/.test(status(element)));
    const [change] = server.asked('PATCH /ratings/v1');
    expect(change!.headers['Parvis-Token']).to.equal('token-of-the-vote');
    expect(change!.body).to.deep.equal({ value: 1 });
    expect(kept()[0]).to.include({ value: 1, has: 1 });
    expect(text(element, '[part=summary]')).to.match(/^2 out of 5/);
  });

  it('taking it back leaves nothing, and the focus in the form', async () => {
    server.on('POST /ratings', () => json(ballot(4), 201));
    server.on('DELETE /ratings/v1', () => new Response(null, { status: 204 }));
    const element = await place();
    await vote(element, 4);
    one(element, '[part~=withdraw]').click();
    await until(() => /withdrawn/.test(status(element)));
    expect(kept()).to.deep.equal([]);
    expect(one(element, ':checked')).to.equal(null);
    await until(() => root(element).activeElement === one(element, '[part=field]'));
    expect(server.asked('GET /rating').length).to.equal(2);
  });

  it('nothing chosen: said, and the first answer takes the focus', async () => {
    const element = await place();
    one(element, '[part~=send]').click();
    await until(() => status(element) === 'Choose an answer first.');
    expect(root(element).activeElement).to.equal(one(element, '[part=field]'));
    expect([kept(), server.asked('POST /ratings')]).to.deep.equal([[], []]);
  });

  it('a page may hold a vote back', async () => {
    const element = await place();
    element.addEventListener('parvis-rating-submit', (event) => event.preventDefault());
    one<HTMLInputElement>(element, '[value="3"]').click();
    one(element, '[part~=send]').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([kept(), server.asked('POST /ratings')]).to.deep.equal([[], []]);
  });

  it('offline it waits under its key, survives a reload, and goes out by itself', async () => {
    const element = await place();
    server.off = true;
    await vote(element, 5);
    expect(status(element)).to.match(/kept in this browser/);
    const [first] = server.asked('POST /ratings');
    expect(kept()[0]).to.include({ value: 5 });
    server.off = false;
    server.on('POST /ratings', () => json(ballot(5), 201));
    element.remove();
    const later = await place();
    await until(() => /Thank you/.test(status(later)));
    const [, second] = server.asked('POST /ratings');
    expect(second!.headers['Idempotency-Key']).to.equal(first!.headers['Idempotency-Key']);
    expect(kept()[0]).to.include({ has: 5 });
  });

  it('back online, while the page is open', async () => {
    const element = await place();
    server.off = true;
    await vote(element, 5);
    server.off = false;
    server.on('POST /ratings', () => json(ballot(5), 201));
    dispatchEvent(new Event('online'));
    await until(() => /Thank you/.test(status(element)));
  });

  it('another choice while the first one waits: the first is sent as it was, then changed', async () => {
    const element = await place();
    server.off = true;
    await vote(element, 5);
    one<HTMLInputElement>(element, '[value="2"]').click();
    one(element, '[part~=send]').click();
    await until(() => server.asked('POST /ratings').length === 2);
    await until(() => /kept in this browser/.test(status(element)));
    server.off = false;
    server.on('POST /ratings', () => json(ballot(5), 201));
    server.on('PATCH /ratings/v1', () => json({ id: 'v1', value: 2, rating: rating() }));
    dispatchEvent(new Event('online'));
    await until(() => kept()[0]?.['has'] === 2);
    expect(server.asked('POST /ratings').map(({ body }) => body!['value'])).to.deep.equal([5, 5, 5]);
    expect(server.asked('PATCH /ratings/v1')[0]!.body).to.deep.equal({ value: 2 });
  });

  const refusals: [type: string, status: number, said: RegExp][] = [
    ['rate-limited', 429, /Many opinions came from your network today/],
    ['no-page', 422, /cannot be given on this page/],
    ['invalid', 400, /could not be sent/],
  ];
  for (const [type, code, said] of refusals)
    it(`${type}: said in words, and nothing waits`, async () => {
      server.on('POST /ratings', () => problem(type, code));
      const element = await place();
      let error = '';
      element.addEventListener(
        'parvis-error',
        (event) => (error = (event as unknown as { problem: { type: string } }).problem.type),
      );
      await vote(element, 3);
      expect(status(element)).to.match(said);
      expect([kept(), error]).to.deep.equal([[], type]);
      await expectAccessible(element);
    });

  it('closed meanwhile: the reason takes the place of the form', async () => {
    server.on('POST /ratings', () => problem('closed', 423));
    const element = await place();
    server.on('GET /rating', states['closed']![0]);
    one<HTMLInputElement>(element, '[value="3"]').click();
    one(element, '[part~=send]').click();
    await until(() => /elections/.test(text(element, '[part=closed]')));
    expect(kept()).to.deep.equal([]);
  });

  it('a change that is refused leaves the vote as the server has it', async () => {
    server.on('POST /ratings', () => json(ballot(4), 201));
    server.on('PATCH /ratings/v1', () => problem('invalid', 400));
    const element = await place();
    await vote(element, 4);
    one<HTMLInputElement>(element, '[value="1"]').click();
    one(element, '[part~=send]').click();
    await until(() => /could not be sent/.test(status(element)));
    expect(kept()[0]).to.include({ value: 4, has: 4 });
  });
});

describe('moving in the page', () => {
  it('keeps what is shown, speaks the language of its new place, and asks no more', async () => {
    const element = await place();
    const french = document.createElement('div');
    french.lang = 'fr';
    document.body.append(french);
    french.append(element);
    await element.updateComplete;
    expect(text(element, '[part=legend]')).to.match(/Quelle note pour cette page/);
    expect(server.requests.length).to.equal(1);
    french.remove();
  });

  it('another page, or another kind, is asked for anew', async () => {
    const element = await place();
    server.on('GET /rating', () => json(rating({ average: undefined, useful: 5 })));
    element.setAttribute('kind', 'useful');
    await until(() => /found it useful/.test(text(element, '[part=summary]')));
    expect(server.asked('GET /rating').at(-1)!.query.get('kind')).to.equal('useful');
  });
});
