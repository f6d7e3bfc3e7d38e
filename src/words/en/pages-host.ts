import { plural } from '../plural.ts';
import type { HostTerms } from '../terms.ts';

/** English: what a host tells residents. */
export default {
  sealed: (days) =>
    `As the law asks, the network address you write from is kept for ${
      days === 365 || days === 366 ? 'a year' : plural('en', days, { one: '# day', other: '# days' })
    }. It is encrypted at once, and the key is not on this server.`,
} satisfies HostTerms;
