import { plural } from '../plural.ts';
import type { CliTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the command line. */
export default {
  about: 'Parvis\u00a0: partager, suivre et discuter, sur les pages mêmes de l’institution.',
  usage: 'parvis COMMANDE [OPTIONS]',
  headings: { usage: 'Emploi', commands: 'Commandes', options: 'Options', examples: 'Exemples' },
  moreHelp: 'Pour une commande\u00a0: parvis COMMANDE --help',
  option: {
    help: 'Afficher cette aide',
    version: 'Afficher la version',
    lang: 'Langue des messages\u00a0: fr ou en (par défaut, celle du système)',
    config: 'Fichier de configuration (par défaut, parvis.json)',
    quiet: 'N’afficher que les erreurs',
    json: 'Afficher le résultat en JSON',
  },
  command: {
    init: {
      summary: 'Écrire un premier fichier de configuration',
      usage: 'parvis init [--config FICHIER] [--force]',
      text: [
        'Pose quelques questions et écrit parvis.json, avec une charte de départ.',
        'Un fichier existant n’est jamais remplacé, sauf avec --force.',
      ],
      options: [['--force', 'Remplacer un fichier existant']],
      examples: [['parvis init', 'Écrire parvis.json dans ce dossier']],
    },
    serve: {
      summary: 'Lancer le serveur\u00a0: fil d’actualité, commentaires, avis et espace de modération',
      usage: 'parvis serve [--config FICHIER] [--port NOMBRE] [--host ADRESSE]',
      text: ['Fonctionne jusqu’à son arrêt par Ctrl+C ou SIGTERM. Ce qui a été accepté est sur le disque.'],
      options: [
        ['--port NOMBRE', 'Port d’écoute (par défaut, celui de la configuration)'],
        ['--host ADRESSE', 'Adresse d’écoute (par défaut, 127.0.0.1)'],
      ],
      examples: [
        ['parvis serve', 'Lancer avec parvis.json'],
        ['parvis serve --port 8080', 'Écouter sur le port 8080'],
      ],
    },
    collect: {
      summary: 'Lire les sources une fois et écrire le fil d’actualité',
      usage: 'parvis collect [--config FICHIER] [--site SITE] [--out DOSSIER] [--only SOURCE] [--quiet]',
      text: [
        'Écrit feed.json, feed.html et feed.atom. Prévu pour une tâche planifiée, par exemple cron.',
        'Une source qui ne répond pas garde ses dernières publications et n’arrête jamais les autres.',
        'Se termine par 1 si une source demande une vérification, ou si les fichiers ne peuvent pas être écrits.',
      ],
      options: [
        ['--site SITE', 'Ce site seulement, s’il y en a plusieurs'],
        ['--out DOSSIER', 'Où écrire les fichiers (par défaut, selon la configuration)'],
        ['--only SOURCE', 'Lire cette source seulement'],
      ],
      examples: [['parvis collect --out /var/www/site/parvis', 'Écrire le fil là où le site peut le servir']],
    },
    feed: {
      summary: 'Montrer ce qui est lu d’un flux',
      usage: 'parvis feed ACTION ADRESSE [--config FICHIER] [--json]',
      text: [
        'La seule action est read. ADRESSE est celle d’un flux sur internet, d’un fichier sur cette machine, ou l’«\u00a0id\u00a0» d’une source.',
        'Ne modifie rien et n’enregistre rien.',
      ],
      options: [],
      examples: [
        ['parvis feed read https://www.example.org/feed', 'Lire ce flux'],
        ['parvis feed read flux.xml --json', 'Lire un fichier, et afficher du JSON'],
      ],
    },
    doctor: {
      summary: 'Vérifier l’installation et dire ce qu’il faut corriger',
      usage: 'parvis doctor [--config FICHIER] [--page ADRESSE] [--json]',
      text: ['Ne modifie rien. Se termine par 0 si tout va bien, par 1 s’il faut corriger quelque chose.'],
      options: [['--page ADRESSE', 'Vérifier aussi la politique de sécurité de cette page du site']],
      examples: [['parvis doctor', 'Vérifier ce que décrit parvis.json']],
    },
    invite: {
      summary: 'Donner accès à l’espace de modération',
      usage:
        'parvis invite [--config FICHIER] [--site SITE] [--name NOM --role RÔLE [--service NOM]] [--list] [--revoke PERSONNE]',
      text: [
        'Affiche un lien qui connecte une personne, une seule fois, dans les trois jours. À n’envoyer qu’à elle.',
        'Sans nom, la commande liste les personnes qui ont accès. Un accès retiré prend fin aussitôt.',
      ],
      options: [
        ['--site SITE', 'Le site, s’il y en a plusieurs'],
        ['--name NOM', 'Nom de la personne, tel que ses collègues le voient'],
        ['--role RÔLE', 'moderator, manager, contributor ou admin'],
        ['--service NOM', 'Le service où travaille la personne\u202f; il signe ses réponses officielles'],
        ['--list', 'Lister les personnes du site'],
        ['--revoke PERSONNE', 'Retirer l’accès d’une personne, par le code que montre la liste'],
      ],
      examples: [
        ['parvis invite --name "Ana Petit" --role moderator', 'Afficher un lien pour Ana Petit'],
        ['parvis invite --list', 'Lister les personnes qui ont accès'],
      ],
    },
    threads: {
      summary: 'Ouvrir les commentaires d’une page, ou les verrouiller',
      usage:
        'parvis threads ACTION [ADRESSE] [--config FICHIER] [--site SITE] [--title TEXTE] [--domain ANCIEN=NOUVEAU] [--yes]',
      text: [
        'Les actions sont add (ouvrir), lock (verrouiller), unlock (déverrouiller) et check (vérifier). Une page qui se dit canonique n’a pas besoin de «\u00a0add\u00a0».',
        'Quand une discussion est verrouillée, plus personne n’y écrit\u202f; on peut toujours la lire et signaler.',
        'Quand le site a changé d’adresses\u00a0: map lit un tableau d’anciennes et de nouvelles adresses (CSV), ou change de domaine, et montre ce que deviendrait chaque fil\u202f; avec --yes, c’est fait. Là où les deux adresses ont des commentaires, ils se retrouvent sous la nouvelle. Undo défait le dernier map ou check.',
        'Check regarde les pages qui ont des commentaires, toutes ou une seule, comme le compagnon le fait de lui-même\u00a0: quand une page mène à une autre pour de bon (301, 308), ses commentaires y vont\u202f; quand elle est retirée (410), elle n’en reçoit plus. Avec --yes, c’est fait\u202f; unlock rouvre une telle discussion.',
      ],
      options: [
        ['--site SITE', 'Le site, s’il y en a plusieurs'],
        ['--title TEXTE', 'Titre de la page'],
        [
          '--domain ANCIEN=NOUVEAU',
          'Un autre domaine pour toutes les pages, www.ancien.example=www.nouveau.example',
        ],
        ['--yes', 'Le faire'],
      ],
      examples: [
        ['parvis threads add https://www.mairie.example/actualite', 'Ouvrir les commentaires de cette page'],
        ['parvis threads lock https://www.mairie.example/actualite', 'Les verrouiller'],
        ['parvis threads map moved.csv', 'Voir ce que ce tableau d’adresses changerait'],
        ['parvis threads check', 'Voir quelles pages ont changé d’adresse ou sont retirées'],
        ['parvis threads undo --yes', 'Défaire le dernier changement d’adresses'],
      ],
    },
    'share-links': {
      summary: 'Écrire les liens de partage d’une page, pour un gabarit',
      usage:
        'parvis share-links ADRESSE [--title TEXTE] [--text TEXTE] [--networks LISTE | --all] [--host SERVEUR] [--lang LANGUE]',
      text: [
        'Affiche de simples liens HTML, qui fonctionnent sans script. Aucune configuration n’est nécessaire, aucun site n’est appelé.',
      ],
      options: [
        ['--title TEXTE', 'Titre de la page'],
        ['--text TEXTE', 'Texte à joindre, à la place du titre'],
        [
          '--networks LISTE',
          'Réseaux dans l’ordre, séparés par des espaces ou des virgules (preset:private est un choix tout prêt)',
        ],
        ['--all', 'Tous les réseaux auxquels les autres options suffisent'],
        ['--host SERVEUR', 'Serveur des réseaux qui en ont plusieurs, comme mastodon-server'],
        ['--image ADRESSE', 'Image de la page, pour pinterest'],
        ['--facebook-app NUMÉRO', 'Identifiant de l’application du site, pour facebook-app'],
        ['--follow', 'Aussi les comptes de la configuration, en liens pour vous suivre'],
        ['--config FICHIER', 'Configuration, parvis.json par défaut'],
        ['--site ID', 'Site, si la configuration en a plusieurs'],
        ['--lang LANGUE', 'Langue des liens\u00a0: fr ou en'],
      ],
      examples: [
        [
          'parvis share-links https://www.exemple.fr/actualite --title "Jour de marché"',
          'Liens vers les réseaux par défaut',
        ],
        [
          'parvis share-links https://www.exemple.fr/actualite --networks "email mastodon"',
          'Deux liens, dans cet ordre',
        ],
      ],
    },
  },
  nodeTooOld: ({ needed, found }) =>
    `Parvis a besoin de Node ${needed} ou plus récent et trouve ici Node ${found}\u00a0: installez-le depuis https://nodejs.org, ou avec le gestionnaire de paquets du système.`,
  error: {
    noAccounts:
      'La configuration ne liste aucun compte. Ajoutez-les aux accounts du site, chacun avec network et url.',
    command: (name) => `La commande «\u00a0${name}\u00a0» n’existe pas.`,
    option: (name) => `L’option ${name} n’existe pas ici.`,
    value: ({ option, value, expected }) =>
      `${option} n’accepte pas «\u00a0${value}\u00a0». Valeur attendue\u00a0: ${expected}.`,
    missing: (name) => `${name} manque.`,
    extra: (value) =>
      `«\u00a0${value}\u00a0» est une valeur de trop. Mettez entre guillemets un texte avec des espaces.`,
    url: (value) =>
      `«\u00a0${value}\u00a0» n’est pas une adresse http ou https complète. Écrivez par exemple https://www.exemple.fr/actualite.`,
    network: ({ id, known }) =>
      `Aucun réseau ne s’appelle «\u00a0${id}\u00a0». Réseaux connus\u00a0: ${known}.`,
    dead: ({ name, instead }) =>
      `Le partage vers ${name} n’est plus possible.${instead ? ` Écrivez à la place\u00a0: ${instead}.` : ' Retirez ce réseau.'}`,
    host: (network) => `${network} a besoin d’un nom de serveur. Écrivez par exemple --host mastodon.social.`,
    noConfig: (file) => `Il n’y a pas de fichier ${file} ici. «\u00a0parvis init\u00a0» en écrit un premier.`,
    unreadable: (file) => `${file} ne peut pas être lu. Vérifiez que ce compte en a le droit.`,
    notJson: ({ file, line, column }) =>
      `${file} n’est pas du JSON valable\u00a0: voir ligne ${line}, colonne ${column}. Souvent, c’est une virgule ou un guillemet.`,
    exists: (file) => `${file} existe déjà et n’a pas été modifié. Pour le remplacer, ajoutez --force.`,
    notWritten: (file) => `${file} n’a pas pu être écrit. Vérifiez les droits du dossier et l’espace libre.`,
    noToken: ({ source, place }) => `${source}\u00a0: le jeton d’accès manque. Mettez-le dans ${place}.`,
    secretOpen: (file) =>
      `${file} peut être lu par tous sur cette machine. Exécutez\u00a0: chmod 600 ${file}`,
    unexpected: 'Un imprévu est survenu. Rien n’a été modifié.',
    didYouMean: (name) => `Vouliez-vous écrire «\u00a0${name}\u00a0»\u202f?`,
  },
  config: {
    heading: ({ file, count }) => `${file}\u00a0: ${n(count, '# point à corriger', '# points à corriger')}`,
    line: ({ path, wrong, instead }) => `${path}\u00a0: ${wrong} ${instead}`,
    instead: {
      missing: () => 'Ajoutez-le.',
      unknown: () => 'Retirez-le, ou vérifiez son orthographe.',
      type: ({ expected = '' }) =>
        ({
          text: 'Écrivez-le entre guillemets droits.',
          integer: 'Écrivez un nombre entier, sans guillemets.',
          number: 'Écrivez un nombre, sans guillemets.',
          boolean: 'Écrivez true ou false, sans guillemets.',
          list: 'Écrivez-le entre [ et ].',
          object: 'Écrivez-le entre { et }.',
        })[expected] ?? 'Voir la documentation de ce réglage.',
      choice: ({ allowed = [] }) => `Écrivez l’une de ces valeurs\u00a0: ${allowed.join(', ')}.`,
      characters: () => 'Retapez-le à la main, sans caractère caché.',
      format: () => 'Voir l’exemple dans la documentation de ce réglage.',
      url: () => 'Écrivez une adresse complète, comme https://www.exemple.fr/.',
      instant: () => 'Écrivez-la comme 2027-03-14T00:00:00Z.',
      date: () => 'Écrivez-le comme 2027-03-14.',
      zone: () => 'Écrivez-le comme Europe/Paris.',
      'too-short': () => 'Écrivez un texte plus long.',
      'too-long': () => 'Écrivez un texte plus court.',
      'too-few': () => 'Complétez la liste.',
      'too-many': () => 'Raccourcissez la liste.',
      'too-low': ({ limit = 0 }) => `Écrivez ${limit} ou plus.`,
      'too-high': ({ limit = 0 }) => `Écrivez ${limit} ou moins.`,
      order: () => 'Échangez les deux, ou corrigez l’une d’elles.',
      overlap: () => 'Réunissez les deux périodes, ou séparez-les.',
      absent: () => 'Retirez-le.',
      automated: () => 'Laissez une personne décider.',
    },
    whole: 'Tout le fichier',
    rename: (name) => `Écrivez «\u00a0${name}\u00a0» à la place.`,
    secret: (variable) =>
      `Gardez les secrets hors de ce fichier\u00a0: placez celui-ci dans l’environnement, sous le nom ${variable}.`,
    deskOrigin:
      'Donnez à l’espace de modération sa propre adresse\u00a0: un autre sous-domaine ou un autre port.',
    twice: 'Ce nom apparaît deux fois ici. Gardez-en un seul.',
    taken: (file) => `Un autre site porte déjà ce nom, dans ${file}. Choisissez-en un autre.`,
    example: (text) => `Écrivez par exemple «\u00a0${text}\u00a0».`,
  },
  doctor: {
    start: (file) => `Vérification de ce que décrit ${file}`,
    ok: 'en ordre',
    warning: 'à regarder',
    error: 'à corriger',
    skipped: 'non vérifié',
    sum: ({ ok, warnings, errors }) => `${ok} en ordre, ${warnings} à regarder, ${errors} à corriger`,
    fix: (what) => `Pour corriger\u00a0: ${what}`,
    check: {
      node: 'Version de Node',
      config: 'Configuration',
      policy: 'Charte, contacts et mentions légales',
      secrets: 'Secrets',
      store: 'Stockage',
      hours: 'Heures de service',
      retention: 'Durées de conservation',
      official: 'Comptes vérifiés',
      accounts: 'Comptes officiels',
      staff: 'Équipe de modération',
      csp: 'Politique de sécurité du contenu du site',
      endpoints: 'Adresses appelées par les modules',
      desk: 'Adresse de l’espace de modération',
      network: 'Adresses que le serveur peut appeler',
      images: 'Images',
      mail: 'Courriel sortant',
      signIn: 'Connexion',
    },
    policyMissing: (list) => `Il manque encore\u00a0: ${list}`,
    part: {
      '/controller': 'responsable des données',
      '/privacyUrl': 'adresse de la page sur la vie privée',
      '/charter/url': 'adresse de la charte',
      '/charter/version': 'version de la charte',
      '/charter/date': 'date de la charte',
      '/charter/text': 'texte de la charte',
      '/calendar': 'heures de service',
      '/languages': 'langues',
      '/retention': 'durées de conservation',
      '/contacts/director': 'directeur de la publication',
      '/contacts/dpo': 'délégué à la protection des données',
      '/contacts/moderation': 'contact pour la modération',
      '/escalation': 'services à qui transmettre',
    },
    deskShared: (origin) =>
      `L’espace de modération partage ${origin} avec le site. Donnez-lui un autre sous-domaine ou un autre port.`,
    cspAdd: (line) => `À ajouter à la politique de sécurité du contenu du site\u00a0: ${line}`,
    netAllow: (list) => `Adresses privées autorisées par net.allow\u00a0: ${list}`,
    noSharp:
      'Le paquet sharp n’est pas installé\u00a0: aucune image n’est copiée, les cartes montrent la description et un lien.',
    unreachable: (address) => `${address} ne répond pas.`,
    otherAnswer: (address) =>
      `${address} répond, mais ce n’est pas Parvis. Vérifiez la configuration du serveur du site.`,
    privateAddress: (entry) =>
      `Cette adresse est interne. Si c’est voulu, ajoutez «\u00a0${entry}\u00a0» à net.allow.`,
    noPage: 'Ajoutez --page et l’adresse d’une page du site pour vérifier aussi sa politique.',
    noCsp: 'La page n’envoie aucune politique de sécurité du contenu. Les modules fonctionnent quand même.',
    noDesk: 'Sans deskUrl, personne ne peut modérer. Donnez-lui un sous-domaine ou un port à part.',
    deskOpen: (address) =>
      `${address} répond à la place de l’espace de modération. Le serveur du site ne doit laisser passer que l’adresse publique.`,
    notSecure: (address) => `${address} n’est pas en https. Installez un certificat et écrivez https.`,
    noSecret: (file) =>
      `Aucun secret n’est enregistré. «\u00a0parvis init\u00a0» écrit ${file}, ou placez-en un dans PARVIS_SECRET.`,
    weakSecret: (file) =>
      `${file} contient moins de 32 caractères. Effacez ce fichier, puis exécutez «\u00a0parvis init\u00a0».`,
    storeFails: (name) => `${name} ne peut pas être lu et écrit. Vérifiez les droits et l’espace libre.`,
    storeNew: 'Rien n’est encore enregistré. Le premier démarrage prépare le stockage.',
    noHours: 'Aucune heure de service n’est indiquée. Remplissez calendar.weekly.',
    pastHolidays: 'Aucun jour férié à venir n’est indiqué. Complétez calendar.holidays.',
    noAccounts:
      'Aucun compte officiel n’est indiqué. Listez sous accounts ceux qui parlent pour l’institution.',
    noChampion:
      'Si une personne anime la modération, indiquez-la sous policy.contacts.champion. D’ici là, l’espace de modération propose contacts.moderation après l’entraînement.',
    noStaff: (site) =>
      `Personne ne modère encore. Exécutez\u00a0: parvis invite --site ${site} --name NOM --role moderator`,
  },
  serve: {
    starting: 'Démarrage…',
    listening: (address) => `Prêt\u00a0: ${address}`,
    desk: (address) => `Espace de modération\u00a0: ${address}`,
    sites: (count) => n(count, '# site', '# sites'),
    store: (name) => `Stockage\u00a0: ${name}`,
    netAllow: (list) => `Adresses privées autorisées\u00a0: ${list}`,
    stopHint: 'Ctrl+C pour arrêter.',
    stopping: 'Arrêt\u00a0: fin de ce qui est commencé…',
    stopped: 'Arrêté.',
    portTaken: (port) => `Le port ${port} est déjà pris. Choisissez-en un autre avec --port.`,
    locked: (file) => `Un autre processus utilise ${file}. Arrêtez-le d’abord.`,
    newerStore:
      'Les données viennent d’une version plus récente. Installez cette version, ou restaurez une sauvegarde.',
    notOpened: (address) =>
      `${address} ne peut pas être ouvert ici. Choisissez une autre adresse ou un autre port.`,
    noSecret: (file) =>
      `Sans ${file}, les liens signés ne survivent pas à un arrêt. «\u00a0parvis init\u00a0» en écrit un.`,
  },
  collect: {
    start: (count) => n(count, 'Lecture de # source', 'Lecture de # sources'),
    source: ({ source, items }) => `${source}\u00a0: ${n(items, '# publication', '# publications')}`,
    same: (source) => `${source}\u00a0: inchangé`,
    failed: ({ source, why }) => `${source}\u00a0: non lu (${why})`,
    kept: ({ source, date }) => `${source}\u00a0: les publications du ${date} restent affichées`,
    dropped: ({ source, count }) =>
      `${source}\u00a0: ${n(count, '# publication illisible laissée de côté', '# publications illisibles laissées de côté')}`,
    gone: (source) => `${source}\u00a0: fermé définitivement. Retirez-le de la configuration.`,
    waiting: ({ source, date }) => `${source}\u00a0: pas avant le ${date}`,
    why: {
      'bad-url': 'son adresse http ou https n’est pas complète',
      'bad-port': 'son port n’est pas autorisé',
      'blocked-address': 'il mène à un réseau privé',
      'no-such-host': 'aucun serveur ne porte ce nom',
      'no-connection': 'son serveur est injoignable',
      'bad-certificate': 'le certificat de son serveur n’est pas valable',
      timeout: 'son serveur met trop de temps',
      'too-large': 'il est trop volumineux',
      'bad-encoding': 'sa réponse ne peut pas être décompressée',
      'too-many-redirects': 'il est redirigé trop de fois',
      'bad-redirect': 'il est redirigé vers autre chose qu’une adresse http ou https',
      downgrade: 'il est redirigé vers une adresse non sécurisée',
      'bad-response': 'son serveur ne répond pas selon les règles de HTTP',
      truncated: 'sa réponse s’est arrêtée trop tôt',
      aborted: 'la lecture a été interrompue',
      empty: 'sa réponse est vide',
      'not-a-feed': 'il n’y a pas de flux à cette adresse',
      'web-page': 'c’est une page à lire, et non un flux',
      'broken-json': 'son JSON n’est pas valable',
      unauthorised: 'son serveur refuse de le montrer',
      'not-found': 'il n’y a rien à cette adresse',
      gone: 'il a été fermé définitivement',
      'rate-limited': 'son serveur demande d’attendre',
      'server-error': 'son serveur est en panne',
      'bad-status': 'son serveur a donné une réponse inattendue',
      'no-token': 'le jeton d’accès du compte manque',
      'token-expired': 'le jeton d’accès a expiré ou a été retiré\u00a0: demandez-en un nouveau au réseau',
      'bad-account': 'le compte n’est pas écrit comme son réseau l’écrit',
      'not-stored': 'la base de données est occupée',
      'over-budget': 'la lecture prend trop de temps en tout',
      unexpected: 'un incident imprévu s’est produit',
    },
    written: ({ file, items }) =>
      `${file}\u00a0: ${n(items, '# publication écrite', '# publications écrites')}`,
    pictures: (count) => n(count, '# image copiée', '# images copiées'),
    picturesLeft: (count) =>
      n(count, '# image reste à copier la prochaine fois', '# images restent à copier la prochaine fois'),
    unchanged: (folder) => `${folder}\u00a0: rien n’a changé, rien n’a été écrit`,
    done: ({ sources, failed, seconds }) =>
      `${n(sources, '# source', '# sources')} en ${n(seconds, '# seconde', '# secondes')}, dont ${n(failed, '# non lue', '# non lues')}`,
    none: 'Aucune source n’est configurée. Ajoutez-en une sous «\u00a0sources\u00a0».',
  },
  feed: {
    failed: ({ address, why }) => `${address} n’a pas pu être lu\u00a0: ${why}.`,
    kind: (kind) => `Format\u00a0: ${kind}`,
    title: (title) => `Titre\u00a0: ${title}`,
    page: (url) => `Page\u00a0: ${url}`,
    language: (lang) => `Langue\u00a0: ${lang}`,
    ttl: (minutes) => `Demande ${n(minutes, '# minute', '# minutes')} entre deux lectures`,
    posts: (count) => n(count, '# publication', '# publications'),
    dropped: (count) =>
      n(count, '# publication illisible laissée de côté', '# publications illisibles laissées de côté'),
    noDate: 'sans date',
    noWords: 'sans texte',
    images: ({ count, described }) =>
      `${n(count, '# image', '# images')}, dont ${n(described, '# décrite', '# décrites')}`,
    official: ({ source, how }) => `${source}\u00a0: compte officiel vérifié, ${how}`,
    notOfficial: ({ source, why }) => `${source}\u00a0: n’est pas présenté comme officiel. ${why}`,
    how: {
      'own-feed': 'le flux est celui du site',
      'profile-link': 'par le lien vérifié de son profil',
      'page-link': 'par le lien de la page d’accueil vers lui (rel=me)',
      'own-name': 'son nom est celui du site',
    },
    whyNot: {
      'foreign-feed': 'Le flux ne vient pas d’une des origines du site.',
      'not-listed': 'Ajoutez le compte sous «\u00a0accounts\u00a0» du site.',
      'bad-account': 'Le compte n’est pas écrit comme son réseau l’écrit.',
      'no-link':
        'Placez sur la page d’accueil un lien rel=me vers le compte, ou faites vérifier le lien de son profil.',
      unreachable: 'Ni le réseau ni la page d’accueil n’ont répondu. Ils seront de nouveau interrogés.',
    },
  },
  invite: {
    made: ({ name, role, site }) =>
      `Lien pour ${name} (${role}, ${site}). Il fonctionne une seule fois\u00a0:`,
    until: (date) => `Il fonctionne jusqu’au ${date}.`,
    person: ({ id, name, role, service }) =>
      `${name} (${role}${service ? `, ${service}` : ''}), code\u00a0: ${id}`,
    nobody: (site) => `Personne n’a encore accès à ${site}. Invitez quelqu’un avec --name et --role.`,
    revoked: (name) => `Accès retiré\u00a0: ${name}. Il a pris fin.`,
    unknown: (person) =>
      `Personne n’a le code «\u00a0${person}\u00a0». «\u00a0parvis invite --list\u00a0» montre les codes.`,
    lastAdmin: 'Un site a besoin d’un administrateur. Invitez-en d’abord un autre.',
    noDesk: 'La configuration n’indique pas d’espace de modération. Écrivez son adresse dans deskUrl.',
  },
  threads: {
    added: (url) => `Les commentaires sont ouverts pour ${url}.`,
    there: (url) => `${url} avait déjà une discussion. Rien n’a été changé.`,
    locked: (url) => `Verrouillée\u00a0: ${url}`,
    unlocked: (url) => `Déverrouillée\u00a0: ${url}`,
    none: (url) => `Il n’y a pas de discussion pour ${url}.`,
    outside: ({ url, origins }) =>
      `${url} n’est pas une page de ce site. Ses adresses commencent par\u00a0: ${origins}.`,
  },
  init: {
    written: (file) => `${file} est écrit.`,
    next: 'Ensuite\u00a0: parvis doctor',
    ask: {
      name: 'Nom de l’institution',
      origin: 'Adresse de son site',
      language: 'Langue de son site (fr ou en)',
      controller: 'Responsable des données recueillies',
      privacy: 'Adresse de la page sur la vie privée',
      charter: 'Adresse de la charte des contributions',
    },
    charter: {
      intro:
        'Cet espace sert à discuter de la vie locale. Chacun peut y contribuer, dans le respect des autres et de la loi.',
      rules: [
        ['1', 'Restez courtois\u00a0: ni injure, ni menace, ni harcèlement.'],
        ['2', 'Aucun propos raciste, sexiste, homophobe ou discriminatoire.'],
        ['3', 'Ne publiez rien de faux ou de diffamatoire sur une personne.'],
        ['4', 'Ne donnez ni nom, ni adresse, ni numéro d’une personne privée.'],
        ['5', 'Restez sur le sujet de la page.'],
        ['6', 'Ni publicité, ni message répété.'],
        ['7', 'Ni propagande électorale, ni appel au vote.'],
      ],
    },
  },
} satisfies CliTerms;
