/** The menu and the panels of <parvis-share>, as a visitor and a keyboard meet them. What is in QR code and picker is tested with them. */
import '../../support/browser/policy.ts';
import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { ParvisShare } from '../../../src/browser/share/share.ts';
import {
  all,
  CANONICAL,
  clipboard,
  control,
  dialog,
  line,
  names,
  open,
  restore,
  root,
  until,
  warm,
} from './support.ts';

const NETWORKS = 'email facebook mastodon-server copy qr permalink print';

/** What is told, in order. */
const listen = (share: ParvisShare): string[] => {
  const told: string[] = [];
  for (const name of ['parvis-share-open', 'parvis-share-opened'] as const)
    share.addEventListener(name, (event) =>
      told.push(`${event.type.slice(13)} ${event.network} ${event.url}`),
    );
  return told;
};

const closed = (share: ParvisShare): Promise<void> => until(() => !dialog(share), 'it closes');

/** Follows no link: the test page stays. */
const stay = (event: Event): void => {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
};

before(function () {
  this.timeout(60_000);
  return warm();
});
afterEach(async () => {
  restore();
  document.removeEventListener('click', stay);
  await emulateMedia({ colorScheme: 'light' });
});

describe('the panels are accessible', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      it(`${colorScheme} ${lang}: menu closed and open, code, server, permanent link`, async () => {
        await emulateMedia({ colorScheme });
        const share = await line(
          { layout: 'menu', networks: NETWORKS, accounts: 'https://mastodon.social/@valmont' },
          lang,
        );
        await expectAccessible(share.parentElement!);
        await open(share, 'menu');
        await expectAccessible(share.parentElement!);
        for (const id of ['qr', 'mastodon-server', 'permalink']) {
          await open(share, id);
          await until(() => !control(share, id), 'the panel takes the place of the list');
          await expectAccessible(share.parentElement!);
          await sendKeys({ press: 'Escape' });
          await closed(share);
          await open(share, 'menu');
        }
      });
});

describe('the menu by keyboard', () => {
  it('opens with Enter, holds the focus, reaches every control, closes with Escape and gives the focus back', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    expect(names(share)).to.deep.equal(['Share this page']);
    await sendKeys({ press: 'Tab' });
    expect(root(share).activeElement).to.equal(control(share, 'menu'));
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(share)?.open);
    await until(() => root(share).activeElement?.id === 'panel-heading');
    const inside = [...dialog(share)!.querySelectorAll('[part~=control]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    const reached: (string | null)[] = [];
    for (let i = 0; i < inside.length; i++) {
      await sendKeys({ press: 'Tab' });
      reached.push(root(share).activeElement!.getAttribute('aria-label'));
    }
    expect(reached).to.deep.equal(inside);
    expect(inside).to.include.members(['Share on Facebook (new window)', 'Close']);
    await sendKeys({ press: 'Escape' });
    await closed(share);
    expect(root(share).activeElement).to.equal(control(share, 'menu'));
  });

  it('holds nothing that can take the focus while it is closed', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    expect(all(share, 'a, button, input, select, [tabindex]')).to.deep.equal([control(share, 'menu')]);
    await open(share, 'menu');
    await sendKeys({ press: 'Escape' });
    await closed(share);
    expect(all(share, 'a, button, input, select, [tabindex]')).to.deep.equal([control(share, 'menu')]);
  });

  it('closes by its button, and by a click beside it but not in it', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    await open(share, 'menu');
    control(share, 'close').click();
    await closed(share);
    const node = await open(share, 'menu');
    node.querySelector<HTMLElement>('[part=panel]')!.click();
    expect(node.open).to.equal(true);
    node.click();
    await closed(share);
  });

  it('gives the focus back to the menu when another panel took the place of the list', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    await open(share, 'menu');
    await open(share, 'permalink');
    await until(() => dialog(share)?.contains(root(share).activeElement), 'the focus is in the panel');
    await sendKeys({ press: 'Escape' });
    await closed(share);
    expect(root(share).activeElement).to.equal(control(share, 'menu'));
  });
});

