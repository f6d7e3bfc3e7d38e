import { plural } from '../plural.ts';
import type { CliHostTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });
const site: readonly [string, string] = ['--site SITE', 'Le site, quand il y en a plusieurs'];

/** Français : la ligne de commande, pour ce qu’un hébergeur doit conserver. */
export default {
  command: {
    keys: {
      summary: 'Créer la paire de clés qui scelle la provenance des commentaires',
      usage: 'parvis keys make [--out FICHIER] [--config FICHIER]',
      text: [
        'Affiche la moitié à mettre dans la configuration, et écrit l’autre dans un fichier. Ce fichier n’a pas sa place sur cette machine.',
      ],
      options: [['--out FICHIER', 'Fichier de la moitié privée (sans cela\u00a0: parvis-connection.pem)']],
      examples: [
        ['parvis keys make --out /media/usb/valmont.pem', 'Écrire la moitié privée sur une clé USB'],
      ],
    },
    unseal: {
      summary: 'Montrer la provenance d’un commentaire, quand une autorité la demande',
      usage:
        'parvis unseal --comment ADRESSE --key FICHIER --why TEXTE [--authority NOM] [--json] [--list] [--config FICHIER] [--site SITE]',
      text: [
        'Ouvre ce qui a été scellé pour ce commentaire. Le motif et le demandeur s’inscrivent d’abord au journal, et y restent.',
        'Remettez ensuite la clé à sa place\u00a0: elle ne reste pas sur cette machine.',
      ],
      options: [
        site,
        [
          '--comment ADRESSE',
          'Adresse entière d’un commentaire, telle que son lien la donne, ou ce qui y suit c-',
        ],
        ['--key FICHIER', 'La moitié privée de la paire de clés'],
        ['--why TEXTE', 'Le motif, pour le journal\u202f; sans le nom de la personne concernée'],
        ['--authority NOM', 'Qui demande, et sous quelle référence'],
        ['--list', 'Montrer plutôt le journal'],
      ],
      examples: [
        [
          'parvis unseal --comment k3v9 --key /media/usb/valmont.pem --why Menace --authority Parquet',
          'Ouvrir ce qui est conservé de ce commentaire',
        ],
        ['parvis unseal --list', 'Qui a ouvert quoi, et pourquoi'],
      ],
    },
    archive: {
      summary: 'Écrire la conversation publique dans un dossier, pour des archives publiques',
      usage:
        'parvis archive DOSSIER [--from JOUR] [--to JOUR] [--thread ADRESSE] [--check] [--config FICHIER] [--site SITE]',
      text: [
        'Ce que chacun peut lire\u00a0: pages, commentaires, réponses officielles, places vides, charte\u202f; pour les gens (HTML), pour les logiciels (JSON Lines) et en tableau (CSV), avec des sommes de contrôle.',
        'Les mêmes données donnent les mêmes octets. Le dossier ne doit pas encore exister.',
      ],
      options: [
        site,
        ['--from JOUR', 'Les commentaires à partir de ce jour, comme 2026-01-01'],
        ['--to JOUR', 'Les commentaires jusqu’à ce jour compris'],
        ['--thread ADRESSE', 'Une seule page'],
        ['--check', 'Vérifier qu’une archive est entière et inchangée\u202f; rien n’est écrit'],
      ],
      examples: [
        [
          'parvis archive /srv/archives/2026 --from 2026-01-01 --to 2026-12-31',
          'La conversation d’une année',
        ],
        ['parvis archive /srv/archives/2026 --check', 'Est-ce toujours ce qui a été écrit\u202f?'],
      ],
    },
  },
  keys: {
    made: (file) => `Écrit\u00a0: ${file}`,
    write: 'Dans la configuration du site, écrivez\u00a0:',
    steps: [
      'Copiez le fichier sur deux clés USB, sous clé en deux endroits, par exemple chez le délégué à la protection des données et au coffre de la mairie.',
      'Relisez-le une fois depuis chacune, puis supprimez-le ici.',
      'Sans lui, personne ne peut ouvrir ce qui a été scellé, et personne ne peut le refaire.',
      'Gardez une ancienne clé un an après son remplacement.',
    ],
    beside: (folder) =>
      `La moitié privée ne doit pas être à côté de la configuration (${folder}). Donnez un autre endroit avec --out, une clé USB par exemple.`,
  },
  unseal: {
    whyLong: (most) => `Le motif a ${most} caractères au plus.`,
    noComment: (id) => `Rien n’est conservé de la provenance de ce commentaire\u00a0: ${id}`,
    noKey: (file) => `Ce fichier ne contient pas de clé privée X25519 sans mot de passe\u00a0: ${file}`,
    logged: ({ number, date }) => `Journal\u00a0: nº\u00a0${number}, ${date}.`,
    heading: ({ act, date }) => `${act}, ${date}`,
    act: { create: 'Écrit', edit: 'Modifié', withdraw: 'Repris par son auteur' },
    address: (address) => `Adresse\u00a0: ${address}`,
    unknownAddress: 'Adresse\u00a0: inconnue',
    port: (port) => `Port\u00a0: ${port}`,
    protocol: (protocol) => `Protocole\u00a0: ${protocol}`,
    comment: (id) => `Commentaire\u00a0: ${id}`,
    name: (name) => `Nom donné\u00a0: ${name}`,
    otherKey: ({ date, key }) => `Une autre clé ouvre ce qui a été scellé le ${date}\u00a0: ${key}`,
    broken: (date) => `Ce qui a été scellé le ${date} ne s’ouvre pas\u00a0: abîmé ou modifié.`,
    nobody: 'Rien n’a été ouvert jusqu’ici.',
    line: ({ number, date, comment, records, why }) =>
      `${number}. ${date}, commentaire ${comment}, ${n(records, '# enregistrement', '# enregistrements')}\u00a0: ${why}`,
    authority: (name) => `Demandeur\u00a0: ${name}`,
  },
  archive: {
    badDay: (typed) => `Ce n’est pas un jour comme 2026-01-31\u00a0: ${typed}`,
    badOrder: ({ from, to }) => `Le dernier jour (${to}) précède le premier (${from}).`,
    made: ({ folder, threads, comments }) =>
      `Écrit\u00a0: ${folder}, ${n(threads, '# page', '# pages')}, ${n(comments, '# commentaire', '# commentaires')}.`,
    sum: (sha256) => `Somme de l’ensemble, à noter à part\u00a0: ${sha256}`,
    whole: ({ files, sha256 }) =>
      `Entière et inchangée\u00a0: ${n(files, '# fichier', '# fichiers')}. Comparez la somme de l’ensemble à celle qui a été notée\u00a0: ${sha256}`,
    fault: {
      missing: (path) => `manque\u00a0: ${path}`,
      changed: (path) => `modifié\u00a0: ${path}`,
      extra: (path) => `n’a pas sa place ici\u00a0: ${path}`,
      'no-manifest': (path) => `Ce n’est pas une archive, ou sa liste est illisible\u00a0: ${path}`,
    },
    more: (count) => n(count, 'et # autre', 'et # autres'),
  },
  kept: ({ count, until }) =>
    n(
      count,
      `La loi demande aux hébergeurs de conserver la provenance d’un commentaire\u00a0: # enregistrement scellé reste jusqu’au ${until}.`,
      `La loi demande aux hébergeurs de conserver la provenance des commentaires\u00a0: # enregistrements scellés restent, le dernier jusqu’au ${until}.`,
    ),
  doctor: {
    keyBeside: (file) =>
      `la moitié privée de la clé de connexion est sur cette machine\u00a0: copiez ${file} ailleurs, puis supprimez-le ici`,
    short: (days) =>
      `«\u00a0retention.connection\u00a0» est de ${days}\u00a0jours\u202f; en France, un hébergeur conserve un an la provenance des contributions`,
  },
} satisfies CliHostTerms;
