/** The choice of a server, alone in a small element; the whole line is in share.test.ts. */
import '../../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../../support/browser/axe.ts';
import { createPanel, styles } from '../../../../src/browser/share/picker/picker.panel.ts';
import type { SharePage } from '../../../../src/model/share/page.ts';
import en from '../../../../src/words/en/share-more.ts';
import type { Opening, PanelHost } from '../panel-host.ts';
import '../panel-host.ts';

const words = en.picker;
const page: SharePage = { url: 'https://www.valmont.example/marche', title: 'Marché & bal', text: '' };
const TEXT = encodeURIComponent('Marché & bal https://www.valmont.example/marche');

const shown = async (opening: Opening = {}): Promise<PanelHost> => {
  const host = await fixture<PanelHost>(html`<panel-host></panel-host>`);
  await host.show({ createPanel, styles }, page, { id: 'mastodon-server', ...opening });
  return host;
};

const field = (host: PanelHost): HTMLInputElement => host.part('input[name=server]');
const tick = (host: PanelHost): HTMLInputElement => host.part('input[name=remember]');
const wrong = (host: PanelHost): string => host.part('#picker-wrong').textContent!.trim();
const rows = (host: PanelHost): HTMLElement[] => [...host.shadowRoot!.querySelectorAll('li')];
const focused = (host: PanelHost): Element | null => host.shadowRoot!.activeElement;

/** Types a name and submits the form as Enter does. */
const submit = async (host: PanelHost, name: string): Promise<void> => {
  field(host).value = name;
  host.part<HTMLFormElement>('form').requestSubmit();
  await host.updateComplete;
};

beforeEach(() => localStorage.clear());
afterEach(async () => {
  localStorage.clear();
  await emulateMedia({ colorScheme: 'light' });
  await setViewport({ width: 800, height: 600 });
});