describe('the menu and its events', () => {
  it('opening tells nothing; a link in it tells both, and closes it', async () => {
    document.addEventListener('click', stay);
    const share = await line({ layout: 'menu', networks: NETWORKS });
    const told = listen(share);
    await open(share, 'menu');
    expect(told).to.deep.equal([]);
    control(share, 'facebook').click();
    await closed(share);
    expect(told).to.deep.equal([`open facebook ${CANONICAL}`, `opened facebook ${CANONICAL}`]);
  });

  it('stays open when the page holds the visitor back', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    await open(share, 'menu');
    share.addEventListener('parvis-share-open', (event) => event.preventDefault());
    control(share, 'facebook').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(dialog(share)!.open).to.equal(true);
  });

  it('says in the dialog, where it is heard, that the address was copied', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    const node = await open(share, 'menu');
    clipboard(() => Promise.resolve());
    control(share, 'copy').click();
    const said = (): string => node.querySelector('[role=status]')!.textContent!;
    await until(() => said() === 'Link copied');
    await expectAccessible(share);
    await sendKeys({ press: 'Escape' });
    await closed(share);
    expect(root(share).querySelector('[role=status]')!.textContent).to.equal('');
  });

  it('offers the address in the place of the list when the clipboard is refused', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    await open(share, 'menu');
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    control(share, 'copy').click();
    await until(() => root(share).querySelector('input')?.value === CANONICAL);
    await until(() => /Ctrl/.test(dialog(share)!.querySelector('[role=status]')!.textContent!));
  });
});

describe('every panel tells the page', () => {
  for (const id of ['qr', 'permalink'])
    it(`${id}: before and after, and can be held back`, async () => {
      const share = await line({ networks: NETWORKS });
      const told = listen(share);
      const opened = oneEvent(share, 'parvis-share-opened');
      await open(share, id);
      await opened;
      expect(told).to.deep.equal([`open ${id} ${CANONICAL}`, `opened ${id} ${CANONICAL}`]);
      control(share, 'close').click();
      await closed(share);
      share.addEventListener('parvis-share-open', (event) => event.preventDefault());
      control(share, id).click();
      await new Promise((resolve) => setTimeout(resolve));
      expect(!!dialog(share)).to.equal(false);
    });

  it('the choice of a server tells nothing until the visitor leaves', async () => {
    const share = await line({ networks: NETWORKS });
    const told = listen(share);
    const { open: real } = window;
    const left: unknown[][] = [];
    window.open = (...call: unknown[]) => (left.push(call), null);
    try {
      const node = await open(share, 'mastodon-server');
      expect(told).to.deep.equal([]);
      node.querySelector<HTMLInputElement>('input[part~=field]')!.value = 'mastodon.example.org';
      node.querySelector('form')!.requestSubmit();
      await until(() => left.length);
    } finally {
      window.open = real;
    }
    expect(left[0]![0]).to.match(/^https:\/\/mastodon\.example\.org\/share\?text=/);
    expect(left[0]!.slice(1)).to.deep.equal(['_blank', 'noopener,noreferrer']);
    expect(told).to.deep.equal([`open mastodon-server ${CANONICAL}`, `opened mastodon-server ${CANONICAL}`]);
  });
});

describe('the permanent link', () => {
  it('is shown, selected, and a link to keep', async () => {
    const share = await line({ networks: 'permalink' });
    const node = await open(share, 'permalink');
    const field = node.querySelector('input')!;
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(CANONICAL);
    expect(field.readOnly).to.equal(true);
    const link = node.querySelector('a')!;
    expect([link.href, link.rel]).to.deep.equal([CANONICAL, 'bookmark']);
  });
});

describe('a panel in and out of the page', () => {
  it('is closed when the line is moved, and opens again where it lands', async () => {
    const share = await line({ layout: 'menu', networks: NETWORKS });
    await open(share, 'menu');
    document.body.append(share);
    await share.updateComplete;
    expect(!!dialog(share)).to.equal(false);
    await open(share, 'menu');
    expect(dialog(share)!.matches(':modal')).to.equal(true);
    share.remove();
  });
});
