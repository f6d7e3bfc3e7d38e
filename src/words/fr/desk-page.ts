import type { DeskPageTerms } from '../terms.ts';

/** French: the pages around the moderation desk. */
export default {
  loading: 'Chargement de l’espace de modération…',
  noScript:
    'L’espace de modération a besoin de JavaScript. Veuillez l’activer pour ce site dans votre navigateur, puis recharger cette page.',
  late: 'L’espace de modération tarde à se charger. Veuillez vérifier votre connexion, puis recharger cette page. Aucune décision n’est perdue.',
  absent:
    'Le script de l’espace de modération n’est pas installé. La personne qui gère ce service trouvera quoi faire avec «\u00a0parvis doctor\u00a0».',
  invited: 'Un administrateur du site peut vous envoyer un lien de connexion.',
  welcome: 'Le lien sert une seule fois. Vous restez connecté sur cet appareil pendant douze heures.',
  signIn: {
    heading: 'Connexion à l’espace de modération',
    email: 'Votre adresse de courriel professionnelle',
    sendLink: 'M’envoyer un lien',
    linkSent:
      'Si cette adresse est connue ici, un lien est en route. Il sert une seule fois, pendant peu de temps.',
    provider: (name) => `Se connecter avec ${name}`,
    linkUsed: 'Ce lien a déjà servi. Veuillez en demander un nouveau.',
    linkOld: 'Ce lien n’est plus valable. Veuillez en demander un nouveau.',
    out: 'Se déconnecter',
    confirm: 'Se connecter',
  },
  room: {
    feed: 'Actualités',
    pictures: 'Images',
    search: 'Recherche',
    handed: 'Avis des services',
    replies: 'Réponses officielles',
    authors: 'Mesures',
    requests: 'Données',
    members: 'Membres',
    tools: 'Outils',
  },
  roles: {
    contributor: 'Contributeur\u00a0: prépare des réponses',
    moderator: 'Modérateur\u00a0: décide et répond',
    manager: 'Responsable\u00a0: lit les chiffres',
    admin: 'Administrateur\u00a0: règle le site et gère les personnes',
    operator: 'Exploitant\u00a0: fait fonctionner les sites, ne lit aucun commentaire',
  },
} satisfies DeskPageTerms;
