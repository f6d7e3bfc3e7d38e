import type { DeskMembersTerms } from '../terms.ts';

const as = (role: string, service: string | undefined): string =>
  service === undefined ? role : `${role}, ${service}`;

/** French: who may come in at the moderation desk. */
export default {
  hint: 'Ces personnes ont accès à cet espace. De leur dernière venue, seul le jour est conservé.',
  name: 'Nom',
  role: 'Rôle',
  service: 'Service',
  serviceHint: 'Vide pour l’ensemble de l’institution.',
  roles: {
    contributor: 'Contributeur',
    manager: 'Responsable',
    moderator: 'Modérateur',
    admin: 'Administrateur',
  },
  may: {
    contributor: 'répond à ce qui est confié à son service, ne lit aucune file',
    manager: 'lit tout, ne décide de rien',
    moderator: 'lit et décide',
    admin: 'lit, décide et choisit les membres',
  },
  me: 'vous',
  seen: (date) => `Dernière venue le ${date}`,
  never: 'Pas encore de venue',
  save: 'Enregistrer',
  saved: (name) => `Modification enregistrée\u00a0: ${name}`,
  withdraw: 'Retirer l’accès',
  withdrawSure: (name) =>
    `Retirer cet accès\u00a0: ${name}\u202f? Il prend fin aussitôt, sur tous les appareils.`,
  yes: 'Retirer',
  no: 'Conserver',
  withdrawn: (name) => `Accès retiré\u00a0: ${name}`,
  lastAdmin: 'Il ne reste que cette personne pour administrer. Donnez d’abord ce rôle à quelqu’un d’autre.',
  gone: 'Cela a changé entre-temps. Voici où en sont les choses.',
  invite: 'Inviter quelqu’un',
  inviteHint:
    'Le lien sert une seule fois, pendant trois jours. Pour une personne déjà membre, c’est un nouvel accès.',
  email: 'Adresse électronique',
  emailHint:
    'Facultatif. L’invitation s’ouvre alors dans votre messagerie\u202f; l’adresse n’est pas conservée ici.',
  make: 'Créer le lien',
  noName: 'Merci d’écrire le nom sous lequel cette personne décide et signe.',
  made: ({ name, until }) => `Invitation pour ${name}, jusqu’au ${until}`,
  link: 'Le lien, affiché cette seule fois',
  linkHint: 'Ce lien suffit pour entrer. Ne le donnez qu’à cette personne.',
  copy: 'Copier le lien',
  copied: 'Lien copié',
  notCopied: 'Merci de copier le lien depuis le champ.',
  write: 'Écrire le courriel',
  mailSubject: 'Votre accès à l’espace de modération',
  mailHello: (name) => `Bonjour ${name},`,
  mailText: (until) =>
    `ce lien vous ouvre l’espace de modération. Il sert une seule fois, jusqu’au ${until}\u00a0:`,
  open: 'Invitations encore inutilisées',
  openUntil: (date) => `jusqu’au ${date}`,
  cancel: 'Annuler',
  cancelled: (name) => `Invitation annulée\u00a0: ${name}`,
  log: 'Registre des accès',
  line: ({ date, who, what }) => `${date}\u00a0: ${what} (${who})`,
  commandLine: 'ligne de commande, ou personne partie depuis',
  acts: {
    invite: ({ name, role, service }) => `invitation pour ${name} – ${as(role, service)}`,
    cancel: ({ name }) => `invitation annulée pour ${name}`,
    change: ({ name, role, service }) => `nouveau rôle pour ${name}\u00a0: ${as(role, service)}`,
    withdraw: ({ name }) => `accès retiré à ${name}`,
  },
} satisfies DeskMembersTerms;
