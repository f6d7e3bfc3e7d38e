import { plural } from '../plural.ts';
import type { CliSitesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** Français : la ligne de commande, pour l’exploitant de plusieurs sites. */
export default {
  command: {
    sites: {
      summary: 'Lister les sites\u202f; en créer, suspendre, exporter ou supprimer un',
      usage:
        'parvis sites [list|create|suspend|resume|export|remove] [SITE] [DOSSIER] [--reason TEXTE] [--until JOUR] [--hide] [--dry-run] [--confirm SITE] [--without-export] [--config FICHIER] [--json] [--quiet]',
      text: [
        'list\u00a0: tous les sites de la configuration et de la base, avec leur état et leurs chiffres.',
        'create SITE\u00a0: pose quelques questions et écrit sites/SITE.json.',
        'suspend SITE\u00a0: personne ne peut écrire, le bureau ne peut que lire, la collecte et les courriels attendent\u202f; ce qui est publié reste lisible. resume SITE l’annule. Tous les serveurs de la base obéissent en moins d’une seconde.',
        'export SITE DOSSIER\u00a0: tout ce que le site peut emporter, avec des sommes de contrôle.',
        'remove SITE\u00a0: supprime toutes les lignes et images du site. C’est définitif.',
        'Aucune de ces commandes ne montre un commentaire, un nom ou une adresse.',
      ],
      options: [
        ['--reason TEXTE', 'Le motif de la suspension\u202f; le bureau le lit, les visiteurs non'],
        ['--until JOUR', 'Le site reprend de lui-même ce jour-là, par exemple 2027-01-31'],
        ['--hide', 'Suspension\u00a0: ne plus montrer non plus ce qui est publié'],
        ['--dry-run', 'Dire seulement ce qui se passerait'],
        ['--confirm SITE', 'Pour remove\u00a0: l’identifiant du site, encore une fois'],
        ['--without-export', 'Pour remove\u00a0: même sans export de la veille ou du jour'],
      ],
      examples: [
        ['parvis sites', 'L’état des sites'],
        ['parvis sites suspend beaumont --reason Déménagement', 'Suspendre un site'],
        ['parvis sites export beaumont /srv/beaumont', 'Ce que le site emporte'],
        ['parvis sites remove beaumont --dry-run', 'Ce qu’une suppression enlèverait'],
      ],
    },
  },
  none: 'Il n’y a pas encore de site.',
  state: {
    open: 'ouvert',
    stopped: 'ouvert, nouveaux commentaires arrêtés',
    suspended: 'suspendu',
    removing: 'suppression commencée, pas terminée',
    removed: 'supprimé',
  },
  line: ({ site, state, figures }) => `${site}\u00a0: ${state}\u202f; ${figures}`,
  figures: ({ threads, comments, members, posts }) =>
    [
      n(threads, '# page', '# pages'),
      n(comments, '# commentaire', '# commentaires'),
      n(posts, '# message du fil', '# messages du fil'),
      n(members, '# personne au bureau', '# personnes au bureau'),
    ].join(', '),
  since: (date) => `depuis le ${date}`,
  until: (date) => `jusqu’au ${date}`,
  ends: (date) => `Il reprend de lui-même le ${date}.`,
  reason: (reason) => `Motif\u00a0: ${reason}`,
  hidden: 'Ce qui est publié n’est pas montré non plus.',
  notConfigured: 'Présent dans la base, mais plus dans la configuration.',
  needsConfigured: (site) => `Ce site n’est pas dans la configuration\u00a0: ${site}`,
  unknown: (site) =>
    `Aucun site n’a cet identifiant, ni dans la configuration ni dans la base\u00a0: ${site}`,
  badDay: (typed) => `Ce n’est pas un jour à venir comme 2027-01-31\u00a0: ${typed}`,
  long: (most) => `Le motif compte au plus ${most} caractères.`,
  dry: 'Rien n’a été modifié.',
  wouldSuspend: (site) => `«\u00a0${site}\u00a0» serait suspendu.`,
  suspended: (site) => `«\u00a0${site}\u00a0» est suspendu.`,
  effect: [
    'Personne ne peut écrire\u202f; les habitants peuvent encore signaler, contester et retirer leurs propres commentaires.',
    'Le bureau reste lisible\u202f; les décisions attendent. La collecte, les courriels et les envois aux réseaux attendent aussi.',
  ],
  again: (line) => `Pour le faire reprendre\u00a0: ${line}`,
  resumed: (site) => `«\u00a0${site}\u00a0» reprend.`,
  notSuspended: (site) => `«\u00a0${site}\u00a0» n’est pas suspendu.`,
  gone: (site) =>
    `Ce site a été supprimé\u00a0: ${site}. Pour recommencer sous cet identifiant\u00a0: parvis sites create ${site}`,
  passed: (site) => `«\u00a0${site}\u00a0» est suspendu\u00a0: rien n’est collecté.`,
  removing: (site) =>
    `La suppression de ce site a commencé\u00a0: ${site}. Pour la terminer\u00a0: parvis sites remove ${site} --confirm ${site} --without-export`,
  rows: ({ table, rows }) => `${table}\u00a0: ${n(rows, '# ligne', '# lignes')}`,
  exported: ({ folder, rows, files }) =>
    `Écrit\u00a0: ${folder}, ${n(rows, '# ligne', '# lignes')}, ${n(files, '# fichier', '# fichiers')}.`,
  sum: (sha256) => `Somme de l’ensemble, à noter à part\u00a0: ${sha256}`,
  noArchive:
    'Le site n’est pas dans la configuration\u00a0: le dossier ne contient ni ses réglages ni l’archive lisible.',
  readme: {
    heading: (site) => `Export du site\u00a0: ${site}`,
    data: [
      'data.gz\u00a0: toutes les lignes du site, au format d’une sauvegarde. Sur la nouvelle machine, avec une base vide\u00a0: parvis restore data.gz',
      'Ce fichier contient des données personnelles\u00a0: il se garde comme les commentaires eux-mêmes.',
    ],
    settings: [
      'site.json\u00a0: les réglages du site, à placer dans le dossier «\u00a0sites\u00a0» à côté de parvis.json.',
      'archive\u00a0: les échanges publics, à lire avec n’importe quel navigateur (html/index.html).',
    ],
    end: [
      'media\u00a0: les copies d’images du fil, s’il y en avait.',
      'SHA256SUMS\u00a0: sommes de contrôle de tous les fichiers\u202f; «\u00a0sha256sum -c SHA256SUMS\u00a0» les compare.',
      'Les sessions et les invitations n’y sont pas\u00a0: chacun est invité de nouveau (parvis invite).',
    ],
  },
  wouldRemove: ({ site, rows, pictures }) =>
    `De «\u00a0${site}\u00a0», ${n(rows, '# ligne', '# lignes')} et ${n(pictures, '# fichier du fil', '# fichiers du fil')} disparaîtraient définitivement\u00a0:`,
  confirm: (site) => `Pour le supprimer, répétez son identifiant\u00a0: --confirm ${site}`,
  noExport: (site) =>
    `Il n’y a pas d’export de ce site depuis un jour. D’abord\u00a0: parvis sites export ${site} DOSSIER\u202f; ou bien --without-export`,
  removed: ({ site, rows, pictures }) =>
    `«\u00a0${site}\u00a0» est supprimé\u00a0: ${n(rows, '# ligne', '# lignes')}, ${n(pictures, '# fichier du fil', '# fichiers du fil')}. Seuls son identifiant, des dates et des chiffres sont gardés.`,
  afterwards: [
    'Retirez le site de la configuration, puis redémarrez les serveurs.',
    'Les sauvegardes d’avant le contiennent encore, jusqu’à leur suppression.',
  ],
  already: ({ site, date }) => `«\u00a0${site}\u00a0» a été supprimé le ${date}.`,
  nothing: (site) => `Il n’y a rien de ce site dans la base\u00a0: ${site}`,
  badId: (typed) =>
    `Un identifiant compte au plus 40 lettres minuscules, chiffres et traits d’union, et commence par une lettre ou un chiffre\u00a0: ${typed}`,
  taken: (site) => `Ce site existe déjà\u00a0: ${site}`,
  next: (line) => `Ensuite\u00a0: parvis doctor, redémarrer le serveur, puis ${line}`,
} satisfies CliSitesTerms;
