import { plural } from '../plural.ts';
import type { HostTerms } from '../terms.ts';

/** Français : ce qu’un hébergeur dit aux habitants. */
export default {
  sealed: (days) =>
    `Comme la loi le demande, l’adresse de réseau d’où vous écrivez est conservée ${
      days === 365 || days === 366 ? 'un an' : plural('fr', days, { one: '# jour', other: '# jours' })
    }. Elle est chiffrée aussitôt, et la clé n’est pas sur ce serveur.`,
} satisfies HostTerms;
