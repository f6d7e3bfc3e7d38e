import { plural } from '../plural.ts';
import type { ComposerFirstTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the form for a comment as it stands, before anything is sent. */
export default {
  heading: 'Votre commentaire',
  replyHeading: (author) => `Votre réponse à ${author}`,
  required: '(obligatoire)',
  optional: '(facultatif)',
  text: 'Votre commentaire',
  textHint: (max) => n(max, 'Texte simple, # caractère au plus.', 'Texte simple, # caractères au plus.'),
  left: (count) => n(count, '# caractère restant', '# caractères restants'),
  over: (count) => n(count, '# caractère de trop', '# caractères de trop'),
  name: 'Votre nom',
  nameHint: 'Un pseudonyme convient. Il sera public.',
  email: 'Votre adresse de courriel',
  emailHint: 'Par exemple nom@exemple.fr. Elle n’est jamais publique.',
  agree: (charter) => `J’ai lu la ${charter}`,
  charterLink: ({ version, date }) => `charte (version ${version}${date && ` du ${date}`})`,
  privacy: (controller) =>
    `${controller} utilise ces informations pour publier et modérer votre commentaire.`,
  privacyLink: 'Vos données et vos droits',
  storage:
    'Après l’envoi, un récépissé est conservé dans ce navigateur. Vous pouvez l’en retirer à tout moment.',
  review: 'Relire avant l’envoi',
  send: 'Envoyer',
  cancel: 'Annuler',
  draftFound: (date) => `Voici votre brouillon du ${date}.`,
  dropDraft: 'Supprimer le brouillon',
  notYet:
    'La suite du formulaire n’a pas encore pu être chargée. Votre texte est conservé\u00a0: veuillez réessayer.',
} satisfies ComposerFirstTerms;
