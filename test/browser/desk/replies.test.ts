/** The room of official replies in <parvis-desk>: writing, undoing, drafts, ready texts, and what fails. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { handHeldSeconds } from '../../support/browser/seconds.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, root, text, until } from './desk-look.ts';
import { comment, desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

type Json = Record<string, unknown>;

const PAGE = 'https://www.valmont.example/actualites/marche';
let server: ReturnType<typeof desk>;
let room: Json;
let open: Json[];

const answerable = (id: string, more: Json = {}): Json => ({
  ...{ id, state: 'published', name: `Author ${id}`, receivedAt: '2026-03-14T08:30:00Z' },
  content: [{ type: 'text', text: `What ${id} asks.` }],
  ...{ thread: 'marche', page: PAGE, title: 'The market moves' },
  ...more,
});
const official = { body: 'Valmont', service: 'Roads', role: 'moderation team' };
const draft = (id: string, more: Json = {}): Json => ({
  ...{ id, version: 2, state: 'waiting', comments: [answerable('a')], page: PAGE, title: 'The market moves' },
  ...{ text: `Draft ${id}`, official, by: 'Con', changedAt: '2026-03-15T08:30:00Z' },
  ...{ mayEdit: true, mayPublish: true, mayReturn: true },
  ...more,
});
const ready = {
  id: 'r1',
  version: 1,
  title: 'Thanks',
  text: 'Hello, {service} thanks you. {page}',
  lang: 'en',
};

beforeEach(() => {
  server = desk();
  open = [answerable('a'), answerable('b', { answered: true }), answerable('z', { thread: 'other' })];
  room = {
    ...{ drafts: [], texts: [ready], official, me: 'Agathe', services: ['Roads'] },
    ...{ mayWrite: true, mayPublish: true, mayKeep: true, fourEyes: false },
    serverTime: '2026-03-16T09:00:00Z',
  };
  server.table.queue = () => queuePage([], { rooms: { replies: 0 } });
  Object.assign(server.table, {
    replies: ({ method, body }: Parameters<Answer>[0]) =>
      method === 'POST'
        ? body['act'] === 'save'
          ? { state: 'waiting', draft: 'd1', version: 1 }
          : { state: body['act'] === 'return' ? 'returned' : 'published', published: ['o1'], left: [] }
        : room,
    'replies/comments': ({ query }: Parameters<Answer>[0]) => {
      const ids = query.get('comments')?.split(',');
      return { comments: ids ? open.filter(({ id }) => ids.includes(id as string)) : open };
    },
    'replies/texts': ({ body }: Parameters<Answer>[0]) => ({ id: body['id'] ?? 'new', version: 1 }),
    'replies/texts/import': () => ({ added: 2, changed: 0, same: 1, wrong: [4] }),
  });
});
afterEach(async () => {
  server.pass();
  server.stop();
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const posts = (path = 'replies') =>
  server.asked.filter((one) => one.path === path && one.method === 'POST').map(({ body }) => body as Json);

async function enter(item = '', lang = 'en'): Promise<ParvisDesk> {
  history.replaceState(null, '', `#replies${item && `=${encodeURIComponent(item)}`}`);
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  // The room and its words are fetched: a busy machine takes its time.
  await waitUntil(() => root(element).querySelector('#replies, #reply, [part~=retry]'), 'the room', {
    timeout: 5000,
  });
  return element;
}
const type = async (element: ParvisDesk, selector: string, value: string): Promise<void> => {
  const field = find<HTMLTextAreaElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
};
const submit = (element: ParvisDesk): void =>
  find<HTMLButtonElement>(element, 'form[part=form] [type=submit]').click();

describe('official replies at the desk are accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      const look = (name: string, states: () => Promise<ParvisDesk>) =>
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          await expectAccessible((await states()).parentElement!);
        });
      look('comments to answer, some selected', async () => {
        const element = await enter('open', lang);
        for (const box of root(element).querySelectorAll<HTMLInputElement>('[part=box] input')) box.click();
        await until(element, '[data-act=answer-all]');
        return element;
      });
      look('the form, with a preview and what is wrong', async () => {
        const element = await enter('to:a,b,z', lang);
        submit(element);
        await until(element, '#wrong-reply');
        await type(element, '#reply', 'On 4 May.');
        return element;
      });
      look('drafts, one being given back', async () => {
        room['drafts'] = [draft('x'), draft('y', { state: 'returned', reason: 'Longer', reviewer: 'Mod' })];
        room['fourEyes'] = true;
        const element = await enter('waiting', lang);
        act(element, 'give').click();
        await until(element, '#reason');
        submit(element);
        await until(element, '#wrong-reason');
        return element;
      });
      look('ready texts, with the form and its mistakes', async () => {
        const element = await enter('texts', lang);
        act(element, 'add-text').click();
        await until(element, '#title');
        await type(element, '#lang', '!');
        submit(element);
        await until(element, '#wrong-lang');
        return element;
      });
      look('nothing there', async () => {
        Object.assign(room, { texts: [], mayWrite: false, mayKeep: false });
        open = [];
        return enter('open', lang);
      });
      look('failed', async () => {
        Object.assign(server.table, { replies: () => refusal('unavailable', 503) });
        return enter('open', lang);
      });
    }
});

describe('official replies at the desk', () => {
  it('the comment that is read leads there', async () => {
    server.table.queue = () =>
      queuePage([comment('a', { state: 'published' })], { queue: 'published', rooms: { replies: 0 } });
    const frame = await fixture<HTMLElement>(
      html`<div lang="en"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
    );
    const element = frame.querySelector('parvis-desk')!;
    await until(element, '#comment a[href="#replies=to:a"]');
    find(element, '#comment a[href="#replies=to:a"]').click();
    await until(element, '#reply');
    expect(text(element, '[part=quote] [part=content]')).to.equal('What a asks.');
  });

  it('publishes by keyboard, after ten seconds; the form says how it will be read', async () => {
    const element = await enter('open');
    find(element, '#answer-0').focus();
    await sendKeys({ press: 'Enter' });
    await until(element, '#reply');
    await waitUntil(() => focused(element)?.id === 'reply');
    expect(decodeURIComponent(location.hash)).to.equal('#replies=to:a');
    await sendKeys({ type: 'On 4 May.' });
    expect(text(element, '[part=seen]')).to.equal('Official reply Valmont, Roads, moderation team On 4 May.');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(element, '[data-act=take-back]');
    await waitUntil(() => focused(element)?.matches('[data-act=take-back]'));
    expect(posts()).to.deep.equal([]);
    expect(server.pass()).to.equal(1);
    await waitUntil(() => text(element, '[part=status]') === 'Reply published');
    expect(posts()).to.deep.equal([{ act: 'publish', text: 'On 4 May.', comments: ['a'] }]);
    expect(sessionStorage.length).to.equal(0);
    expect(localStorage.length).to.equal(0);
  });

  it('undone within ten seconds nothing leaves, and the words stand in the form again', async () => {
    const element = await enter('to:a');
    await type(element, '#reply', 'Too soon');
    submit(element);
    await until(element, '[data-act=take-back]');
    act(element, 'take-back').click();
    await until(element, '#reply');
    expect(find<HTMLTextAreaElement>(element, '#reply').value).to.equal('Too soon');
    await waitUntil(() => text(element, '[part=status]') === 'Undone. Nothing was sent.');
    expect(server.pass()).to.equal(0);
    expect(posts()).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
  });

  it('counts the seconds down to the eye; whoever hears the desk is told once', async () => {
    const seconds = handHeldSeconds();
    try {
      const element = await enter('to:a');
      await type(element, '#reply', 'Soon');
      submit(element);
      await until(element, '[data-act=take-back]');
      const eye = '#undo-reply + [aria-hidden=true]';
      const heard = text(element, '#undo-reply');
      expect(heard).to.equal('Undo possible for 10 seconds');
      expect(act(element, 'take-back').getAttribute('aria-describedby')).to.equal('undo-reply');
      expect(text(element, eye)).to.equal(heard);
      await waitUntil(() => focused(element) === act(element, 'take-back'));
      const said = text(element, '[part=status]');
      for (const [pass, sentence] of [
        [1, 'Undo possible for 9 seconds'],
        [7.2, 'Undo possible for 2 seconds'],
        [1, 'Undo possible for 1 second'],
      ] as const) {
        seconds.pass(pass);
        await element.updateComplete;
        expect(text(element, eye)).to.equal(sentence);
        // Neither what describes the button nor what was said last has changed, and the focus stands where it stood.
        expect(text(element, '#undo-reply')).to.equal(heard);
        expect(text(element, '[part=status]')).to.equal(said);
        expect(focused(element)).to.equal(act(element, 'take-back'));
      }
      server.pass();
      await waitUntil(() => !root(element).querySelector('#undo-reply'));
      expect(seconds.told).to.equal(0);
    } finally {
      seconds.stop();
    }
  });

  it('several comments of one page at once; those of another page are left out and said', async () => {
    const element = await enter('open');
    for (const box of root(element).querySelectorAll<HTMLInputElement>('[part=box] input')) box.click();
    await until(element, '[data-act=answer-all]');
    expect(text(element, '[data-act=answer-all]')).to.equal('Answer 3 comments at once');
    act(element, 'answer-all').click();
    await until(element, '#reply');
    expect(text(element, '#writing')).to.equal('Answer 2 comments officially');
    expect(text(element, '[part=notice]')).to.contain('1 comment stands on another page');
    await type(element, '#reply', 'For both');
    submit(element);
    await until(element, '[data-act=take-back]');
    server.pass();
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]!['comments']).to.deep.equal(['a', 'b']);
  });

  it('what is written outlives a reload, and an act that was not sent goes out later, under its key', async () => {
    const element = await enter('to:a');
    await type(element, '#reply', 'Long words');
    element.parentElement!.remove();
    const again = await enter('to:a');
    expect(find<HTMLTextAreaElement>(again, '#reply').value).to.equal('Long words');
    const { replies } = server.table;
    Object.assign(server.table, {
      replies: (asked: Parameters<Answer>[0]) =>
        asked.method === 'POST' ? refusal('unavailable', 503) : replies!(asked),
    });
    submit(again);
    await until(again, '[data-act=take-back]');
    server.pass();
    await until(again, '[part=alert]');
    expect(text(again, '[part=alert]')).to.contain('This could not be sent yet.');
    again.parentElement!.remove();
    Object.assign(server.table, { replies });
    await enter('open');
    await waitUntil(() => posts().length === 2);
    const keys = server.asked
      .filter(({ path, method }) => path === 'replies' && method === 'POST')
      .map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
    expect(keys[0]).to.equal(keys[1]);
    await waitUntil(() => localStorage.length === 0);
  });

  it('leaving the page sends what could still be undone', async () => {
    const element = await enter('to:a');
    await type(element, '#reply', 'Now');
    submit(element);
    await until(element, '[data-act=take-back]');
    dispatchEvent(new Event('pagehide'));
    await waitUntil(() => posts().length === 1);
    expect(server.pass()).to.equal(0);
  });

  it('moved in the page it goes on, and the undo with it', async () => {
    const element = await enter('to:a');
    await type(element, '#reply', 'Moved');
    submit(element);
    await until(element, '[data-act=take-back]');
    const frame = element.parentElement!;
    element.remove();
    frame.append(element);
    await until(element, '[data-act=take-back]');
    act(element, 'take-back').click();
    await until(element, '#reply');
    expect(posts()).to.deep.equal([]);
  });

  for (const [problem, status, sentence] of [
    ['closed', 423, 'Comments are closed, for the institution too. Election'],
    ['conflict', 409, 'Something has changed meanwhile.'],
    ['forbidden', 403, 'This is for another person to do.'],
  ] as const)
    it(`refused as ${problem}: the words are in the form again, with the reason`, async () => {
      const { replies } = server.table;
      Object.assign(server.table, {
        replies: (asked: Parameters<Answer>[0]) =>
          asked.method === 'POST'
            ? new Response(JSON.stringify({ type: problem, title: problem, status, detail: 'Election' }), {
                status,
                headers: { 'content-type': 'application/problem+json' },
              })
            : replies!(asked),
      });
      const element = await enter('to:a');
      await type(element, '#reply', 'Kept');
      submit(element);
      await until(element, '[data-act=take-back]');
      server.pass();
      await until(element, '#reply');
      await waitUntil(() => text(element, '[part=alert]')?.includes(sentence));
      expect(find<HTMLTextAreaElement>(element, '#reply').value).to.equal('Kept');
      expect(localStorage.length).to.equal(0);
    });

  it('a contributor hands in; with four eyes nobody is offered to publish', async () => {
    Object.assign(room, { mayPublish: false, mayKeep: false });
    const element = await enter('to:a');
    expect(text(element, '[part=notice]')).to.equal('A moderator reads your reply before it is published.');
    expect(act(element, 'publish')).to.equal(null);
    await type(element, '#reply', 'My draft');
    submit(element);
    await until(element, '[data-act=take-back]');
    server.pass();
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]).to.deep.equal({ act: 'save', text: 'My draft', comments: ['a'] });
    await waitUntil(() => text(element, '[part=status]') === 'Handed in. It waits to be published.');
  });

  it('drafts come first where one waits; published, changed, given back with a reason', async () => {
    room['drafts'] = [draft('x'), draft('y')];
    const element = await enter();
    await until(element, '#draft-x');
    act(element, 'give').click();
    await until(element, '#reason');
    submit(element);
    await until(element, '#wrong-reason');
    await type(element, '#reason', 'Which street?');
    submit(element);
    await until(element, '[data-act=take-back]');
    expect(find(element, '#draft-x')).to.equal(null);
    server.pass();
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]).to.deep.equal({
      ...{ act: 'return', draft: 'x', version: 2, comments: [], reason: 'Which street?' },
    });
    room['drafts'] = [draft('y')];
    await until(element, '#draft-y [data-act=publish]');
    find(element, '#draft-y [data-act=publish]').click();
    await until(element, '[data-act=take-back]');
    server.pass();
    await waitUntil(() => posts().length === 2);
    expect(posts()[1]).to.deep.equal({ act: 'approve', draft: 'y', version: 2, comments: [] });
  });

  it('a ready text goes into the form with its places filled, and can be changed there', async () => {
    const element = await enter('to:a');
    await type(element, '#reply', 'Dear Lou,');
    find<HTMLSelectElement>(element, '#ready').value = 'r1';
    act(element, 'insert').click();
    await waitUntil(() => focused(element)?.id === 'reply');
    expect(find<HTMLTextAreaElement>(element, '#reply').value).to.equal(
      'Dear Lou,\n\nHello, Roads thanks you. The market moves',
    );
    submit(element);
    await until(element, '[data-act=take-back]');
    server.pass();
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]!['lang']).to.equal('en');
  });

  it('ready texts are written, changed, removed and brought back', async () => {
    const element = await enter('texts');
    act(element, 'add-text').click();
    await until(element, '#title');
    await type(element, '#title', 'Works');
    await type(element, '#text', 'Works end on {date}.');
    submit(element);
    await waitUntil(() => text(element, '[part=status]') === 'Text saved');
    expect(posts('replies/texts')).to.deep.equal([
      { act: 'save', title: 'Works', text: 'Works end on {date}.', service: 'Roads' },
    ]);
    room['official'] = { body: 'Valmont', role: 'x' };
    find<HTMLSelectElement>(element, '#replies').value = 'texts';
    find(element, '#replies').dispatchEvent(new Event('change'));
    await until(element, '[data-act=remove-text]');
    act(element, 'remove-text').click();
    await until(element, '[data-act=bring-back]');
    act(element, 'bring-back').click();
    await waitUntil(() => posts('replies/texts').length === 3);
    expect(posts('replies/texts').slice(1)).to.deep.equal([
      { act: 'drop', id: 'r1', version: 1 },
      { act: 'save', title: 'Thanks', text: ready.text, lang: 'en' },
    ]);
  });

  it('a table is taken in; what could not be read is said by its lines', async () => {
    const element = await enter('texts');
    const input = find<HTMLInputElement>(element, '#table');
    const files = new DataTransfer();
    files.items.add(new File(['title,text\r\nA,B'], 'texts.csv', { type: 'text/csv' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => text(element, '[part=status]')?.startsWith('2 new texts'));
    expect(text(element, '[part=alert]')).to.equal('These lines could not be taken in: 4.');
    expect(posts('replies/texts/import')).to.deep.equal([{ csv: 'title,text\r\nA,B' }]);
  });

  it('below a page by itself: the address must be whole', async () => {
    const element = await enter('open');
    const form = find<HTMLFormElement>(element, 'form[part=find]');
    find<HTMLInputElement>(element, '#address').value = 'marche';
    form.requestSubmit();
    await until(element, '#wrong-address');
    find<HTMLInputElement>(element, '#address').value = `${PAGE}?a=b`;
    form.requestSubmit();
    await until(element, '#reply');
    await type(element, '#reply', 'Welcome');
    submit(element);
    await until(element, '[data-act=take-back]');
    server.pass();
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]).to.deep.equal({ act: 'publish', text: 'Welcome', comments: [], page: `${PAGE}?a=b` });
  });

  it('stands in 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    room['drafts'] = [draft('x')];
    for (const item of ['open', 'waiting', 'texts', 'to:a']) {
      const element = await enter(item);
      expect(root(element).host.scrollWidth, item).to.be.at.most(320);
      element.parentElement!.remove();
    }
    await setViewport({ width: 1000, height: 800 });
  });
});
