import type { SignedTerms } from '../terms.ts';

/** Français : comment les personnes du bureau signent au nom de l’institution. */
export default {
  roles: {
    contributor: 'agent',
    moderator: 'équipe de modération',
    manager: 'direction',
    admin: 'équipe du site',
  },
} satisfies SignedTerms;
