import { plural } from '../plural.ts';
import type { CliMovesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the command line, for backups, moves and new versions. */
export default {
  command: {
    backup: {
      summary: 'Tout écrire dans un fichier, pendant que le compagnon répond',
      usage: 'parvis backup FICHIER [--config FICHIER] [--quiet]',
      text: [
        'Le fichier contient tout, tel qu’au début de la commande, avec des sommes de contrôle\u202f; seul son propriétaire peut le lire. Les sessions et les invitations n’y sont pas, ni parvis.json et les secrets, que vous conservez à part.',
        'Ne dit rien quand personne ne regarde\u00a0: cron n’envoie pas de courriel quand tout va bien.',
      ],
      options: [],
      examples: [
        [
          'parvis backup /var/backups/parvis-lundi.gz',
          'Sauvegarder dans ce fichier, qui ne doit pas exister',
        ],
      ],
    },
    restore: {
      summary: 'Rétablir une sauvegarde dans une base vide',
      usage: 'parvis restore FICHIER [--config FICHIER] [--erased FICHIER] [--quiet]',
      text: [
        'Le fichier est vérifié avant que rien ne soit écrit. Une sauvegarde de SQLite se rétablit dans PostgreSQL, et l’inverse. Après une interruption, la même commande reprend où elle en était.',
        'Ce que «\u00a0parvis erase\u00a0» a effacé depuis est effacé de nouveau, d’après la liste conservée à côté des données. Aucun courriel ne part avant «\u00a0parvis mail resume\u00a0».',
      ],
      options: [['--erased FICHIER', 'La liste des effacements de l’ancienne machine']],
      examples: [
        ['parvis restore parvis-lundi.gz', 'La rétablir'],
        [
          'parvis restore parvis-lundi.gz --erased parvis.db-erased',
          'De même, avec la liste de l’ancienne machine',
        ],
      ],
    },
    move: {
      summary: 'Passer à une autre base\u00a0: de SQLite à PostgreSQL, ou l’inverse',
      usage: 'parvis move CIBLE [--config FICHIER] [--quiet]',
      text: [
        'CIBLE est env:NOM, la variable d’environnement qui contient l’adresse de PostgreSQL, ou le chemin d’un nouveau fichier SQLite. Le compagnon peut rester en marche\u00a0: on peut lire, et chacun voit pourquoi il ne peut pas écrire pour le moment.',
        'Après une interruption, la même commande reprend où elle en était. À la fin, tout est compté et comparé. Écrivez alors la nouvelle valeur de «\u00a0store\u00a0» dans parvis.json et relancez le compagnon.',
        '«\u00a0parvis move reopen\u00a0» renonce\u00a0: la base actuelle reçoit de nouveau les commentaires.',
      ],
      options: [],
      examples: [
        ['parvis move env:PARVIS_DATABASE', 'Passer à PostgreSQL'],
        ['parvis move reopen', 'Renoncer à un passage commencé'],
      ],
    },
    upgrade: {
      summary: 'Mettre la base au niveau de cette version, après une sauvegarde',
      usage: 'parvis upgrade [--check] [--backup FICHIER] [--config FICHIER] [--quiet]',
      text: ['Dit les étapes à faire, écrit une sauvegarde à côté des données, puis les fait.'],
      options: [
        ['--check', 'Dire les étapes à faire, sans rien changer'],
        ['--backup FICHIER', 'Où écrire la sauvegarde'],
      ],
      examples: [['parvis upgrade --check', 'Voir ce qu’une nouvelle version changerait']],
    },
    import: {
      summary: 'Reprendre les commentaires de WordPress, de Disqus ou d’Isso',
      usage: 'parvis import SORTE FICHIER [--config FICHIER] [--site SITE] [--base ORIGINE] [--check]',
      text: [
        'SORTE est wordpress (le fichier de Outils, Exporter), disqus (son export XML, compressé comme il arrive ou non) ou isso (sa base). Les dates, les réponses et l’état restent\u202f; les adresses IP et de courriel et la publicité ne sont pas reprises, et personne ne reçoit de courriel.',
        'Le même fichier peut être repris deux fois\u00a0: rien n’est en double.',
      ],
      options: [
        ['--site SITE', 'Le site, quand il y en a plusieurs'],
        ['--base ORIGINE', 'Origine des adresses que le fichier écrit comme des chemins'],
        ['--check', 'Compter, sans rien changer'],
      ],
      examples: [['parvis import wordpress export.xml --check', 'Voir ce qui viendrait']],
    },
  },
  unfinished: {
    restore:
      'Une sauvegarde n’est pas encore entièrement rétablie. Relancez la même commande «\u00a0parvis restore\u00a0»\u00a0: elle reprend où elle en était.',
    move: 'Le passage à cette base n’est pas terminé. Relancez la même commande «\u00a0parvis move\u00a0»\u00a0: elle reprend où elle en était.',
  },
  table: ({ table, rows }) => `${table}\u00a0: ${n(rows, '# ligne', '# lignes')}`,
  closed:
    'Ces données sont passées à une autre base et ne reçoivent plus de commentaires. Vérifiez «\u00a0store\u00a0» dans parvis.json\u202f; «\u00a0parvis move reopen\u00a0» les rouvre.',
  mail: {
    paused: (site) =>
      `Aucun courriel ne part (${site}) depuis qu’une sauvegarde a été rétablie. Quand tout va bien\u00a0: parvis mail resume`,
    resumed: (site) => `Les courriels partent de nouveau (${site}).`,
    notPaused: (site) => `Les courriels n’étaient pas suspendus (${site}).`,
  },
  backup: {
    made: ({ file, rows, sha256 }) =>
      `${file} est écrit\u00a0: ${n(rows, '# ligne', '# lignes')}, somme de contrôle ${sha256}.`,
    noSchema: 'Il n’y a encore rien à sauvegarder\u00a0: le compagnon n’a jamais servi avec cette base.',
  },
  restore: {
    why: {
      absent: (file) => `${file} ne peut pas être lu.`,
      'not-a-backup': (file) => `${file} n’est pas une sauvegarde de Parvis.`,
      newer: (file) => `${file} vient d’une version plus récente. Installez-la d’abord.`,
      damaged: (file) => `${file} est abîmé\u00a0: rien n’en est repris. Prenez une autre sauvegarde.`,
      'not-empty': () =>
        'La base n’est pas vide. Indiquez un nouveau fichier, ou une nouvelle base PostgreSQL, dans «\u00a0store\u00a0» de parvis.json.',
      'other-passage': () =>
        'Une autre sauvegarde ou un autre passage vers cette base a été commencé. Terminez-le, ou indiquez une nouvelle base dans «\u00a0store\u00a0».',
    },
    done: ({ rows, date }) => `Rétabli\u00a0: ${n(rows, '# ligne', '# lignes')}, telles qu’au ${date}.`,
    erased: (count) => n(count, '# effacement refait.', '# effacements refaits.'),
    noList: (file) =>
      `Il n’y a pas de liste d’effacements (${file}). Si vous avez celle de l’ancienne machine, effacez de nouveau ce qu’elle nomme\u00a0: «\u00a0parvis requests\u00a0» donne les demandes.`,
    lostLines: ({ file, count }) =>
      n(
        count,
        `${file}\u00a0: # ligne ne peut pas être lue. Regardez-la avant de relancer le compagnon.`,
        `${file}\u00a0: # lignes ne peuvent pas être lues. Regardez-les avant de relancer le compagnon.`,
      ),
    unknownSite: (site) =>
      `Des effacements du site ${site} restent à refaire\u00a0: ce site n’est pas dans parvis.json.`,
    people:
      'Chaque personne de l’espace de modération se connecte de nouveau\u00a0: parvis invite. Vérifiez qui peut encore le faire.',
    secret: 'Les récépissés et les liens ont besoin du même parvis.secret qu’auparavant.',
  },
  move: {
    target: (typed) =>
      `${typed}\u00a0: pas de variable de ce nom dans l’environnement, ou elle ne contient pas d’adresse de PostgreSQL.`,
    same: 'C’est la base dont le compagnon se sert déjà.',
    why: {
      'unfinished-source':
        'La base actuelle n’est pas encore entière\u00a0: terminez d’abord la sauvegarde ou le passage commencé.',
      'older-source':
        'La base actuelle est plus ancienne que cette version\u00a0: lancez d’abord «\u00a0parvis upgrade\u00a0».',
      'not-empty': 'L’autre base n’est pas vide. Indiquez-en une nouvelle.',
      'other-passage': 'Autre chose a été commencé dans l’autre base. Indiquez-en une nouvelle.',
    },
    different:
      'Ce qui est arrivé n’est pas ce qui est parti. Rien n’est perdu\u00a0: la base actuelle est entière. Indiquez une nouvelle base, ou renoncez par «\u00a0parvis move reopen\u00a0».',
    done: ({ tables, rows }) =>
      `Copié et comparé\u00a0: ${n(tables, '# table', '# tables')}, ${n(rows, '# ligne', '# lignes')}.`,
    next: (setting) => `Écrivez maintenant ceci dans parvis.json et relancez le compagnon\u00a0: ${setting}`,
    reopened: 'La base actuelle reçoit de nouveau les commentaires. L’autre n’est pas à utiliser.',
    open: 'La base actuelle est ouverte\u00a0: rien n’a été changé.',
    residents:
      'Les commentaires changent de place. Vous pouvez lire\u202f; il sera bientôt de nouveau possible d’écrire.',
  },
  addresses: {
    fate: {
      moved: ({ from, to }) => `${from} → ${to}`,
      merged: ({ from, to }) => `${from} → ${to}, à côté des commentaires qui y sont`,
      outside: ({ line, to }) => `Ligne ${line}\u00a0: ${to} n’est pas une page de ce site.`,
      taken: ({ line, to }) => `Ligne ${line}\u00a0: ${to} a déjà un autre fil.`,
    },
    sum: ({ moved, merged, here, none, refused }) =>
      `Déplacés\u00a0: ${moved}. Réunis\u00a0: ${merged}. Déjà là\u00a0: ${here}. Sans commentaires\u00a0: ${none}. Refusés\u00a0: ${refused}.`,
    wrong: (line) => `Ligne ${line}\u00a0: il faut deux adresses, l’ancienne et la nouvelle.`,
    what: 'Indiquez un tableau d’adresses (CSV), ou --domain ANCIEN=NOUVEAU.',
    domain: (typed) =>
      `--domain s’écrit www.ancien.example=www.nouveau.example, et le nouveau est une des origines du site\u00a0: ${typed}`,
    dry: 'Rien n’a été changé. Pour le faire\u00a0: ajoutez --yes.',
    done: 'Fait. «\u00a0parvis threads undo\u00a0» le défait.',
    last: ({ count, date }) => `${n(count, '# changement', '# changements')} du ${date}.`,
    undone: (count) => n(count, '# changement défait.', '# changements défaits.'),
    nothing: 'Il n’y a pas de changement d’adresses à défaire.',
  },
  import: {
    notWhole: (file) =>
      `${file} est coupé, abîmé, ou dépasse 2\u00a0Go une fois décompressé. Relancez la commande avec un fichier entier\u00a0: rien n’est repris deux fois.`,
    notThat: ({ file, kind }) => `${file} ne contient pas de commentaires (${kind}).`,
    sum: ({ imported, threads, there }) =>
      `Repris\u00a0: ${n(imported, '# commentaire', '# commentaires')}, ${n(threads, '# nouveau fil', '# nouveaux fils')}. Déjà là\u00a0: ${there}.`,
    would: ({ imported, threads, there }) =>
      `À reprendre\u00a0: ${n(imported, '# commentaire', '# commentaires')}, ${n(threads, '# nouveau fil', '# nouveaux fils')}. Déjà là\u00a0: ${there}. Rien n’a été changé.`,
    spam: (count) => n(count, '# publicité laissée de côté.', '# publicités laissées de côté.'),
    ping: (count) =>
      n(count, '# avis d’un autre site laissé de côté.', '# avis d’autres sites laissés de côté.'),
    orphans: (count) =>
      n(
        count,
        '# réponse à un commentaire absent apparaît seule.',
        '# réponses à des commentaires absents apparaissent seules.',
      ),
    refused: {
      outside: (id) => `${id}\u00a0: sa page n’est pas sous les origines de ce site.`,
      empty: (id) => `${id}\u00a0: il n’a pas de texte.`,
      date: (id) => `${id}\u00a0: sa date manque, ou est encore à venir.`,
      unreadable: (id) => `${id}\u00a0: il ne peut pas être lu.`,
    },
    base: ({ typed, origins }) => `--base est une des origines du site, ${origins}\u00a0: ${typed}`,
  },
  upgrade: {
    none: (step) => `La base est à jour (étape ${step}).`,
    pending: (count) => n(count, '# étape à faire\u00a0:', '# étapes à faire\u00a0:'),
    step: ({ step, adds, changes }) =>
      `${step}\u00a0: ${[adds && `nouveau ${adds}`, changes && `modifie ${changes}`].filter(Boolean).join('\u202f; ') || 'règles'}`,
    check: 'Rien n’a été changé.',
    done: ({ from, to }) => `La base est passée de l’étape ${from} à l’étape ${to}.`,
    newer: ({ found, known }) =>
      `La base est à l’étape ${found}, cette version connaît ${known}. Réinstallez la version plus récente.`,
  },
} satisfies CliMovesTerms;
