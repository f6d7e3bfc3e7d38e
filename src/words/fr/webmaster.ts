import type { WebmasterTerms } from '../terms.ts';

const instead = (ids: string) => (ids ? ` Écrivez à la place\u00a0: ${ids}.` : ' Retirez-le de la liste.');

/** French: sentences for the browser's console. */
export default {
  'unknown-network': ({ id, known }) =>
    `Aucun réseau ne s’appelle «\u00a0${id}\u00a0». Réseaux connus\u00a0: ${known}.`,
  'dead-network': ({ name, instead: ids }) => `${name} a fermé.${instead(ids)}`,
  'renamed-network': ({ name, instead: ids }) => `${name} a changé de nom.${instead(ids)}`,
  'no-share-link': ({ name, instead: ids }) =>
    `${name} n’a pas de lien pour partager une page.${instead(ids)}`,
  'bad-network': ({ id, field, expected }) =>
    `Le réseau «\u00a0${id}\u00a0» n’a pas été ajouté\u00a0: «\u00a0${field}\u00a0» doit ressembler à ${expected}`,
  'taken-network': (id) => `Un réseau s’appelle déjà «\u00a0${id}\u00a0». Choisissez un autre identifiant.`,
  'needs-image': (name) =>
    `${name} a besoin d’une image\u00a0: donnez à la page un og:image avec une adresse complète.`,
  'needs-app': (name) =>
    `${name} a besoin du numéro de votre application\u00a0: écrivez-le dans la balise meta fb:app_id.`,
  'no-feed': 'La page n’annonce aucun fil\u00a0: ajoutez la balise de son fil RSS ou Atom dans son en-tête.',
  'no-networks': 'Il ne reste aucun réseau à afficher. Vérifiez l’option «\u00a0networks\u00a0».',
  'bad-host': (host) =>
    `«\u00a0${host}\u00a0» n’est pas un nom de serveur. Écrivez par exemple mastodon.social.`,
  'bad-url': ({ option, value }) =>
    `«\u00a0${option}\u00a0» doit être une adresse http ou https, mais vaut «\u00a0${value}\u00a0». Elle est ignorée.`,
  'bad-value': ({ option, value, expected }) =>
    `«\u00a0${option}\u00a0» vaut «\u00a0${value}\u00a0». Valeur attendue\u00a0: ${expected}. La valeur par défaut est utilisée.`,
  'unknown-option': (option) => `Aucune option ne s’appelle «\u00a0${option}\u00a0». Elle est ignorée.`,
  'unknown-widget': ({ name, known }) =>
    `Aucun module ne s’appelle «\u00a0${name}\u00a0». Modules connus\u00a0: ${known}.`,
  'json-link': (address) =>
    `Le lien mène à des données (${address}). Faites un lien vers une page lisible\u00a0: les données sont trouvées à côté.`,
  'missing-src': (widget) =>
    `Le module ${widget} a besoin de l’option «\u00a0src\u00a0»\u00a0: l’adresse de ses données.`,
  'other-origin': (origin) =>
    `Les données viennent d’un autre site, ${origin}. Son serveur doit l’autoriser.`,
  'insecure-page':
    'Cette page n’est pas servie en https\u00a0: la copie et le partage par l’appareil sont limités.',
  'no-canonical':
    'La page n’a pas de balise link rel="canonical"\u00a0: sa propre adresse, nettoyée, est partagée.',
  'canonical-elsewhere': (address) => `L’adresse canonique est sur un autre site\u00a0: ${address}.`,
  'no-og-title': 'La page n’a pas de balise og:title\u00a0: les réseaux choisiront eux-mêmes un titre.',
  'no-og-description':
    'La page n’a pas de balise og:description\u00a0: les réseaux n’afficheront pas de résumé.',
  'no-og-image': 'La page n’a pas de balise og:image\u00a0: les réseaux n’afficheront pas d’image.',
  'no-og-image-alt':
    'La page n’a pas de balise og:image:alt\u00a0: son image sera sans description sur les réseaux.',
  'no-lang': (tag) => `Il n’y a pas de textes pour la langue «\u00a0${tag}\u00a0». L’anglais est utilisé.`,
  'load-failed': (file) => `${file} n’a pas pu être chargé. Le contenu de la page reste tel quel.`,
  'integrity-failed': (file) => `${file} n’est pas le fichier publié\u00a0: il n’a pas été exécuté.`,
  'trusted-types':
    'La politique Trusted Types de la page doit nommer «\u00a0lit-html\u00a0». Le contenu reste tel quel.',
  'old-browser':
    'Ce navigateur est plus ancien que ceux que Parvis prend en charge. Le contenu de la page reste tel quel.',
  'two-versions': ({ first, second }) =>
    `Parvis ${first} est déjà sur cette page\u00a0: la version ${second} n’est pas lancée. Gardez-en une seule.`,
  'two-lits':
    'Une autre copie de Lit est sur cette page. Autorisez les doublons dans la politique Trusted Types, ou installez depuis npm.',
  'too-new': ({ widget, server }) =>
    `Le module (${widget}) est plus récent que le serveur (${server}). Mettez le serveur à jour.`,
  'no-size':
    'Rien ne réserve la place de ce module\u00a0: la page bougera au chargement. Réglez «\u00a0reserve\u00a0».',
  'policy-incomplete': (missing) =>
    `Le formulaire reste fermé tant que ceci n’est pas renseigné\u00a0: ${missing}.`,
  'unknown-term': (path) => `Aucun texte ne s’appelle «\u00a0${path}\u00a0». Il est ignoré.`,
  'picture-host': (hosts) =>
    `Des images de ce compte ne sont pas affichées, car elles se trouvent sur d’autres hôtes. Indiquez-les dans l’option hosts du fil, et dans img-src de votre politique de sécurité\u00a0: ${hosts}`,
  'bad-answer': (address) => `La réponse de ${address} n’a pas pu être lue.`,
} satisfies WebmasterTerms;
