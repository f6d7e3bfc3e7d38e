/** <parvis-share> as a visitor, a keyboard and an author meet it. The whole page, by header, is in test/pages/. */
import '../../support/browser/policy.ts';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Heard } from '../../support/browser/console.ts';
import { listen } from '../../support/browser/console.ts';
import type { ParvisShare, ShareOpenEvent } from '../../../src/browser/share/share.ts';
import { all, CANONICAL, clipboard, control, names, restore, root, until, warm } from './support.ts';

const status = (share: ParvisShare): string => root(share).querySelector('[role=status]')!.textContent!;

/** A device with (or, with undefined, without) a share sheet of its own, under a finger. */
const device = (share: ((data: ShareData) => Promise<void>) | undefined): void => {
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: share && (() => true) });
  window.matchMedia = ((media: string) =>
    ({ matches: media.includes('coarse'), media }) as MediaQueryList) as typeof matchMedia;
};

const realMatchMedia = window.matchMedia;
let heard: Heard;
before(function () {
  this.timeout(60_000);
  return warm();
});
beforeEach(() => {
  heard = listen();
});
afterEach(async () => {
  heard.stop();
  window.matchMedia = realMatchMedia;
  restore();
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

describe('parvis-share is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const options of [
        {},
        { layout: 'compact' },
        { labels: 'icons' },
        { labels: 'text', 'heading-level': '3' },
        { networks: 'sms reddit x telegram threads print copy', debug: 'true' },
      ])
        it(`${scheme} ${lang} ${JSON.stringify(options)}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          const frame = await fixture<HTMLElement>(
            html`<div lang=${lang} class=${scheme}><parvis-share></parvis-share></div>`,
          );
          const share = frame.querySelector('parvis-share')!;
          for (const [name, value] of Object.entries(options)) share.setAttribute(name, value);
          await until(() => names(share).length);
          await expectAccessible(frame);
        });

  it('after a copy', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    clipboard(() => Promise.resolve());
    control(share, 'copy').click();
    await oneEvent(share, 'parvis-share-opened');
    await share.updateComplete;
    await expectAccessible(share);
  });
});

describe('parvis-share by keyboard', () => {
  it('reaches every control in the order of the page, and only controls', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    const reached: (string | null)[] = [];
    for (let i = 0; i < all(share, '[part~=control]').length; i++) {
      await sendKeys({ press: 'Tab' });
      reached.push(root(share).activeElement!.getAttribute('aria-label'));
    }
    expect(reached).to.deep.equal(names(share));
    await sendKeys({ press: 'Tab' });
    expect(root(share).activeElement).to.equal(null);
  });

  it('copies with Enter and with Space, and keeps the focus', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share networks="copy"></parvis-share>`);
    const written: string[] = [];
    clipboard(async (text) => void written.push(text));
    control(share, 'copy').focus();
    for (const key of ['Enter', 'Space']) {
      const done = oneEvent(share, 'parvis-share-opened');
      await sendKeys({ press: key });
      await done;
      expect(root(share).activeElement).to.equal(control(share, 'copy'));
    }
    expect(written).to.deep.equal([CANONICAL, CANONICAL]);
  });

  it('shows a ring of at least 2 px on what has the focus', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth } = getComputedStyle(root(share).activeElement!);
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });
});

describe('parvis-share in and out of the page', () => {
  it('is the same after a move, and speaks the language of where it lands', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div>
        <div lang="en" id="en"><parvis-share></parvis-share></div>
        <div lang="fr-CA" id="fr"></div>
      </div>`,
    );
    const share = frame.querySelector('parvis-share')!;
    expect(names(share)).to.include('Share on Mastodon (new window)');
    frame.querySelector('#fr')!.append(share);
    await share.updateComplete;
    expect(names(share)).to.include('Partager sur Mastodon (nouvelle fenêtre)');
    expect(root(share).querySelectorAll('ul').length).to.equal(1);
    clipboard(() => Promise.resolve());
    const opened = oneEvent(share, 'parvis-share-opened');
    control(share, 'copy').click();
    await opened;
  });

  it('starts from a clone, and two live side by side', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share networks="email copy"></parvis-share>`);
    const twin = share.cloneNode(true) as ParvisShare;
    share.after(twin);
    await twin.updateComplete;
    expect(names(twin)).to.deep.equal(names(share));
  });

  it('asks nothing of the network and stores nothing, through every state', async () => {
    const before = performance.getEntriesByType('resource').length;
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    clipboard(() => Promise.resolve());
    control(share, 'copy').click();
    await oneEvent(share, 'parvis-share-opened');
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
  });
});

