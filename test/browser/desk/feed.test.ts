/** The feed's room of <parvis-desk>: posts that wait, posts by their address, what is decided and taken back. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, openKeys, root, rows, text, until } from './desk-look.ts';
import { desk, queuePage, refusal } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

type Json = Record<string, unknown>;

let server: ReturnType<typeof desk>;
/** What the companion holds: posts by id, and the decision that holds for each. */
let posts: Json[];
const pixel = `${location.origin}/s/valmont/desk/media/`;

const post = (id: string, more: Json = {}, wire: Json = {}): Json => ({
  post: {
    id,
    title: `Post ${id}`,
    network: 'mastodon',
    url: `https://social.example/${id}`,
    published: '2026-03-14T08:30:00Z',
    account: { name: 'Ville de Valmont', handle: '@valmont@social.example' },
    content: [{ type: 'text', text: `What ${id} says about the road.` }],
    ...more,
  },
  source: 'social',
  sourceName: 'Mastodon of the town',
  state: 'held',
  why: 'words',
  words: ['road'],
  waited: 7_300_000,
  ...wire,
});

const inQueue = ({ state, decision }: Json, queue: string): boolean =>
  queue === 'decided' ? decision !== undefined : queue === 'pinned' ? false : state === queue;

beforeEach(() => {
  server = desk();
  posts = ['a', 'b', 'c'].map((id) => post(id));
  server.table.queue = () =>
    queuePage([], { rooms: { feed: posts.filter((one) => one['state'] === 'held').length } });
  Object.assign(server.table, {
    feed: ({ method, query, body }: { method: string; query: URLSearchParams; body: Json }) => {
      const idOf = (one: Json) => (one['post'] as Json)['id'];
      if (method === 'POST')
        return {
          results: (body['decisions'] as Json[]).map((decision) => {
            const one = posts.find((each) => idOf(each) === decision['post'])!;
            const done = decision['act'];
            const state = done === 'undo' ? 'held' : done === 'hide' ? 'hidden' : 'shown';
            const made = { ...decision, name: 'Agathe', at: '2026-03-16T09:00:00Z' };
            posts = posts.map((each) =>
              each === one
                ? {
                    ...each,
                    state,
                    why: done === 'hide' ? 'decision' : undefined,
                    decision: done === 'undo' ? undefined : made,
                  }
                : each,
            );
            return { post: decision['post'], state };
          }),
        };
      const address = query.get('address');
      const queue = query.get('queue') ?? 'held';
      return {
        queue,
        posts: address
          ? posts.filter((one) => [idOf(one), (one['post'] as Json)['url']].includes(address))
          : posts.filter((one) => inQueue(one, queue)),
        counts: Object.fromEntries(
          ['held', 'hidden', 'shown', 'decided', 'pinned'].map((name) => [
            name,
            posts.filter((one) => inQueue(one, name)).length,
          ]),
        ),
      };
    },
    'feed/log': ({ query }: { query: URLSearchParams }) => ({
      post: query.get('post'),
      lines: [{ act: 'hide', reason: 'A name was in it', name: 'Bruno', at: '2026-03-15T09:00:00Z' }],
    }),
  });
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const decided = () => server.asked.filter(({ path, method }) => path === 'feed' && method === 'POST');
const sent = () => decided().map(({ body }) => (body.decisions as Json[])[0]!);

async function show(lang = 'en'): Promise<ParvisDesk> {
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '[part=comment], [part=empty], [part=alert]');
  return element;
}

/** The room, open. */
async function open(lang = 'en'): Promise<ParvisDesk> {
  const element = await show(lang);
  find(element, '[data-queue=feed]').click();
  await until(element, '#post, [part=index] + [part=pane] [part=empty]');
  return element;
}

const type = (element: ParvisDesk, selector: string, value: string): void => {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
};

describe('the feed at the desk is accessible', () => {
  const rich = post('rich', {
    warning: 'Accident',
    media: [
      { type: 'image', url: `${pixel}x-640.jpg`, width: 640, height: 480, alt: 'The bridge' },
      { type: 'image', url: 'https://elsewhere.example/y.jpg' },
    ],
    card: { url: 'https://www.valmont.example/road', title: 'The road', description: 'Until June' },
    quote: {
      state: 'accepted',
      account: { name: 'Prefecture' },
      content: [{ type: 'text', text: 'Closed' }],
    },
    poll: { options: [{ text: 'Yes' }, { text: 'No' }] },
    boostedBy: { name: 'Agglo' },
  });
  const states: Record<string, (element: () => Promise<ParvisDesk>) => Promise<unknown>> = {
    reading: async (made) => made(),
    'with a form and its mistakes': async (made) => {
      const element = await made();
      act(element, 'pin').click();
      await until(element, '#until');
      find(element, 'form[part=form] [type=submit]').click();
      await until(element, '[part=mistake]');
    },
    'with a record': async (made) => {
      const element = await made();
      find<HTMLDetailsElement>(element, '[data-of=log]').open = true;
      await until(element, '[part=log]');
    },
    decided: async (made) => {
      const element = await made();
      act(element, 'show').click();
      await until(element, '[data-act=take-back]');
    },
    'found nothing': async (made) => {
      const element = await made();
      find<HTMLInputElement>(element, '#address').value = 'https://nowhere.example/';
      find(element, '[part=find] button').click();
      await until(element, '[part=empty]');
    },
  };
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, reach] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          posts = [rich, ...posts];
          let made!: ParvisDesk;
          await reach(async () => (made = await open(lang)));
          await made.updateComplete;
          await expectAccessible(made.parentElement!);
        });
  for (const scheme of ['light', 'dark'] as const) {
    it(`${scheme} empty`, async () => {
      await emulateMedia({ colorScheme: scheme });
      posts = [];
      await expectAccessible((await open()).parentElement!);
    });
    it(`${scheme} failed`, async () => {
      await emulateMedia({ colorScheme: scheme });
      server.table.queue = () => queuePage([], { rooms: { feed: 1 } });
      Object.assign(server.table, { feed: () => refusal('unavailable', 503) });
      const element = await show();
      find(element, '[data-queue=feed]').click();
      await until(element, '[part~=retry]');
      await expectAccessible(element.parentElement!);
    });
  }
});

