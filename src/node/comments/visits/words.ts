/** What visitors read where a page is gone, in the site's language. */
import en from '../../../words/en/pages-gone.ts';
import fr from '../../../words/fr/pages-gone.ts';
import { resolveLanguage } from '../../../words/resolve.ts';
import type { GoneTerms } from '../../../words/terms.ts';

const known = { en, fr } satisfies Record<string, GoneTerms>;

/** @param lang the site's; English when there are no words of it */
export const goneWords = (lang: string): GoneTerms =>
  known[resolveLanguage(lang, Object.keys(known)) as keyof typeof known];