describe('what parvis-share links to', () => {
  const linked = (share: ParvisShare): string[] =>
    all<HTMLAnchorElement>(share, 'a').map((link) => decodeURIComponent(link.href));

  it('is the canonical address in every link, opened without an opener or a referrer', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    expect(linked(share).length).to.equal(6);
    for (const href of linked(share)) expect(href).to.contain(CANONICAL);
    for (const link of all<HTMLAnchorElement>(share, 'a')) {
      expect(link.rel).to.equal('noopener noreferrer external');
      const isMail = link.protocol === 'mailto:';
      expect(link.target).to.equal(isMail ? '' : '_blank');
      expect(/new window/.test(link.getAttribute('aria-label')!)).to.equal(!isMail);
    }
  });

  it('is the attribute when there is one, without its fragment', async () => {
    const share = await fixture<ParvisShare>(
      html`<parvis-share
        url="https://www.valmont.example/a?b=1&utm_source=x#c"
        networks="facebook"
      ></parvis-share>`,
    );
    expect(linked(share)[0]).to.match(/u=https:\/\/www\.valmont\.example\/a\?b=1&utm_source=x$/);
  });

  it('follows attributes that change', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share networks="email"></parvis-share>`);
    share.networks = 'x telegram';
    await until(() => names(share).length === 2);
    expect(names(share)).to.deep.equal(['Share on X (new window)', 'Share on Telegram (new window)']);
    share.setAttribute('page-title', 'Fête de la musique & « bal »');
    await share.updateComplete;
    expect(linked(share)[0]).to.contain('Fête de la musique & « bal »');
  });

  it('takes the page-wide default, and the attribute before it', async () => {
    const meta = Object.assign(document.createElement('meta'), {
      name: 'parvis:share:networks',
      content: 'sms',
    });
    document.head.append(meta);
    try {
      const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
      await until(() => names(share).length);
      expect(names(share)).to.deep.equal(['Share by SMS']);
      const own = await fixture<ParvisShare>(html`<parvis-share networks="reddit"></parvis-share>`);
      await until(() => names(own).length);
      expect(names(own)).to.deep.equal(['Share on Reddit (new window)']);
    } finally {
      meta.remove();
    }
  });
});

describe('parvis-share tells the page', () => {
  it('before and after, and a page can hold a visitor back', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share networks="facebook"></parvis-share>`);
    const seen: string[] = [];
    share.addEventListener('parvis-share-opened', ({ type }) => seen.push(type));
    share.addEventListener('parvis-share-open', (event: ShareOpenEvent) => {
      seen.push(`${event.network} ${event.url}`);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    control(share, 'facebook').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(seen).to.deep.equal([`facebook ${CANONICAL}`]);
  });
});

