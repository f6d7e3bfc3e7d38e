/** The pictures' room of <parvis-desk>: what has no description, what is written, what is taken back. */
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

type Json = Record<string, unknown>;

let server: ReturnType<typeof desk>;
let pictures: Json[];

const picture = (id: string, more: Json = {}): Json => ({
  post: id,
  picture: `https://media.example/${id}.jpg`,
  media: { type: 'image', url: `https://media.example/${id}.jpg` },
  title: `Post ${id}`,
  address: `https://www.valmont.example/${id}`,
  ...more,
});
const described = (one: Json): boolean => !!(one['alt'] ?? one['own']);

beforeEach(() => {
  server = desk();
  pictures = ['a', 'b', 'c'].map((id) => picture(id));
  server.table.queue = () =>
    queuePage([], { rooms: { pictures: pictures.filter((one) => !described(one)).length } });
  Object.assign(server.table, {
    pictures: ({ method, query, body }: Parameters<Answer>[0]) => {
      if (method !== 'POST') {
        const list = query.get('list');
        return {
          list,
          pictures: pictures.filter((one) =>
            list === 'missing' ? !described(one) : list === 'desk' ? one['alt'] !== undefined : true,
          ),
          total: pictures.length,
          missing: pictures.filter((one) => !described(one)).length,
        };
      }
      const { alt, ...which } = body;
      pictures = pictures.map((one) => {
        if (one['post'] !== which['post']) return one;
        const { alt: _, ...rest } = one;
        return alt ? { ...rest, alt, name: 'Agathe', at: '2026-03-16T09:00:00Z' } : rest;
      });
      return which;
    },
  });
});
afterEach(async () => {
  server.stop();
  sessionStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const posts = () => server.asked.filter(({ path, method }) => path === 'pictures' && method === 'POST');
const sent = () =>
  posts().map(({ body }) => {
    const { post, alt } = body as Json;
    return [post, alt];
  });

async function open(lang = 'en', hash = 'pictures'): Promise<ParvisDesk> {
  history.replaceState(null, '', `#${hash}`);
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '[part=gallery], #pictures ~ [part=empty], #pictures');
  await until(element, '[part=gallery], #empty, [part~=retry]');
  return element;
}
const write = async (element: ParvisDesk, index: number, value: string): Promise<void> => {
  const field = find<HTMLTextAreaElement>(element, `#alt-${index}`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
};
const save = (element: ParvisDesk, index: number): void =>
  find<HTMLButtonElement>(element, `li:nth-child(${index + 1}) [type=submit]`).click();

describe('pictures at the desk are accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      it(`${scheme} ${lang} missing, with a mistake and one saved`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const element = await open(lang);
        await write(element, 0, 'The bridge');
        save(element, 0);
        await until(element, '[data-act=take-back]');
        await write(element, 0, 'x'.repeat(1501));
        save(element, 0);
        await until(element, '[part=mistake]');
        await expectAccessible(element.parentElement!);
      });
      it(`${scheme} ${lang} all, with pictures`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const media = {
          type: 'image',
          url: `${location.origin}/s/valmont/desk/media/x.jpg`,
          width: 9,
          height: 9,
        };
        pictures = [
          picture('a', { media, own: 'A bridge' }),
          picture('b', { alt: 'B', at: '2026-03-16T09:00:00Z' }),
        ];
        await expectAccessible((await open(lang, 'pictures=all')).parentElement!);
      });
      it(`${scheme} ${lang} empty`, async () => {
        await emulateMedia({ colorScheme: scheme });
        pictures = [];
        await expectAccessible((await open(lang)).parentElement!);
      });
      it(`${scheme} ${lang} failed`, async () => {
        await emulateMedia({ colorScheme: scheme });
        Object.assign(server.table, { pictures: () => refusal('unavailable', 503) });
        await expectAccessible((await open(lang)).parentElement!);
      });
    }
});

describe('pictures at the desk', () => {
  it('writes what a picture shows, by keyboard; the next is described', async () => {
    const element = await open();
    expect(text(element, '[data-queue=pictures]')).to.equal('Pictures: 3');
    find(element, '#alt-0').focus();
    await sendKeys({ type: 'The bridge in the sun' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(element, '[data-act=take-back]');
    expect(sent()).to.deep.equal([['a', 'The bridge in the sun']]);
    expect(text(element, '[part=status]')).to.equal('Description saved');
    expect(text(element, '[part=gallery] [part=title]')).to.equal('Picture of: Post b');
    await waitUntil(() => focused(element)?.id === 'alt-0');
    await waitUntil(() => text(element, '[data-queue=pictures]') === 'Pictures: 2');
  });

  it('takes it back', async () => {
    const element = await open();
    await write(element, 1, 'Market');
    save(element, 1);
    await until(element, '[data-act=take-back]');
    act(element, 'take-back').click();
    await waitUntil(() => sent().length === 2);
    expect(sent()[1]).to.deep.equal(['b', '']);
    await waitUntil(() => !root(element).querySelector('[data-act=take-back]'));
    await waitUntil(() => text(element, '#of-1') === 'Picture of: Post b');
    await waitUntil(() => focused(element)?.id === 'alt-1');
  });

  it('corrects what stands there, and an empty field brings back the words of the author', async () => {
    pictures = [picture('a', { own: 'IMG_2034', alt: 'A bridge', at: '2026-03-16T09:00:00Z' })];
    const element = await open('en', 'pictures=all');
    expect(find<HTMLTextAreaElement>(element, '#alt-0').value).to.equal('A bridge');
    expect(text(element, '#own-0')).to.equal('The author wrote: IMG_2034');
    await write(element, 0, ' ');
    save(element, 0);
    await until(element, '[data-act=take-back]');
    expect(sent()).to.deep.equal([['a', '']]);
    act(element, 'take-back').click();
    await waitUntil(() => sent().length === 2);
    expect(sent()[1]).to.deep.equal(['a', 'A bridge']);
  });

  it('sends nothing that is too long, and says so', async () => {
    const element = await open();
    await write(element, 0, 'x'.repeat(1501));
    save(element, 0);
    await until(element, '#wrong-0');
    await waitUntil(() => focused(element)?.id === 'alt-0');
    expect(sent()).to.deep.equal([]);
    expect(text(element, '[part=alert]')).to.equal('Please shorten the description to 1,500 characters.');
  });

  it('keeps what is written when it does not get through, and tries under the same key', async () => {
    const element = await open();
    const { pictures: answer } = server.table;
    Object.assign(server.table, {
      pictures: (asked: Parameters<Answer>[0]) =>
        asked.method === 'POST' ? refusal('unavailable', 503) : answer!(asked),
    });
    await write(element, 0, 'The bridge');
    save(element, 0);
    await until(element, '[part=alert]');
    element.parentElement!.remove();
    const again = await open();
    expect(find<HTMLTextAreaElement>(again, '#alt-0').value).to.equal('The bridge');
    save(again, 0);
    await until(again, '[part=alert]');
    Object.assign(server.table, { pictures: answer });
    save(again, 0);
    await until(again, '[data-act=take-back]');
    const keys = posts().map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
    expect(keys.length).to.equal(3);
    expect(keys[1]).to.equal(keys[2]);
  });

  it('offers the list for a spreadsheet, and asks no stranger for a picture', async () => {
    const element = await open();
    expect(find<HTMLAnchorElement>(element, 'a[download]').pathname).to.equal('/s/valmont/desk/pictures.csv');
    expect(root(element).querySelectorAll('img').length).to.equal(0);
  });

  it('stands in 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await open();
    expect(root(element).host.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1000, height: 800 });
  });
});
