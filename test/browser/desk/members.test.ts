/** The members' room of <parvis-desk>: who may come in, invited by a link that is shown once. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { find, focused, root, text, until } from './desk-look.ts';
import { desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

type Json = Record<string, unknown>;
type Asked = Parameters<Answer>[0];

let server: ReturnType<typeof desk>;
let members: Json[];
let invites: Json[];
const log: Json[] = [];
const LINK = 'https://desk.valmont.example/s/valmont/form/sign-in?token=abc';

const state = (): Json => ({ members, invites, log, services: ['Roads', 'Parks'] });

beforeEach(() => {
  server = desk();
  log.length = 0;
  invites = [{ name: 'Zoé', role: 'manager', until: '2026-03-19T09:00:00Z' }];
  members = [
    { id: 'eva', name: 'Eva', role: 'admin', seen: '2026-03-16', me: true },
    { id: 'rob', name: 'Rob', role: 'contributor', service: 'Roads' },
  ];
  server.table.queue = () => queuePage([], { me: { name: 'Eva', role: 'admin' }, rooms: { members: 0 } });
  Object.assign(server.table, {
    members: ({ method, body }: Asked) => {
      if (method !== 'POST') return state();
      const { act, id, name, role, service } = body as Json;
      log.unshift({ at: '2026-03-16T09:00:00Z', act, name: name ?? id, role: role ?? 'manager', by: 'Eva' });
      if (act === 'withdraw') members = members.filter((one) => one['id'] !== id);
      if (act === 'change')
        members = members.map((one) => (one['id'] === id ? { ...one, role, service } : one));
      if (act === 'cancel') invites = [];
      if (act !== 'invite') return state();
      return { ...state(), link: LINK, until: '2026-03-19T09:00:00Z' };
    },
  });
});
afterEach(async () => {
  server.stop();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' });
});

const posts = () =>
  server.asked
    .filter(({ path, method }) => path === 'members' && method === 'POST')
    .map(({ body }) => body as Json);
async function opened(lang = 'en'): Promise<ParvisDesk> {
  history.replaceState(null, '', '#members');
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await waitUntil(() => root(element).querySelector('[part=described]'), 'the members', { timeout: 5000 });
  return element;
}
const unfold = (element: ParvisDesk): void => {
  for (const details of root(element).querySelectorAll('details')) details.open = true;
};
const press = (element: ParvisDesk, selector: string): void => find(element, selector).click();
const type = (element: ParvisDesk, selector: string, value: string): void => {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'));
};
const said = (element: ParvisDesk) => text(element, '[part=status]');

it('is accessible: closed, open, with a mistake, with a link, about to withdraw; light, dark, forced colours, 320 px', async () => {
  for (const [media, width] of [
    [{ colorScheme: 'light' }, 1280],
    [{ colorScheme: 'dark' }, 320],
    [{ forcedColors: 'active' }, 320],
  ] as const) {
    await emulateMedia(media);
    await setViewport({ width, height: 800 });
    const element = await opened();
    await expectAccessible(element);
    unfold(element);
    press(element, '[data-act=invite]');
    await until(element, '[part=mistake]');
    await expectAccessible(element);
    type(element, '#guest', 'Lou');
    press(element, '[data-act=invite]');
    await until(element, '#link');
    press(element, '[data-of=rob] [data-act=leave]');
    await until(element, '#sure');
    await expectAccessible(element);
    expect(document.documentElement.scrollWidth).to.be.at.most(width);
    element.remove();
  }
  await setViewport({ width: 1280, height: 800 });
});

it('invites by keyboard: the link is shown once, selected when it is reached, and can be written in an e-mail', async () => {
  const element = await opened();
  find(element, '[data-of=invite] > summary').focus();
  await sendKeys({ press: 'Enter' });
  await sendKeys({ press: 'Tab' });
  expect(focused(element)?.id).to.equal('guest');
  await sendKeys({ type: 'Lou' });
  type(element, '#role-new', 'contributor');
  type(element, '#service-new', 'Parks');
  type(element, '#guest-email', 'lou@valmont.example');
  find(element, '#guest').focus();
  await sendKeys({ press: 'Enter' });
  await until(element, '#link');
  await waitUntil(() => focused(element)?.id === 'made');
  expect(posts()).to.deep.equal([{ act: 'invite', name: 'Lou', role: 'contributor', service: 'Parks' }]);
  expect(find<HTMLInputElement>(element, '#link').value).to.equal(LINK);
  const mail = new URL(find<HTMLAnchorElement>(element, '[part=beside] a').href);
  expect(decodeURIComponent(mail.pathname)).to.equal('lou@valmont.example');
  expect(mail.searchParams.get('body')).to.contain(LINK).and.to.contain('Lou');
  expect(
    find<HTMLInputElement>(element, '#guest').value + find<HTMLInputElement>(element, '#guest-email').value,
  ).to.equal('');
  // The address goes nowhere else.
  expect(JSON.stringify(posts())).not.to.contain('lou@');
  const again = await opened();
  expect(root(again).querySelector('#link')).to.equal(null);
});

it('an invitation without a name is not sent', async () => {
  const element = await opened();
  unfold(element);
  press(element, '[data-act=invite]');
  await until(element, '#guest-wrong');
  expect(focused(element)?.id).to.equal('guest');
  expect(posts()).to.deep.equal([]);
});

it('says under a role what it may do, and saves another one', async () => {
  const element = await opened();
  unfold(element);
  const save = () => find<HTMLButtonElement>(element, '[data-of=rob] [type=submit]');
  expect(save().disabled).to.equal(true);
  type(element, '#role-1', 'moderator');
  await waitUntil(() => text(element, '#may-1') === 'reads and decides');
  expect(save().disabled).to.equal(false);
  save().click();
  await waitUntil(() => said(element) === 'Saved: Rob');
  expect(posts()).to.deep.equal([{ act: 'change', id: 'rob', role: 'moderator', service: 'Roads' }]);
  expect(focused(element)?.matches('[data-of=rob] > summary')).to.equal(true);
});

it('asks before access is withdrawn; kept, the focus is back on the button', async () => {
  const element = await opened();
  unfold(element);
  press(element, '[data-of=rob] [data-act=leave]');
  await waitUntil(() => focused(element)?.id === 'sure');
  press(element, '[data-act=stay]');
  await waitUntil(() => focused(element)?.matches('[data-of=rob] [data-act=leave]'));
  expect(posts()).to.deep.equal([]);
  press(element, '[data-of=rob] [data-act=leave]');
  await until(element, '[data-act=withdraw]');
  press(element, '[data-act=withdraw]');
  await waitUntil(() => said(element) === 'Access withdrawn: Rob');
  expect(root(element).querySelectorAll('[part=described]').length).to.equal(1);
  expect(focused(element)?.id).to.equal('member-0');
  expect(text(element, '[data-of=people-log] li')).to.contain('withdrawn');
});

it('takes an invitation back', async () => {
  const element = await opened();
  press(element, '[data-act=cancel]');
  await waitUntil(() => said(element) === 'Invitation taken back: Zoé');
  expect(root(element).querySelector('[data-act=cancel]')).to.equal(null);
});

it('says each failure: the last administrator, somebody who is gone, no right, no answer', async () => {
  const usual = server.table['members']!;
  for (const [type_, status, sentence] of [
    ['conflict', 409, /last administrator/],
    ['not-found', 404, /changed meanwhile/],
    ['forbidden', 403, /Your role/],
    ['unavailable', 503, /cannot be reached/],
  ] as const) {
    const element = await opened();
    unfold(element);
    Object.assign(server.table, {
      members: (asked: Asked) => (asked.method === 'POST' ? refusal(type_, status) : usual(asked)),
    });
    press(element, '[data-of=eva] [data-act=leave]');
    await until(element, '[data-act=withdraw]');
    press(element, '[data-act=withdraw]');
    await waitUntil(() => sentence.test(text(element, '[part=alert]') ?? ''), type_);
    expect(root(element).querySelectorAll('[part=described]').length).to.equal(2);
    Object.assign(server.table, { members: usual });
    element.remove();
  }
});

it('re-attached it is as it was', async () => {
  const element = await opened();
  unfold(element);
  type(element, '#guest', 'Lou');
  const parent = element.parentElement!;
  element.remove();
  parent.append(element);
  await element.updateComplete;
  expect(find<HTMLInputElement>(element, '#guest').value).to.equal('Lou');
  press(element, '[data-act=invite]');
  await until(element, '#link');
});

it('speaks French', async () => {
  const element = await opened('fr');
  expect(text(element, '[data-of=invite] > summary')).to.equal('Inviter quelqu’un');
});
