import type { SignInTerms } from '../terms.ts';

/** French: signing in with a provider. */
export default {
  away: {
    heading: 'La connexion n’est pas disponible pour le moment',
    text: (name) => `${name} ne répond pas. Veuillez réessayer dans quelques minutes.`,
  },
  invalid: {
    heading: 'Veuillez vous connecter à nouveau',
    text: 'Cette tentative de connexion n’est plus valable, ou a commencé dans une autre fenêtre. Rien n’a été modifié.',
  },
  refused: {
    heading: 'Vous n’êtes pas connecté',
    text: 'La connexion a été annulée ou n’a pas été acceptée. Rien n’a été modifié.',
  },
  often: {
    heading: 'Veuillez patienter un instant',
    text: 'Il y a eu beaucoup de tentatives de connexion depuis votre réseau. Veuillez réessayer dans quelques minutes.',
  },
  again: 'Réessayer',
  desk: {
    entered: 'Vous êtes connecté',
    open: 'Ouvrir l’espace de modération',
    noRole: {
      heading: 'Votre compte n’a pas accès à cet espace',
      text: (name) =>
        `${name} vous connaît, mais aucun de vos groupes ne donne accès à cet espace. La personne qui gère les comptes peut vous ajouter, ou un administrateur du site peut vous envoyer un lien.`,
    },
    revoked: {
      heading: 'Votre accès à cet espace a pris fin',
      text: 'Un administrateur du site peut vous le rendre en vous envoyant un nouveau lien.',
    },
  },
  resident: {
    heading: 'Se connecter pour commenter',
    hint: (name) =>
      `Vous continuez avec ${name}, qui vous demande qui vous êtes. Vous revenez ensuite à la page que vous lisiez.`,
    chosen: 'Votre commentaire affiche le nom que vous choisissez, jamais celui de votre compte.',
    claim: (name) => `Votre commentaire affiche votre nom, tel que donné par ${name}.`,
    kept: 'Nous gardons avec votre commentaire un code qui vous permet de le retrouver. Il ne dit pas qui vous êtes.',
    go: (name) => `Continuer avec ${name}`,
    back: 'Revenir à la page sans se connecter',
    nowhere: {
      heading: 'Cette page ne s’utilise pas seule',
      text: 'Veuillez revenir à la page que vous souhaitez commenter, et y choisir «\u00a0Se connecter\u00a0».',
    },
    noScript: (name) =>
      `Pour commenter, veuillez vous connecter avec ${name} sur la page elle-même. JavaScript est nécessaire.`,
  },
} satisfies SignInTerms;
