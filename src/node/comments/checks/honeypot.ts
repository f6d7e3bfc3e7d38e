/** A field that people do not see: whoever fills it in is a program. */
import { holdIf } from './check.ts';
import type { Check } from './check.ts';

export const honeypot: Check = { name: 'honeypot', run: ({ draft }) => holdIf(!!draft.website, 'spam') };
