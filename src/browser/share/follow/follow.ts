/** The institution's own accounts, as a list of links below the share line. A chunk of its own. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import github from 'bootstrap-icons/icons/github.svg';
import instagram from 'bootstrap-icons/icons/instagram.svg';
import snapchat from 'bootstrap-icons/icons/snapchat.svg';
import tiktok from 'bootstrap-icons/icons/tiktok.svg';
import vimeo from 'bootstrap-icons/icons/vimeo.svg';
import youtube from 'bootstrap-icons/icons/youtube.svg';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import type { ShareLook, ShareWish } from '../share.view.ts';
import { listView } from '../share.view.ts';
import { accountItems, accountOf } from './accounts.ts';
import type { Account } from './accounts.ts';

const icons = { github, instagram, snapchat, tiktok, vimeo, youtube };

/** What an `accounts` value says. */
export interface Accounts {
  readonly known: readonly Account[];
  /** What is no http(s) address, as written. */
  readonly wrong: readonly string[];
}

/** Reads an `accounts` value: addresses, white space or commas between them. */
export const readAccounts = (value: string): Accounts => {
  const known: Account[] = [];
  const wrong: string[] = [];
  for (const each of new Set(value.split(/[\s,]+/).filter(Boolean))) {
    const account = accountOf(each);
    if (account) known.push(account);
    else wrong.push(each);
  }
  return { known, wrong };
};

/** Title and list. */
export const followView = (
  accounts: readonly Account[],
  look: ShareLook,
  words: ShareMoreTerms,
  wish: ShareWish,
): TemplateResult => {
  const heading = words.followHeading;
  return html`<p part="heading" role=${look.level ? 'heading' : nothing} aria-level=${look.level || nothing}>
      ${heading}
    </p>
    ${listView(
      {
        ...look,
        name: heading,
        items: accountItems(accounts, words, { ...look.icons, ...icons }),
      },
      wish,
    )}`;
};
