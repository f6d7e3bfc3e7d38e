/** The words of a feed's files, in a site's language rather than in that of the terminal. */
import enFeed from '../../words/en/feed.ts';
import enRelay from '../../words/en/pages-relay.ts';
import frFeed from '../../words/fr/feed.ts';
import frRelay from '../../words/fr/pages-relay.ts';
import { resolveLanguage } from '../../words/resolve.ts';
import type { Spoken } from '../feed/outputs.ts';

const known = {
  en: { tag: 'en', feed: enFeed, relay: enRelay },
  fr: { tag: 'fr', feed: frFeed, relay: frRelay },
} satisfies Record<string, Spoken>;

/** @param lang the site's; English when there are no words of it */
export const feedWords = (lang: string): Spoken =>
  known[resolveLanguage(lang, Object.keys(known)) as keyof typeof known];