describe('the actions of parvis-share', () => {
  it('says that the address was copied, visibly and in a live region that was there before', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    expect(status(share)).to.equal('');
    clipboard(() => Promise.resolve());
    control(share, 'copy').click();
    await oneEvent(share, 'parvis-share-opened');
    await share.updateComplete;
    expect(status(share)).to.equal('Link copied');
    expect(root(share).querySelector<HTMLElement>('[role=status]')!.offsetHeight).to.be.above(10);
  });

  for (const [why, refuse] of [
    ['is refused', () => clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')))],
    [
      'is not there at all, as on an insecure page',
      () => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }),
    ],
  ] as const)
    it(`offers the address, selected, when the clipboard ${why}`, async () => {
      const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
      let opened = false;
      share.addEventListener('parvis-share-opened', () => (opened = true));
      refuse();
      control(share, 'copy').click();
      await until(() => root(share).querySelector('dialog')?.open);
      const field = root(share).querySelector('input')!;
      await until(() => root(share).activeElement === field);
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(CANONICAL);
      const said = root(share).querySelector('dialog [role=status]')!;
      await until(() => /Ctrl\+C/.test(said.textContent!));
      expect(opened).to.equal(false);
      await expectAccessible(share);
      await sendKeys({ press: 'Escape' });
      await until(() => !root(share).querySelector('dialog'));
      expect(root(share).activeElement).to.equal(control(share, 'copy'));
      expect(status(share)).to.equal('');
    });

  it('opens the sheet of a touch device first; turning back is no error', async () => {
    let answer: () => Promise<void> = () => Promise.resolve();
    const shared: ShareData[] = [];
    device((data) => {
      shared.push(data);
      return answer();
    });
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    expect(names(share)[0]).to.equal('Share with…');
    control(share, 'native').click();
    await oneEvent(share, 'parvis-share-opened');
    expect(shared[0]!.url).to.equal(CANONICAL);

    answer = () => Promise.reject(new DOMException('', 'AbortError'));
    control(share, 'native').click();
    await new Promise((resolve) => setTimeout(resolve));
    await share.updateComplete;
    expect(status(share)).to.equal('');

    // Anything else: the list in a dialog, and why.
    answer = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    control(share, 'native').click();
    await until(() => root(share).querySelector('dialog')?.open);
    const listed = [...root(share).querySelectorAll('dialog [part~=control]')];
    expect(listed.map((each) => each.getAttribute('aria-label'))).to.include.members(['Share by e-mail']);
    await until(() => /could not open/.test(root(share).querySelector('dialog [role=status]')!.textContent!));

    // Pressed twice: the sheet of the first press is open. All code is here by now, so the list would be, too.
    root(share).querySelector('dialog')!.close();
    await until(() => !root(share).querySelector('dialog'));
    answer = () => Promise.reject(new DOMException('', 'InvalidStateError'));
    control(share, 'native').click();
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      await share.updateComplete;
    }
    expect([status(share), root(share).querySelector('dialog')]).to.deep.equal(['', null]);
  });

  it('offers no sheet where the device has none', async () => {
    device(undefined);
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    expect(names(share)).to.not.include('Share with…');
  });

  it('offers no sheet where the page’s policy refuses it', async () => {
    device(() => Promise.resolve());
    // What the browser answers under `Permissions-Policy: web-share=()`.
    Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => false });
    const share = await fixture<ParvisShare>(html`<parvis-share networks="native email"></parvis-share>`);
    expect(names(share)).to.deep.equal(['Share by e-mail']);
    const preset = await fixture<ParvisShare>(html`<parvis-share networks="preset:private"></parvis-share>`);
    await until(() => names(preset).length);
    expect(names(preset)).to.not.include('Share with…');
  });

  it('prints', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share networks="print"></parvis-share>`);
    await until(() => names(share).length);
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    try {
      const opened = oneEvent(share, 'parvis-share-opened');
      control(share, 'print').click();
      await opened;
    } finally {
      window.print = print;
    }
    expect(printed).to.equal(1);
  });
});

describe('how parvis-share looks', () => {
  it('gives every target 44 px, and 24 px when compact, down to a page of 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      for (const [layout, least] of [
        ['bar', 44],
        ['compact', 24],
      ] as const) {
        const share = await fixture<ParvisShare>(
          html`<parvis-share layout=${layout} labels="icons" networks="email x copy"></parvis-share>`,
        );
        await until(() => names(share).length);
        for (const target of all(share, '[part~=control]')) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height), layout).to.be.at.least(least);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('prints the address and the date in place of the buttons', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share lang="en-GB"></parvis-share>`);
    await emulateMedia({ media: 'print' });
    expect(root(share).querySelector('ul')!.checkVisibility()).to.equal(false);
    const paper = root(share).querySelector('.printed')!;
    expect(paper.checkVisibility()).to.equal(true);
    expect(paper.textContent).to.contain(CANONICAL);
    expect(paper.textContent).to.contain(String(new Date().getFullYear()));
  });

  it('moves nothing, whoever looks', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    for (const part of all(share, '*')) {
      const { transitionDuration, animationName } = getComputedStyle(part);
      expect([transitionDuration, animationName]).to.deep.equal(['0s', 'none']);
    }
  });

  it('has few elements', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share></parvis-share>`);
    expect(root(share).querySelectorAll('*').length).to.be.at.most(50);
  });
});

describe('what an author of parvis-share writes wrong', () => {
  it('is left out, told in the console once with what to write instead, and shown with debug', async () => {
    const share = await fixture<ParvisShare>(
      html`<parvis-share networks="google+ fcaebook email" debug="true"></parvis-share>`,
    );
    await until(() => names(share).length);
    expect(names(share)).to.deep.equal(['Share by e-mail']);
    expect(await heard.error(/dead-network/)).to.match(/Google\+.*mastodon/);
    expect(await heard.error(/unknown-network/)).to.match(/fcaebook.*facebook/);
    await share.updateComplete;
    const shown = all(share, '[part=debug]').map(({ textContent }) => textContent);
    expect(shown.filter((sentence) => /Google\+|fcaebook/.test(sentence!)).length).to.equal(2);
    share.requestUpdate();
    await share.updateComplete;
    expect(heard.errors.length).to.equal(2);
  });

  it('is told in the language of the page', async () => {
    await fixture(html`<div lang="fr"><parvis-share networks="pocket email"></parvis-share></div>`);
    expect(await heard.error(/dead-network/)).to.match(/Pocket.*ferm/);
  });

  it('shows visitors nothing without debug', async () => {
    const share = await fixture<ParvisShare>(html`<parvis-share networks="skype email"></parvis-share>`);
    await heard.error(/dead-network/);
    await share.updateComplete;
    expect(all(share, '[part=debug]').length).to.equal(0);
  });

  it('keeps the fallback when there is no address to share', async () => {
    const share = await fixture<ParvisShare>(
      html`<parvis-share url="javascript:alert(1)"><a href="/contact">Write to us</a></parvis-share>`,
    );
    // A bad attribute falls back to the canonical address; without one, as in a saved file, the fallback is what is left.
    expect(names(share).length).to.be.above(1);
    const page = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(share), 'page')!;
    Object.defineProperty(share, 'page', { ...page, get: () => undefined });
    share.requestUpdate();
    await share.updateComplete;
    expect(root(share).querySelector('slot')!.assignedElements()[0]!.textContent).to.equal('Write to us');
    expect(await heard.error(/bad-url/)).to.contain('url');
  });

  it('takes no name of an object’s own for a network', async () => {
    await fixture(html`<parvis-share networks="constructor email"></parvis-share>`);
    expect(await heard.error(/unknown-network/)).to.contain('constructor');
  });
});

describe('a network that is fetched on demand', () => {
  it('lets the fallback stand until the line can be drawn whole, and says when it is', async () => {
    const share = document.createElement('parvis-share');
    share.networks = 'email reddit';
    share.append('Our page');
    const ready = oneEvent(share, 'parvis-ready');
    document.body.append(share);
    try {
      await share.updateComplete;
      expect(root(share).querySelector('slot')).to.not.equal(null);
      await ready;
      expect(names(share)).to.deep.equal(['Share by e-mail', 'Share on Reddit (new window)']);
      expect(all(share, 'svg').length).to.equal(2);
    } finally {
      share.remove();
    }
  });
});

describe('the tests themselves', () => {
  it('see a violation of the policy', async () => {
    const { takeViolations } = await import('../../support/browser/policy.ts');
    const probe = document.createElement('p');
    probe.setAttribute('style', 'color:red');
    document.body.append(probe);
    await new Promise((resolve) => setTimeout(resolve, 0));
    probe.remove();
    expect(takeViolations().length).to.equal(1);
  });
});
