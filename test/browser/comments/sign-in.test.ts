/** Signing in before writing in <parvis-comments>: the way there, the way back, and when it is over. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/browser/comments/comments.ts';
// Here before the first test, which would wait for them to be translated.
import '../../../src/browser/comments/composer/sending.ts';
import '../../../src/browser/comments/mine/mine.ts';
import '../../../src/browser/comments/sign-in/sign-in.ts';
import type { ParvisComments } from '../../../src/browser/comments/comments.ts';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Companion } from './companion.ts';
import { SITE, capabilities, companion, json, problem, receipt, thread, tracked } from './companion.ts';
import { filled, inFocus, one, place, press, root, send, status, text, until, write } from './support.ts';

const CODE = 'c'.repeat(43);
const BEARER = 'b'.repeat(43);
const signed = (more: object = {}) => ({ bearer: BEARER, until: '2026-03-15T12:00:00Z', ...more });
const asking = (more: object = {}) =>
  json(thread({ capabilities: capabilities({ signIn: 'Connexion', ...more }) }));

let server: Companion;
beforeEach(() => {
  server = companion();
  server.on('GET /thread', () => asking());
  server.on('POST /own', () => json({ comments: [] }));
  server.on('POST /sign-in/end', () => new Response(null, { status: 204 }));
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const keepBearer = (more: object = {}): void =>
  sessionStorage.setItem(`parvis:bearer:${SITE}`, JSON.stringify(signed(more)));
const link = (element: ParvisComments): Promise<HTMLAnchorElement> =>
  until(() => root(element).querySelector<HTMLAnchorElement>('[part=sign-in] a[href]'));
/** Leaves as a visitor does, but for the leaving. */
const leave = (anchor: HTMLAnchorElement): void => {
  anchor.addEventListener('click', (event) => event.preventDefault(), { once: true });
  anchor.click();
};
const bar = (element: ParvisComments): Promise<HTMLElement> => until(() => one(element, '[part=sign-in]'));

