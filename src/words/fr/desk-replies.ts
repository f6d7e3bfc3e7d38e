import { plural } from '../plural.ts';
import type { DeskRepliesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: official replies at the moderation desk. */
export default {
  choose: 'Afficher',
  view: { open: 'Commentaires à traiter', waiting: 'Brouillons', texts: 'Textes prêts à l’emploi' },
  hint: {
    open: 'Commentaires publiés, les plus récents d’abord. La réponse s’affiche sous le commentaire, signée par l’institution.',
    waiting: 'Réponses qui ne sont pas encore publiques.',
    texts:
      'Textes que vous utilisez souvent. Ils se placent dans le formulaire, où vous les adaptez avant l’envoi.',
  },
  empty: {
    open: 'Aucun commentaire n’est encore publié.',
    waiting: 'Aucun brouillon n’attend.',
    texts: 'Il n’y a pas encore de texte prêt à l’emploi.',
  },
  anonymous: 'Sans nom',
  somebody: 'une personne de l’équipe',
  more: 'Afficher la suite',
  open: {
    select: ({ who, date }) => `Sélectionner\u00a0: ${who}, ${date}`,
    answer: 'Répondre officiellement',
    answerTo: (who) => `Répondre officiellement\u00a0: ${who}`,
    answerAll: (count) => n(count, 'Répondre à # commentaire', 'Répondre à # commentaires à la fois'),
    answered: 'Réponse déjà donnée',
    page: 'Écrire sous une page sans répondre à un commentaire',
    pageHint: 'Adresse de la page',
    write: 'Écrire',
    needPage: 'Indiquez l’adresse complète de la page, à partir de https://.',
    see: 'Ouvrir la page (nouvelle fenêtre)',
  },
  form: {
    heading: (count) => n(count, 'Répondre officiellement', 'Répondre officiellement à # commentaires'),
    onPage: 'Écrire officiellement sous une page',
    edit: 'Modifier le brouillon',
    to: 'Vous répondez à',
    once: 'Chaque conversation reçoit votre réponse une seule fois, et chaque auteur qui l’a demandé est prévenu.',
    notPublic: 'Pas encore public\u00a0: il ne reçoit pas de réponse avant sa publication.',
    elsewhere: (count) =>
      n(
        count,
        'Une réponse concerne une seule page. # commentaire se trouve sur une autre page et n’est pas repris ici.',
        'Une réponse concerne une seule page. # commentaires se trouvent sur d’autres pages et ne sont pas repris ici.',
      ),
    ready: 'Texte prêt à l’emploi',
    readyHint: 'Il s’ajoute à votre texte. La page, le service et la date sont complétés.',
    none: 'Choisir un texte',
    insert: 'Insérer',
    inserted: 'Texte inséré. Relisez-le avant l’envoi.',
    text: 'Votre réponse',
    textHint: 'Tout le monde peut la lire. N’y donnez aucune information personnelle.',
    needText: 'Écrivez votre réponse.',
    tooLong: (most) => `Veuillez raccourcir votre réponse à ${most.toLocaleString('fr')} caractères.`,
    preview: 'Ce que liront les habitants',
    official: 'Réponse officielle',
    signature: ({ body, service, role }) => [body, service, role].filter(Boolean).join(', '),
    publish: 'Publier la réponse',
    submit: 'Transmettre pour publication',
    save: 'Garder en brouillon pour l’équipe',
    cancel: 'Retour',
    kept: 'Ce que vous écrivez est conservé dans cet onglet.',
    fourEyes: 'Sur ce site, une autre personne relit chaque réponse officielle avant sa publication.',
    contributor: 'Une personne de la modération relit votre réponse avant sa publication.',
    reader: 'Votre rôle permet de lire les réponses officielles, pas d’en écrire.',
  },
  draft: {
    state: { waiting: 'En attente de publication', returned: 'À reprendre' },
    by: ({ who, date }) => `Rédigé par ${who}, ${date}`,
    returned: ({ who, reason }) => `${who} demande une reprise\u00a0: ${reason}`,
    own: 'Vous avez participé à cette réponse\u00a0: une autre personne la publie.',
    publish: 'Publier',
    edit: 'Modifier',
    giveBack: 'Demander une reprise',
    withdraw: 'Supprimer le brouillon',
    reason: 'Que faut-il modifier\u202f?',
    reasonHint: 'La personne qui a rédigé le brouillon lira ce message.',
    needReason: 'Dites en quelques mots ce qu’il faut modifier.',
  },
  done: {
    publishing: 'La réponse est en cours de publication.',
    published: (count) => n(count, 'Réponse publiée', '# réponses publiées'),
    left: (count) =>
      n(
        count,
        '# commentaire n’est pas public et n’a pas reçu de réponse.',
        '# commentaires ne sont pas publics et n’ont pas reçu de réponse.',
      ),
    waiting: 'Réponse transmise. Elle attend sa publication.',
    returned: 'Reprise demandée',
    withdrawn: 'Brouillon supprimé',
    undo: 'Annuler',
    undone: 'Annulé. Rien n’a été envoyé.',
    seconds: (seconds) =>
      n(seconds, 'Annulation possible pendant # seconde', 'Annulation possible pendant # secondes'),
  },
  failed: {
    kept: 'L’envoi n’a pas encore abouti. Il est conservé ici et sera tenté de nouveau.',
    conflict: 'Quelque chose a changé entre-temps. Vérifiez avant d’envoyer.',
    closed: ({ reason, until }) =>
      ['Les commentaires sont fermés, pour l’institution aussi.', reason, until && `Réouverture le ${until}.`]
        .filter(Boolean)
        .join(' '),
    gone: 'Ce à quoi vous répondez n’est plus ici.',
    forbidden: 'Cette étape revient à une autre personne.',
    noPage: 'Aucune réponse ne peut s’afficher sous cette page. Vérifiez son adresse.',
    invalid: 'La réponse n’a pas pu être enregistrée. Vérifiez ce que vous avez écrit.',
  },
  texts: {
    add: 'Nouveau texte',
    edit: 'Modifier',
    remove: 'Retirer',
    removed: 'Texte retiré',
    saved: 'Texte enregistré',
    title: 'Titre',
    text: 'Texte',
    places: 'Ces éléments sont complétés quand le texte est utilisé\u00a0:',
    place: { page: 'titre de la page', service: 'votre service', date: 'date du jour' },
    service: 'Pour',
    everybody: 'Tous les services',
    language: 'Langue',
    languageHint: 'Son code court, comme fr ou en. Peut rester vide.',
    wrongLanguage: 'Indiquez le code court d’une langue, comme fr ou en.',
    needTitle: 'Donnez un titre au texte.',
    save: 'Enregistrer le texte',
    download: 'Télécharger les textes pour un tableur (CSV)',
    take: 'Reprendre un tableau (CSV)',
    takeHint:
      'Colonnes\u00a0: title, service, lang, text. Un texte de même titre, service et langue est modifié\u202f; aucun n’est retiré.',
    taken: ({ added, changed, same }) =>
      `${n(added, '# nouveau texte', '# nouveaux textes')}, ${n(changed, '# modifié', '# modifiés')}, ${n(same, '# inchangé', '# inchangés')}.`,
    wrong: (lines) => `Ces lignes n’ont pas pu être reprises\u00a0: ${lines}.`,
    noTable: 'Ce fichier n’est pas un tableau avec les colonnes title et text.',
    tooLarge: 'Ce tableau est trop grand. Partagez-le en fichiers de 50 ko au plus.',
  },
} satisfies DeskRepliesTerms;