describe('the choice of a server is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'] as const)
      it(`at first, with a mistake, and with remembered servers (${scheme} ${lang})`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const host = await shown({ lang });
        await expectAccessible(host);
        await submit(host, '127.0.0.1');
        await expectAccessible(host);
        tick(host).checked = true;
        await submit(host, 'mastodon.social');
        expect(rows(host).length).to.equal(1);
        await expectAccessible(host);
      });

  it('ties label, hint and mistake to the field', async () => {
    const host = await shown();
    expect(field(host).labels![0]!.textContent).to.equal(words.label);
    const described = (): string[] =>
      field(host)
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => host.shadowRoot!.getElementById(id)!.textContent!.trim());
    expect(described()).to.deep.equal([words.hint, '']);
    expect(field(host).getAttribute('aria-invalid')).to.equal('false');
    await submit(host, 'mastodon');
    expect(described()).to.deep.equal([words.hint, words.invalid]);
    expect(field(host).getAttribute('aria-invalid')).to.equal('true');
  });

  it('gives every target 44 px, and keeps within a page of 320 px', async () => {
    localStorage.setItem('parvis:server:social.numerique.gouv.example', '{"software":"mastodon-server"}');
    await setViewport({ width: 320, height: 800 });
    const host = await shown();
    for (const target of host.shadowRoot!.querySelectorAll('button, select, input[type=text], .tick label')) {
      const { height, width } = target.getBoundingClientRect();
      expect(Math.min(height, width), target.outerHTML).to.be.at.least(44);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

describe('the choice of a server by keyboard', () => {
  it('is reached from top to bottom, and goes with Enter from the field', async () => {
    localStorage.setItem('parvis:server:piaille.fr', '{"software":"mastodon-server"}');
    const host = await shown();
    const reached: (string | null)[] = [];
    for (let i = 0; i < 6; i++) {
      await sendKeys({ press: 'Tab' });
      const control = focused(host)!;
      reached.push(control.getAttribute('name') ?? control.textContent!.trim());
    }
    expect(reached).to.deep.equal([
      ...['software', 'server', 'remember', words.go],
      ...['piaille.fr', words.forget('piaille.fr')],
    ]);
    field(host).select();
    await sendKeys({ type: 'mastodon.social' });
    await sendKeys({ press: 'Enter' });
    expect(host.heard).to.deep.equal([
      `open mastodon-server https://mastodon.social/share?text=${TEXT}`,
      'close',
    ]);
  });

  it('ticks with Space and forgets with Enter; the focus stays in the panel', async () => {
    const host = await shown();
    field(host).focus();
    await sendKeys({ type: 'piaille.fr' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(tick(host).checked).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(rows(host).length).to.equal(1);
    rows(host)[0]!.querySelectorAll('button')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(rows(host).length).to.equal(0);
    expect(focused(host)).to.equal(field(host));
    expect(host.heard.at(-1)).to.equal(`say ${words.forgotten}`);
  });
});

describe('where the choice of a server leads', () => {
  const links: [software: string, link: string][] = [
    ['mastodon-server', `https://a.example/share?text=${TEXT}`],
    ['misskey', `https://a.example/share?text=${TEXT}`],
    ['friendica', `https://a.example/compose?title=${encodeURIComponent(page.title)}&body=${TEXT}`],
    ['hubzilla', `https://a.example/rpost?title=${encodeURIComponent(page.title)}&body=${TEXT}`],
    [
      'lemmy',
      `https://a.example/create_post?url=${encodeURIComponent(page.url)}&title=${encodeURIComponent(page.title)}`,
    ],
    [
      'diaspora',
      `https://a.example/bookmarklet?title=${encodeURIComponent(page.title)}&url=${encodeURIComponent(page.url)}&notes=`,
    ],
  ];
  for (const [software, link] of links)
    it(`${software}: chosen by the button that was pressed`, async () => {
      const host = await shown({ id: software });
      expect(host.part<HTMLSelectElement>('select').value).to.equal(software);
      await submit(host, '@me@a.example');
      expect(host.heard).to.deep.equal([`open ${software} ${link}`, 'close']);
    });

  it('takes another network when the visitor chooses one', async () => {
    const host = await shown();
    const select = host.part<HTMLSelectElement>('select');
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      ...['Mastodon', 'Misskey, Sharkey, Firefish', 'Friendica', 'Hubzilla, (streams)', 'Lemmy', 'diaspora*'],
    ]);
    select.value = 'lemmy';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await submit(host, 'lemmy.example');
    expect(host.heard[0]).to.match(/^open lemmy https:\/\/lemmy\.example\/create_post/);
  });

  it('names the network in its title', async () => {
    expect((await shown({ id: 'lemmy' })).panel!.heading).to.equal('Share on Lemmy');
    expect((await shown({ id: 'nonsense' })).panel!.heading).to.equal('Share on Mastodon');
  });

  it('stays open when the page holds the visitor back', async () => {
    const host = await shown({ allows: false });
    await submit(host, 'a.example');
    expect(host.heard.length).to.equal(1);
    expect(host.heard[0]).to.match(/^open /);
  });
});

describe('what is no server', () => {
  for (const typed of [
    '',
    'mastodon',
    '192.168.0.1',
    'https://a.example:8080',
    'javascript:alert(1)',
    'a b.fr',
  ])
    it(`${JSON.stringify(typed)} gets a sentence, and the focus goes to the field`, async () => {
      const host = await shown();
      tick(host).checked = true;
      await submit(host, typed);
      expect(wrong(host)).to.equal(words.invalid);
      expect(focused(host)).to.equal(field(host));
      expect(field(host).value, 'what was typed stays').to.equal(typed);
      expect(host.heard).to.deep.equal([]);
      expect(localStorage.length).to.equal(0);
    });

  it('is forgotten once the name is right', async () => {
    const host = await shown({ allows: false });
    await submit(host, 'mastodon');
    await submit(host, 'mastodon.social');
    expect(wrong(host)).to.equal('');
  });
});

describe('what is remembered', () => {
  it('is nothing without the tick, which is not set', async () => {
    const host = await shown();
    expect(tick(host).checked).to.equal(false);
    await submit(host, 'mastodon.social');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
  });

  it('is each server that was ticked, with its network, there at the next opening', async () => {
    const first = await shown();
    tick(first).checked = true;
    await submit(first, 'https://piaille.fr/@moi');
    const second = await shown({ id: 'lemmy' });
    tick(second).checked = true;
    await submit(second, 'lemmy.example');
    expect(Object.keys(localStorage).sort()).to.deep.equal([
      'parvis:server:lemmy.example',
      'parvis:server:piaille.fr',
    ]);
    const third = await shown();
    expect(field(third).value, 'the one of the network that was asked for').to.equal('piaille.fr');
    expect([...third.part<HTMLDataListElement>('datalist').options].map(({ value }) => value)).to.deep.equal([
      'lemmy.example',
      'piaille.fr',
    ]);
    expect(rows(third).length).to.equal(2);
  });

  it('brings its network along when its name is written', async () => {
    localStorage.setItem('parvis:server:lemmy.example', '{"software":"lemmy"}');
    const host = await shown();
    field(host).value = 'lemmy.example';
    field(host).dispatchEvent(new Event('change', { bubbles: true }));
    await host.updateComplete;
    expect(host.part<HTMLSelectElement>('select').value).to.equal('lemmy');
  });

  it('is one press away, by a name that says that a window opens', async () => {
    localStorage.setItem('parvis:server:piaille.fr', '{"software":"mastodon-server"}');
    const host = await shown();
    const button = rows(host)[0]!.querySelector('button')!;
    expect(button.getAttribute('aria-label')).to.equal(words.goTo('piaille.fr'));
    button.click();
    expect(host.heard).to.deep.equal([`open mastodon-server https://piaille.fr/share?text=${TEXT}`, 'close']);
  });

  it('is shown in the letters of its language, and linked to in those of the network', async () => {
    localStorage.setItem('parvis:server:xn--mastodn-f1a.example', '{"software":"mastodon-server"}');
    const host = await shown();
    const button = rows(host)[0]!.querySelector('button')!;
    expect(button.textContent!.trim()).to.equal('mastodön.example');
    button.click();
    expect(host.heard[0]).to.contain('https://xn--mastodn-f1a.example/');
  });

  it('passes over what others wrote', async () => {
    for (const [key, value] of [
      ['parvis:server:127.0.0.1', '{"software":"lemmy"}'],
      ['parvis:server:a.example', '{"software":"constructor"}'],
      ['parvis:server:b.example', 'no JSON'],
      ['parvis:server:c.example', 'null'],
      ['parvis:server:A.EXAMPLE', '{"software":"lemmy"}'],
    ] as const)
      localStorage.setItem(key, value);
    expect((await shown()).shadowRoot!.querySelector('li')).to.equal(null);
  });

  it('is kept by the page alone where the browser refuses, and says so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    try {
      const host = await shown();
      tick(host).checked = true;
      await submit(host, 'piaille.fr');
      expect(host.heard).to.deep.equal([
        `say ${words.notKept}`,
        `open mastodon-server https://piaille.fr/share?text=${TEXT}`,
      ]);
      expect(rows(host).length).to.equal(1);
      rows(host)[0]!.querySelectorAll('button')[1]!.click();
      await host.updateComplete;
      expect(rows(host).length).to.equal(0);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is nothing where storage is denied altogether, and nothing throws', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    try {
      const host = await shown();
      await submit(host, 'piaille.fr');
      expect(host.heard.at(-1)).to.equal('close');
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });
});

describe('the choice of a server looks nothing up', () => {
  it('from the opening to the end', async () => {
    const before = performance.getEntriesByType('resource').length;
    const host = await shown();
    await submit(host, 'mastodon');
    await submit(host, 'mastodon.social');
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });
});

describe('the choice of a server in and out of the page', () => {
  it('keeps what was typed, and works, after a move', async () => {
    const host = await shown();
    field(host).value = 'mastodon.social';
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    frame.append(host);
    await host.updateComplete;
    expect(field(host).value).to.equal('mastodon.social');
    host.part<HTMLFormElement>('form').requestSubmit();
    expect(host.heard.at(-1)).to.equal('close');
  });
});