describe('the feed at the desk', () => {
  it('stands among the queues where the companion says so, with what waits', async () => {
    expect(text(await show(), '[data-queue=feed]')).to.equal('Feed posts: 3');
    server.table.queue = () => queuePage([]);
    expect(find(await show(), '[data-queue=feed]')).to.equal(null);
  });

  it('lists what waits with its clock, and says why', async () => {
    const element = await open();
    expect(rows(element)).to.deep.equal([
      'Ville de Valmont',
      'Ville de Valmont',
      'Ville de Valmont',
      'Ville de Valmont',
    ]);
    expect(text(element, '[part~=row] [part=aside]')).to.equal('Waiting for 2 working hours');
    expect(text(element, '[part=found]')).to.equal('It matches the word list of the feed road');
    expect(text(element, '[part=seen] [part=content]')).to.equal('What a says about the road.');
    expect(find(element, '[data-queue=feed]').getAttribute('aria-current')).to.equal('true');
  });

  it('shows a post by keyboard alone; the next is read, and the decision can be taken back', async () => {
    const element = await open();
    act(element, 'show').focus();
    await sendKeys({ press: 'Enter' });
    await until(element, '[data-act=take-back]');
    await waitUntil(() => focused(element)?.id === 'post' && text(element, '#post-title') === 'Post b');
    expect(sent()).to.deep.equal([{ post: 'a', act: 'show', reason: 'Read, and fit to be shown' }]);
    expect(text(element, '[part=status]')).to.equal('Shown in the feed');
    await waitUntil(() => text(element, '[data-queue=feed]') === 'Feed posts: 2');
    act(element, 'take-back').click();
    await waitUntil(() => text(element, '#post-title') === 'Post a');
    expect(sent()[1]).to.deep.equal({ post: 'a', act: 'undo', reason: 'Taken back at the desk' });
    expect(text(element, '[part=status]')).to.equal('Undone');
  });

  it('hides a post that is public, found by its address, and gives back what was decided before', async () => {
    const pinned = { act: 'show', reason: 'Good', at: '2026-03-15T09:00:00Z' };
    posts = [post('p', {}, { state: 'shown', why: undefined, waited: undefined, decision: pinned })];
    const element = await open();
    find<HTMLInputElement>(element, '#address').value = ' https://social.example/p ';
    find(element, '[part=find] button').click();
    await until(element, '#post');
    expect(server.asked.at(-1)!.query.get('address')).to.equal('https://social.example/p');
    act(element, 'hide').click();
    await until(element, '#reason');
    await waitUntil(() => focused(element)?.id === 'reason');
    find(element, 'form[part=form] [type=submit]').click();
    await until(element, '#wrong-reason');
    expect(decided().length).to.equal(0);
    expect(text(element, '[part=alert]')).to.equal('Please write a reason.');
    type(element, '#reason', 'It names somebody');
    find(element, 'form[part=form] [type=submit]').click();
    await until(element, '[data-act=take-back]');
    expect(sent()).to.deep.equal([{ post: 'p', act: 'hide', reason: 'It names somebody' }]);
    expect(text(element, '[part=state]')).to.equal('Hidden');
    act(element, 'take-back').click();
    await waitUntil(() => sent().length === 2);
    expect(sent()[1]).to.deep.equal({ post: 'p', act: 'show', reason: 'Good' });
  });

  it('keeps a post first until a moment to come, and no other', async () => {
    const element = await open();
    act(element, 'pin').click();
    await until(element, '#until');
    type(element, '#reason', 'Flood');
    type(element, '#until', '2026-03-15T10:00');
    find(element, 'form[part=form] [type=submit]').click();
    await until(element, '#wrong-until');
    type(element, '#until', '2026-03-20T10:00');
    find(element, 'form[part=form] [type=submit]').click();
    await until(element, '[data-act=take-back]');
    expect(sent()).to.deep.equal([
      { post: 'a', act: 'pin', reason: 'Flood', until: '2026-03-20T09:00:00.000Z' },
    ]);
  });

  it('keeps what is written through a reload, until it is decided', async () => {
    const element = await open();
    act(element, 'hide').click();
    await until(element, '#reason');
    type(element, '#reason', 'Half a sen');
    element.parentElement!.remove();
    const again = await show();
    await until(again, '#post');
    act(again, 'hide').click();
    await until(again, '#reason');
    expect(find<HTMLTextAreaElement>(again, '#reason').value).to.equal('Half a sen');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused(again)?.id === 'post');
  });

  it('sends the same decision under the same key when it did not get through', async () => {
    const element = await open();
    const { feed } = server.table;
    Object.assign(server.table, {
      feed: (asked: Parameters<NonNullable<typeof feed>>[0]) =>
        asked.method === 'POST' ? refusal('unavailable', 503) : feed!(asked),
    });
    act(element, 'show').click();
    await until(element, '[part=alert]');
    Object.assign(server.table, { feed });
    act(element, 'show').click();
    await until(element, '[data-act=take-back]');
    const keys = decided().map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
    expect(keys.length).to.equal(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('is where a link leads: to the room, and to a post', async () => {
    history.replaceState(null, '', '#feed=b');
    const element = await show();
    await until(element, '#post');
    expect(text(element, '#post-title')).to.equal('Post b');
    await waitUntil(() => location.hash === '#feed=b');
    find(element, '[data-queue=pending]').click();
    await waitUntil(() => location.hash === '');
    expect(find(element, '#post')).to.equal(null);
    location.hash = '#feed=c';
    await waitUntil(() => text(element, '#post-title') === 'Post c');
    history.replaceState(null, '', '#nowhere');
    expect(find(await show(), '#post')).to.equal(null);
  });

  it('listens to the shortcuts that this person has set', async () => {
    const element = await open();
    await openKeys(element);
    find(element, '[part~=keys] input[type=checkbox]').click();
    await element.updateComplete;
    find(element, '#post').focus();
    await sendKeys({ press: 'j' });
    await waitUntil(() => text(element, '#post-title') === 'Post b');
    await sendKeys({ press: 'p' });
    await waitUntil(() => sent().length === 1);
    expect(sent()[0]!['post']).to.equal('b');
    await until(element, '[data-act=take-back]');
    await sendKeys({ press: 'z' });
    await waitUntil(() => sent().length === 2);
    expect(sent()[1]!['act']).to.equal('undo');
    await waitUntil(() => text(element, '#post-title') === 'Post b');
    await sendKeys({ press: 'r' });
    await until(element, '#reason');
    expect(find<HTMLTextAreaElement>(element, '#reason').value).to.equal('');
  });

  it('asks no stranger for a picture, and draws markup as text', async () => {
    posts = [
      post('m', {
        title: '<b>Bold</b>',
        media: [{ type: 'image', url: 'https://elsewhere.example/y.jpg', alt: '<i>x</i>' }],
      }),
    ];
    const element = await open();
    expect(text(element, '#post-title')).to.equal('<b>Bold</b>');
    expect(find(element, 'img')).to.equal(null);
    expect(text(element, 'figcaption span')).to.equal('<i>x</i>');
  });

  it('works again after being moved, and in another language', async () => {
    const element = await open();
    const place = document.createElement('div');
    place.lang = 'fr';
    element.parentElement!.append(place);
    place.append(element);
    await waitUntil(() => text(element, '[data-act=show]') === 'Afficher dans le fil');
    act(element, 'show').click();
    await until(element, '[data-act=take-back]');
  });

  it('stands in 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await open();
    expect(root(element).host.scrollWidth).to.be.at.most(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1000, height: 800 });
  });
});
