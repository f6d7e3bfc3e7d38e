/** The word lists at <parvis-desk>: a change is put together, tried, saved; a list is brought. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, root, text, until } from './desk-look.ts';
import { desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';
// Chunks that come here with the test, so that no test waits for a machine that has much to do.
import '../../../src/browser/desk/tools/tools.room.ts';
import '../../../src/browser/desk/words/words.tool.ts';

type Json = Record<string, unknown>;

let server: ReturnType<typeof desk>;
let entries: Json[];
let version: number;
let tried: Json;

const AT = '2026-03-16T09:00:00Z';
const lists = (): Json => ({
  ...{ version, entries, base: [{ list: 'hold', word: 'crétin' }] },
  log: [{ list: 'hold', word: 'sot', act: 'put', name: 'Agathe', at: AT }],
});

beforeEach(() => {
  server = desk();
  version = 4;
  entries = [
    { list: 'hold', word: 'sot', lang: 'fr', note: 'Since the strike', name: 'Agathe', at: AT },
    { list: 'emergency', word: 'malaise', at: AT },
  ];
  tried = {
    ...{ of: 1000, whole: true, held: 2, freed: 1, published: 1, refused: 1 },
    samples: [
      { comment: 'a', state: 'published', before: 'What a ', met: 'f.o.o.l', after: ' he is' },
      { comment: 'b', state: 'rejected', before: 'No mark here', met: '', after: '' },
    ],
  };
  server.table.queue = () => queuePage([], { rooms: { tools: 0 } });
  Object.assign(server.table, {
    'words/try': () => tried,
    words: ({ method, body }: Parameters<Answer>[0]) => {
      if (method !== 'POST') return lists();
      const { put, drop } = body as Json & { put: Json[]; drop: Json[] };
      const gone = [...put, ...drop].map((one) => one['word']);
      entries = [...entries.filter((one) => !gone.includes(one['word'])), ...put];
      version++;
      return lists();
    },
  });
});
afterEach(async () => {
  server.stop();
  sessionStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const posts = (path = 'words') =>
  server.asked.filter((one) => one.path === path && one.method === 'POST').map(({ body }) => body as Json);

async function open(lang = 'en'): Promise<ParvisDesk> {
  history.replaceState(null, '', '#tools=words');
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '#words-entries, [part=tool] [part~=retry]');
  return element;
}
async function write(element: ParvisDesk, name: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(element, `#words-${name}`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}
async function add(element: ParvisDesk, word: string): Promise<void> {
  await write(element, 'word', word);
  act(element, 'add').click();
  await until(element, '#words-change');
}
const staged = (element: ParvisDesk): (string | undefined)[] =>
  [...root(element).querySelectorAll('[part=line] span')].map((one) => one.textContent?.trim());

describe('the word lists are accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      it(`${scheme} ${lang} with a mistake, a change that was tried, and all that opens`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const element = await open(lang);
        await add(element, 'fool');
        act(element, 'try').click();
        await until(element, '#words-tried');
        await write(element, 'word', '...');
        act(element, 'add').click();
        await until(element, '[part=mistake]');
        for (const one of root(element).querySelectorAll('details')) one.open = true;
        await expectAccessible(element.parentElement!);
      });
      it(`${scheme} ${lang} empty, and many`, async () => {
        await emulateMedia({ colorScheme: scheme });
        entries = [];
        await expectAccessible((await open(lang)).parentElement!);
        entries = Array.from({ length: 130 }, (_, i) => ({ list: 'hold', word: `word ${i}`, at: AT }));
        await expectAccessible((await open(lang)).parentElement!);
      });
      it(`${scheme} ${lang} failed`, async () => {
        await emulateMedia({ colorScheme: scheme });
        Object.assign(server.table, { words: () => refusal('forbidden', 403) });
        await expectAccessible((await open(lang)).parentElement!);
      });
    }
});

describe('the word lists', () => {
  it('takes a word by keyboard, tries it, shows what it would hold, and saves it', async () => {
    const element = await open();
    find(element, '#words-word').focus();
    await sendKeys({ type: 'fool' });
    await sendKeys({ press: 'Enter' });
    await until(element, '#words-change');
    await waitUntil(() => focused(element)?.id === 'words-word');
    expect(staged(element)).to.deep.equal(['Add: fool (Held for reading)']);
    expect(root(element).querySelector('#words-save')).to.equal(null);
    act(element, 'try').focus();
    await sendKeys({ press: 'Enter' });
    await until(element, '#words-tried');
    await waitUntil(() => focused(element)?.id === 'words-tried');
    const put = [{ list: 'hold', word: 'fool', lang: '', note: '' }];
    expect(posts('words/try')).to.deep.equal([{ put, drop: [] }]);
    expect(text(element, '#words-tried')).to.equal(
      '2 of the last 1,000 comments would wait that did not before.',
    );
    expect(text(element, '[part=tried] [part=notice]')).to.include('a false alarm');
    expect(text(element, '[part=marked]')).to.equal('f.o.o.l');
    expect(text(element, '[part=sample]')).to.equal('What a f.o.o.l he is Published');
    expect(posts()).to.deep.equal([]);
    find(element, '#words-save').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(element, '[part=status]')?.startsWith('Saved'));
    expect(posts()).to.deep.equal([{ put, drop: [], version: 4 }]);
    expect(text(element, '#words-entries')).to.equal('3 entries of this desk');
    expect(root(element).querySelector('#words-change')).to.equal(null);
    expect(focused(element)?.id).to.equal('words-entries');
  });

  it('takes an entry out, and leaves it out of the change again', async () => {
    const element = await open();
    find(element, '[data-remove=malaise]').click();
    await until(element, '#words-change');
    expect(staged(element)).to.deep.equal(['Take out: malaise (Emergency)']);
    find(element, '[data-back=malaise]').click();
    await waitUntil(() => !root(element).querySelector('#words-change'));
    await waitUntil(() => focused(element)?.id === 'words-word');
  });

  it('asks for another try when the change has become another', async () => {
    const element = await open();
    await add(element, 'fool');
    act(element, 'try').click();
    await until(element, '#words-save');
    await add(element, 'ninny');
    expect(root(element).querySelector('#words-save, #words-tried')).to.equal(null);
    expect(act(element, 'try').textContent).to.include('Try');
  });

  it('can be saved when a try did not come, which is said', async () => {
    Object.assign(server.table, { 'words/try': () => refusal('unavailable', 503) });
    const element = await open();
    await add(element, 'fool');
    act(element, 'try').click();
    await until(element, '#words-save');
    expect(text(element, '[part=alert]')).to.not.equal('');
  });

  it('sends no word without a letter, and no language that is none', async () => {
    const element = await open();
    await write(element, 'word', '...');
    act(element, 'add').click();
    await until(element, '#words-wrong-word');
    await waitUntil(() => focused(element)?.id === 'words-word');
    await write(element, 'word', 'fool');
    await write(element, 'lang', 'French, I think');
    act(element, 'add').click();
    await until(element, '#words-wrong-lang');
    expect(root(element).querySelector('#words-change')).to.equal(null);
  });

  it('takes a list that is brought, and tells the lines that have no word', async () => {
    const element = await open();
    await write(
      element,
      'bring',
      'list,word,lang,note\nhold,fool,en,\nhold,sot,fr,Since the strike\n,...,,\n',
    );
    act(element, 'bring').click();
    await until(element, '#words-change');
    expect(staged(element)).to.deep.equal(['Add: fool (Held for reading)']);
    expect(text(element, '[part=alert]')).to.equal('These lines have no word that could be used: 4.');
    await waitUntil(() => focused(element)?.id === 'words-change');
  });

  it('takes no more than a change may have, and keeps what was brought', async () => {
    const element = await open();
    await write(element, 'bring', Array.from({ length: 401 }, (_, i) => `word${i}`).join('\n'));
    act(element, 'bring').click();
    await until(element, '[part=alert]');
    expect(text(element, '[part=alert]')).to.include('400');
    expect(root(element).querySelector('#words-change')).to.equal(null);
  });

  it('keeps the change in the tab, and when somebody else was first', async () => {
    const element = await open();
    await add(element, 'fool');
    element.parentElement!.remove();
    const again = await open();
    expect(staged(again)).to.deep.equal(['Add: fool (Held for reading)']);
    const { words } = server.table;
    let first = true;
    Object.assign(server.table, {
      words: (asked: Parameters<Answer>[0]) => {
        if (asked.method !== 'POST' || !first) return words!(asked);
        first = false;
        version = 9;
        return refusal('conflict', 409);
      },
    });
    act(again, 'try').click();
    await until(again, '#words-save');
    find(again, '#words-save').click();
    await waitUntil(() => text(again, '[part=alert]')?.startsWith('Somebody else'));
    expect(staged(again)).to.deep.equal(['Add: fool (Held for reading)']);
    find(again, '#words-save').click();
    await waitUntil(() => posts().length === 2);
    expect(posts().map((body) => body['version'])).to.deep.equal([4, 9]);
  });

  it('finds an entry among many', async () => {
    entries = Array.from({ length: 130 }, (_, i) => ({ list: 'hold', word: `Mot été ${i}`, at: AT }));
    const element = await open();
    expect(root(element).querySelectorAll('[part=word]').length).to.equal(100);
    await write(element, 'filter', 'ETE 12');
    expect(root(element).querySelectorAll('[part=word]').length).to.equal(11);
  });

  it('stands in 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await open();
    await add(element, 'a-very-long-word-'.repeat(9));
    for (const one of root(element).querySelectorAll('details')) one.open = true;
    expect(root(element).host.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1000, height: 800 });
  });
});