describe('signing in', () => {
  for (const [name, more, prepare] of [
    ['may', {}, () => {}],
    ['must', { anonymous: false }, () => {}],
    ['has', {}, () => keepBearer({ name: 'Lou Martin' })],
  ] as const)
    for (const lang of ['en', 'fr'])
      it(`can be used by everybody: one ${name} (${lang})`, async () => {
        server.on('GET /thread', () => asking(more));
        prepare();
        const element = await place({}, lang);
        await write(element);
        await bar(element);
        if (name !== 'has') await link(element);
        await expectAccessible(element);
      });

  it('is nothing where the site does not ask for it', async () => {
    server.on('GET /thread', () => json(thread()));
    const element = await place();
    await filled(element);
    send(element);
    await until(() => one(element, '[part~=waiting]'));
    expect(one(element, '[part=sign-in]')).to.equal(null);
    expect(server.of('POST /comments')[0]?.body).not.to.have.property('bearer');
    expect(Object.keys(sessionStorage).join()).not.to.contain('bearer');
  });

  it('leads to the companion’s page with the hash of a secret that stays in the tab', async () => {
    const element = await place();
    await write(element);
    const anchor = await link(element);
    const to = new URL(anchor.href);
    expect(to.origin + to.pathname).to.equal(`${SITE}/sign-in`);
    expect(to.searchParams.get('return')).to.equal(location.href.replace(/#.*/, ''));
    expect(sessionStorage.getItem(`parvis:way:${SITE}`), 'nothing before an act').to.equal(null);
    leave(anchor);
    const { verifier } = JSON.parse(sessionStorage.getItem(`parvis:way:${SITE}`)!) as { verifier: string };
    expect(verifier).to.match(/^[\w-]{43}$/);
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const challenge = btoa(String.fromCharCode(...new Uint8Array(hash)));
    expect(to.searchParams.get('challenge')).to.equal(
      challenge.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
    );
    expect(anchor.href).not.to.contain(verifier);
  });

  it('is reached by the keyboard, before the fields', async () => {
    const element = await place();
    await write(element);
    const anchor = await link(element);
    one(element, '#form-title').focus();
    await sendKeys({ press: 'Tab' });
    expect(inFocus(element)).to.equal(anchor);
  });

  it('back again: the code leaves the address, the draft stands there, the comment goes out signed', async () => {
    const before = await place();
    await filled(before, 'Kept words', '#c-3 [part~=reply]');
    leave(await link(before));
    const { verifier } = JSON.parse(sessionStorage.getItem(`parvis:way:${SITE}`)!) as { verifier: string };
    before.remove();
    server.on('POST /sign-in/code', () => json(signed()));
    server.on('POST /own', () =>
      json({ comments: [{ ...tracked('pending'), id: 'e1', token: `${BEARER}~e1`, page: undefined }] }),
    );
    history.replaceState(null, '', `#parvis-sign-in=${CODE}`);
    const element = await place();
    await until(() => status(element).includes('You are signed in.'));
    expect(location.hash).to.equal('');
    expect(server.of('POST /sign-in/code').map(({ body }) => body)).to.deep.equal([{ code: CODE, verifier }]);
    expect(sessionStorage.getItem(`parvis:way:${SITE}`)).to.equal(null);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('Kept words');
    await until(() => text(element, '[part=sign-in]').includes('You are signed in with Connexion.'));
    await until(() => one(element, `[data-token="${BEARER}~e1"]`), 'what was written elsewhere');
    expect(text(element, '#form-title')).to.equal('Your reply to Anonymous');
    one<HTMLInputElement>(element, '#charter').click();
    send(element);
    await until(() => server.of('POST /comments').length);
    const [{ body, url, headers }] = server.of('POST /comments') as [(typeof server.requests)[0]];
    expect([body?.['bearer'], body?.['parent'], body?.['text']]).to.deep.equal([BEARER, '3', 'Kept words']);
    expect(url.href + JSON.stringify(headers)).not.to.contain(BEARER);
    expect(JSON.stringify({ ...localStorage })).not.to.contain(BEARER);
  });

  for (const [why, prepare] of [
    [
      'a code that was used',
      () => sessionStorage.setItem(`parvis:way:${SITE}`, JSON.stringify({ verifier: 'v'.repeat(43) })),
    ],
    ['a code that this tab did not ask for', () => {}],
  ] as const)
    it(`${why}: a sentence, and no token`, async () => {
      prepare();
      server.on('POST /sign-in/code', () => problem('unauthorised', 401));
      history.replaceState(null, '', `#parvis-sign-in=${CODE}`);
      const element = await place();
      await until(() => status(element).includes('The sign-in did not work.'));
      expect(location.hash).to.equal('');
      expect(sessionStorage.getItem(`parvis:bearer:${SITE}`)).to.equal(null);
      expect(server.of('POST /sign-in/code').length).to.equal(why.includes('used') ? 1 : 0);
    });

  it('required and not done: said at once, nothing is sent, the text stays', async () => {
    server.on('GET /thread', () => asking({ anonymous: false }));
    const element = await place();
    await filled(element, 'Kept words');
    await link(element);
    send(element);
    await until(() => text(element, '[part=errors]').includes('Please sign in'));
    expect(inFocus(element)).to.equal(one(element, '[part=errors]'));
    expect(server.of('POST /comments')).to.deep.equal([]);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('Kept words');
    await expectAccessible(element);
  });

  it('over meanwhile (401): the text stays in form and tab, and one is asked to sign in again', async () => {
    keepBearer();
    server.on('POST /comments', () => problem('unauthorised', 401));
    const element = await place();
    await filled(element, 'Kept words');
    await bar(element);
    send(element);
    await until(() => text(element, '[part=errors]').includes('expired'));
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('Kept words');
    expect(JSON.stringify({ ...sessionStorage })).to.contain('Kept words');
    expect(Object.keys(localStorage).join()).not.to.contain('outbox');
    const anchor = await link(element);
    expect(anchor.textContent).to.contain('Sign in with Connexion');
    await expectAccessible(element);
    keepBearer();
    server.on('POST /comments', () => json(receipt(), 202));
    send(element);
    await until(() => text(element, '[part=form]').includes('Thank you'));
  });

  it('what waited in the outbox is not lost to a 401', async () => {
    const body = JSON.stringify({ page: 'https://www.valmont.example/actualites/marche', text: 'Waited' });
    localStorage.setItem(
      'parvis:outbox:k',
      JSON.stringify({ key: 'k'.repeat(32), base: SITE, at: '2026-03-15T10:00:00Z', body }),
    );
    server.on('POST /comments', () => problem('unauthorised', 401));
    const element = await place();
    await until(() => server.of('POST /comments').length);
    await until(() => text(element, '[part~=waiting]').includes('Waited'));
    expect(Object.keys(localStorage).join()).to.contain('outbox');
  });

  it('signing out forgets the token here and at the server', async () => {
    keepBearer();
    const element = await place();
    await write(element);
    await bar(element);
    press(element, '[part=sign-in] [part~=out]');
    await until(() => server.of('POST /sign-in/end').length);
    expect(server.of('POST /sign-in/end')[0]?.body).to.deep.equal({ bearer: BEARER });
    expect(sessionStorage.getItem(`parvis:bearer:${SITE}`)).to.equal(null);
    expect(status(element)).to.contain('signed out');
    const anchor = await link(element);
    await until(() => inFocus(element) === anchor);
  });

  it('moved in the page, the form and its link stay', async () => {
    const element = await place();
    await filled(element, 'Kept words');
    const { href } = await link(element);
    element.parentElement!.append(document.createElement('hr'), element);
    expect((await link(element)).href).to.equal(href);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('Kept words');
  });
});
