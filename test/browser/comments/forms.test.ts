/** The forms of <parvis-comments>: accessible, labelled, by keyboard, mistakes and review. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import {
  comment,
  companion,
  json,
  kept,
  policy,
  problem,
  receipt,
  says,
  statement,
  thread,
  tracked,
} from './companion.ts';
import { all, filled, inFocus, one, place, press, send, text, tick, type, until, write } from './support.ts';

let server: Companion;
beforeEach(() => {
  server = companion();
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

describe('the forms are accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      const ready = async () => {
        await emulateMedia({ colorScheme: scheme });
        return place({}, lang);
      };
      it(`${scheme} ${lang}: empty, with mistakes, in review, sent`, async () => {
        const element = await ready();
        await write(element);
        await expectAccessible(element);
        send(element);
        await until(() => one(element, '[part=errors]'));
        await expectAccessible(element);
        type(element, '#text', 'Words.\n\nhttps://www.valmont.example');
        tick(element, '#charter');
        press(element, '[part~=review]');
        await until(() => !one(element, '#text'));
        await expectAccessible(element);
        send(element);
        await until(() => one(element, '[part~=waiting]') && inFocus(element));
        await expectAccessible(element);
        // One's own comment, and the question before it is withdrawn.
        press(element, '[part~=withdraw]');
        await until(() => one(element, '[part~=yes]'));
        await expectAccessible(element);
      });
      it(`${scheme} ${lang}: the nudge, a failure, the report and its receipt`, async () => {
        const element = await ready();
        server.on('POST /comments', () => problem('nudge', 422, { reasons: ['links', 'unheard'] }));
        await filled(element);
        send(element);
        await until(() => one(element, '[part=nudge]'));
        await expectAccessible(element);
        server.on('POST /comments', () => problem('internal', 500));
        press(element, '[part~=anyway]');
        await until(() => one(element, '[part=errors]'));
        await expectAccessible(element);
        press(element, '#c-1 [part~=report]');
        await until(() => one(element, '#reason'));
        await expectAccessible(element);
        send(element);
        await until(() => one(element, '[part=errors]'));
        await expectAccessible(element);
      });
      it(`${scheme} ${lang}: a removed comment with its statement, and the contest`, async () => {
        server.on('POST /track', () =>
          json({
            comments: [tracked('removed', { statement: statement('removed'), content: says('Mine.') })],
          }),
        );
        localStorage.setItem('parvis:receipt:t', JSON.stringify(kept()));
        const element = await ready();
        await until(() => one(element, '[part=statement]'));
        await expectAccessible(element);
        press(element, '[part~=contest]');
        await until(() => one(element, '[part=form] textarea'));
        await expectAccessible(element);
      });
    }
});

describe('the form', () => {
  it('opens on request with the focus in it, and gives it back', async () => {
    const element = await place();
    await write(element);
    await until(() => inFocus(element)?.id === 'text');
    press(element, '[part~=cancel]');
    await until(() => inFocus(element) === one(element, '[part=write] button'));
    expect(one(element, '#text')).to.equal(null);
    await write(element, '#c-2 [part~=reply]');
    expect(text(element, '#form-title')).to.equal('Your reply to Markets');
    press(element, '[part~=cancel]');
    await until(() => inFocus(element) === one(element, '#c-2 [part~=reply]'));
  });

  it('has visible labels, needs in words, hints before fields, and autocomplete', async () => {
    server.on('GET /thread', () =>
      json(thread({ policy: policy({ fields: { name: 'required', email: 'required' } }) })),
    );
    const element = await place();
    await write(element);
    expect(
      all(element, 'label').map((label) => label.textContent!.replace(/\s+/g, ' ').trim()),
    ).to.include.members([
      'Your comment (required)',
      'Your name (required)',
      'Your e-mail address (required)',
      'I have read the charter (version 2 of 31 January 2026) (required)',
    ]);
    for (const id of ['text', 'name', 'email']) {
      const field = one(element, `#${id}`);
      const hint = one(element, `#${field.getAttribute('aria-describedby')!.split(' ')[0]!}`);
      expect(hint.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    }
    expect(one<HTMLInputElement>(element, '#email').autocomplete).to.equal('email');
    expect(one<HTMLInputElement>(element, '#name').autocomplete).to.equal('name');
    expect(text(element, '[part=form]')).to.contain('Ville de Valmont uses what you enter');
    expect(text(element, '[part=form]')).to.contain('Kept for a year.');
  });

  it('asks only for the fields of the site', async () => {
    server.on('GET /thread', () =>
      json(thread({ policy: policy({ fields: { name: 'absent', email: 'absent' } }) })),
    );
    const element = await place();
    await write(element);
    expect(one(element, '#name') ?? one(element, '#email')).to.equal(null);
  });

  it('works by keyboard alone', async () => {
    const element = await place();
    one(element, '[part=write] button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inFocus(element)?.id === 'text');
    await sendKeys({ type: 'By keys.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Kim' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    // The charter's link, the privacy link, then the button.
    for (let i = 0; i < 5 && (inFocus(element) as HTMLButtonElement).type !== 'submit'; i++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => server.of('POST /comments').length);
    expect(server.of('POST /comments')[0]!.body).to.include({ text: 'By keys.', name: 'Kim' });
  });

  it('lists mistakes with links to their fields, and erases nothing', async () => {
    server.on('GET /thread', () =>
      json(thread({ policy: policy({ fields: { name: 'required', email: 'optional' } }) })),
    );
    const element = await place();
    await write(element);
    type(element, '#email', 'not an address');
    send(element);
    await until(() => inFocus(element) === one(element, '[part=errors]'));
    expect(all(element, '[part=errors] a').map(({ textContent }) => textContent)).to.deep.equal([
      'Write your comment.',
      'Enter a name or a pseudonym.',
      'Enter an e-mail address such as name@example.org.',
      'Tick the box to say that you have read the charter.',
    ]);
    expect(one<HTMLInputElement>(element, '#email').value).to.equal('not an address');
    expect(one(element, '#name').getAttribute('aria-invalid')).to.equal('true');
    expect(
      text(element, `#${one(element, '#name').getAttribute('aria-describedby')!.split(' ')[1]!}`),
    ).to.equal('Enter a name or a pseudonym.');
    one(element, '[part=errors] a[href="#name"]').click();
    await until(() => inFocus(element)?.id === 'name');
    expect(server.of('POST /comments').length).to.equal(0);
    expect(localStorage.length).to.equal(0);
  });

  it('the server’s own mistakes take the same way', async () => {
    server.on('POST /comments', () =>
      problem('invalid', 400, {
        errors: [
          { path: '/text', code: 'too-long', limit: 5 },
          { path: '/elsewhere', code: 'absent' },
        ],
      }),
    );
    const element = await place();
    await filled(element);
    send(element);
    await until(() => one(element, '[part=errors] li'));
    expect(text(element, '[part=errors]')).to.contain('Shorten your comment to 5 characters. It has 9.');
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
  });

  it('can be reviewed before it is sent, and changed', async () => {
    const element = await place();
    await filled(element, 'One.\n\nTwo https://www.valmont.example/a');
    press(element, '[part~=review]');
    await until(() => one(element, '[part=form] article'));
    expect(all(element, '[part=form] article p[dir]').length).to.equal(2);
    expect(one<HTMLAnchorElement>(element, '[part=form] article a').href).to.equal(
      'https://www.valmont.example/a',
    );
    press(element, '[part~=back]');
    await until(() => inFocus(element)?.id === 'text');
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.contain('Two');
  });
});
