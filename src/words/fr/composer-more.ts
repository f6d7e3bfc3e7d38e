import { plural } from '../plural.ts';
import type { ComposerMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

// Which automatic check it was is not said: that would help whoever tries to get round it.
const checked = 'Un contrôle automatique a retenu votre commentaire. Un modérateur va le lire.';

/** French: sending a comment, and following one’s own. */
export default {
  reviewHeading: 'Relire votre commentaire',
  back: 'Modifier',
  sendAnyway: 'Envoyer quand même',
  saveEdit: 'Envoyer la modification',
  sending: 'Envoi en cours…',
  copyText: 'Copier mon texte',
  textCopied: 'Texte copié',
  summary: (count) =>
    n(count, '# point est à corriger avant l’envoi', '# points sont à corriger avant l’envoi'),
  error: {
    textEmpty: 'Écrivez votre commentaire.',
    textLong: ({ length, max }) =>
      `Ramenez votre commentaire à ${max.toLocaleString('fr')} caractères. Il en compte ${length.toLocaleString('fr')}.`,
    textShort: (min) => n(min, 'Écrivez au moins # caractère.', 'Écrivez au moins # caractères.'),
    nameEmpty: 'Indiquez un nom ou un pseudonyme.',
    nameLong: (max) => n(max, 'Ramenez le nom à # caractère.', 'Ramenez le nom à # caractères.'),
    nameTaken: 'Choisissez un autre nom\u00a0: celui-ci est réservé à nos services.',
    emailEmpty: 'Indiquez votre adresse de courriel.',
    emailWrong: 'Indiquez une adresse de courriel comme nom@exemple.fr.',
    charter: 'Cochez la case pour indiquer que vous avez lu la charte.',
    links: (max) => n(max, 'Gardez # lien au plus.', 'Gardez # liens au plus.'),
    control: 'Retirez les caractères qui ne peuvent pas être affichés.',
    other: 'Veuillez vérifier ce champ.',
  },
  nudge: {
    heading: 'Un dernier regard avant l’envoi\u202f?',
    links: 'Les commentaires avec plusieurs liens sont publiés moins vite.',
    repeat: 'Vous avez déjà envoyé un commentaire très proche.',
    tone: 'Certains mots peuvent blesser. Vous pouvez les changer, ou envoyer tel quel.',
    other: 'Ce commentaire sera vérifié avant d’être publié.',
  },
  failed: {
    offline: 'Vous êtes hors connexion. Votre commentaire partira dès votre reconnexion.',
    timeout: 'Pas encore de réponse. Votre texte est conservé\u00a0: veuillez réessayer.',
    closed: 'Les commentaires viennent de fermer. Votre texte est conservé en brouillon.',
    duplicate: 'Ce commentaire a déjà été envoyé.',
    expired:
      'Le formulaire était ouvert depuis longtemps. Votre texte est conservé\u00a0: veuillez le renvoyer.',
    unauthorised: 'Veuillez vous reconnecter. Votre texte est conservé.',
    'too-large':
      'Votre commentaire est trop long pour être envoyé. Votre texte est conservé\u00a0: veuillez l’abréger.',
    conflict: 'Ce commentaire a changé entre-temps. Votre texte est conservé\u00a0: veuillez le relire.',
    gone: 'Cette page n’accepte plus de commentaire. Vous pouvez copier votre texte.',
    other: 'Votre commentaire n’a pas pu être envoyé. Votre texte est conservé\u00a0: veuillez réessayer.',
  },
  rateLimited: (date) =>
    `Beaucoup de commentaires en peu de temps. Votre texte est conservé\u00a0: réessayez à partir du ${date}.`,
  outbox: {
    heading: 'En attente d’envoi',
    waiting: (count) =>
      n(count, '# commentaire attend d’être envoyé', '# commentaires attendent d’être envoyés'),
    sentLater: 'Votre commentaire en attente a été envoyé.',
    sendNow: 'Envoyer maintenant',
    drop: 'Ne pas envoyer',
  },
  receipt: {
    heading: 'Merci. Votre commentaire est bien arrivé.',
    published: 'Il est publié.',
    pending: 'Il est en attente de modération.',
    pendingUntil: (date) => `Il est en attente de modération. Il sera lu à partir du ${date}.`,
    link: 'Votre récépissé',
    linkHint: 'Gardez ce lien\u00a0: il montre ce que devient votre commentaire et permet de le retirer.',
    copy: 'Copier le lien du récépissé',
    copied: 'Lien du récépissé copié',
    byEmail: 'M’envoyer le lien par courriel',
    mailed: 'Le lien a été envoyé à votre adresse.',
    forget: 'Retirer le récépissé de ce navigateur',
    forgotten: 'Le récépissé a été retiré de ce navigateur.',
  },
  own: {
    label: 'Votre commentaire',
    onlyYou: 'Ceci n’est visible que par vous.',
    pending: 'Votre commentaire est en attente de modération.',
    held: {
      premoderation: 'Ici, chaque commentaire est lu avant d’être publié.',
      'first-post': 'Un premier commentaire est toujours lu avant d’être publié.',
      links: 'Les commentaires avec des liens sont lus avant d’être publiés.',
      words: 'Certains mots de votre commentaire demandent qu’un modérateur le lise d’abord.',
      spam: checked,
      rate: checked,
      repeat: checked,
      history: checked,
      external: checked,
      proof: checked,
      wave: checked,
      report: 'Votre commentaire a été signalé. Un modérateur le relit.',
      schedule: 'Les commentaires envoyés hors des heures de service sont lus à la reprise.',
      human: 'Un modérateur souhaite relire votre commentaire.',
    },
    published: 'Votre commentaire est publié.',
    rejected: 'Votre commentaire n’a pas été publié. Les motifs sont ci-dessous.',
    removed: 'Votre commentaire a été retiré. Les motifs sont ci-dessous.',
    deleted: 'Vous avez retiré votre commentaire.',
    queued: 'Votre commentaire partira dès votre reconnexion.',
    unknown: 'L’état de votre commentaire n’est pas connu pour le moment.',
    editWaiting: 'Votre modification attend d’être lue. D’ici là, le texte précédent reste public.',
    checked: (date) => `État au ${date}`,
    offline: 'Vous êtes hors connexion\u00a0: ceci a pu changer depuis.',
  },
  edit: 'Modifier',
  editUntil: (date) => `Vous pouvez le modifier ou le retirer jusqu’au ${date}.`,
  editHint: 'Le texte public change une fois le nouveau lu par un modérateur.',
  withdraw: 'Retirer',
  withdrawAsk: 'Retirer votre commentaire\u202f? Les réponses resteront.',
  withdrawYes: 'Oui, le retirer',
  withdrawn: 'Votre commentaire a été retiré.',
  changed: 'Votre modification est bien arrivée.',
  suspended: ({ until, reason }) =>
    `Vous pourrez écrire à nouveau à partir du ${until}. Motif\u00a0: ${reason}`,
} satisfies ComposerMoreTerms;
