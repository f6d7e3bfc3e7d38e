import { plural } from '../plural.ts';
import type { CliRecordsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the command line, for mail and for people's data. */
export default {
  command: {
    mail: {
      summary: 'Envoyer un message d’essai, ou laisser repartir les courriels',
      usage: 'parvis mail ACTION [ADRESSE] [--config FICHIER] [--site SITE]',
      text: [
        'Les actions sont test, qui envoie un message, et resume, qui laisse partir les courriels après le rétablissement d’une sauvegarde. «\u00a0parvis doctor\u00a0» vérifie le serveur de courriel sans rien envoyer.',
      ],
      options: [['--site SITE', 'Le site, quand il y en a plusieurs']],
      examples: [['parvis mail test ana@example.org', 'Envoyer un message à cette adresse']],
    },
    purge: {
      summary: 'Montrer ce qui a fait son temps, ou l’effacer',
      usage: 'parvis purge [--config FICHIER] [--site SITE] [--yes] [--json]',
      text: [
        'Compte ce qui dépasse les durées de conservation du site. Avec --yes, l’efface.',
        'Un compagnon en marche le fait de lui-même, quatre fois par jour.',
      ],
      options: [
        ['--site SITE', 'Le site, quand il y en a plusieurs'],
        ['--yes', 'Effacer'],
      ],
      examples: [['parvis purge', 'Compter, sans rien changer']],
    },
    export: {
      summary: 'Réunir tout ce qui est conservé d’une personne',
      usage:
        'parvis export [--config FICHIER] [--site SITE] [--receipt CODE] [--comment ADRESSE] [--email ADRESSE] [--signed] [--received DATE] [--out FICHIER]',
      text: [
        'Désignez la personne par le code d’un récépissé, par l’adresse d’un commentaire ou par une adresse de courriel vérifiée.',
        'Affiche du JSON, ou l’écrit dans un fichier que seul son propriétaire peut lire. La demande est inscrite au registre.',
      ],
      options: [
        ['--site SITE', 'Le site, quand il y en a plusieurs'],
        ['--receipt CODE', 'Code d’un récépissé'],
        ['--comment ADRESSE', 'Adresse entière d’un commentaire, telle que son lien la donne'],
        ['--email ADRESSE', 'Adresse de courriel confirmée par la personne'],
        [
          '--signed',
          'Avec un commentaire ou un récépissé\u00a0: tout ce que son auteur a écrit en étant connecté',
        ],
        ['--received DATE', 'Jour d’arrivée de la demande (sans cela\u00a0: aujourd’hui)'],
        ['--out FICHIER', 'Fichier à écrire'],
      ],
      examples: [
        [
          'parvis export --email ana@example.org --out ana.json',
          'Écrire les données de cette personne dans un fichier',
        ],
      ],
    },
    erase: {
      summary: 'Effacer tout ce qui est conservé d’une personne',
      usage:
        'parvis erase [--config FICHIER] [--site SITE] [--receipt CODE] [--comment ADRESSE] [--email ADRESSE] [--signed] [--received DATE] [--yes]',
      text: [
        'Montre ce qui serait effacé. Avec --yes, l’efface et inscrit la demande au registre.',
        'Les réponses des autres restent, sous une place qui ne dit rien de la personne.',
      ],
      options: [
        ['--site SITE', 'Le site, quand il y en a plusieurs'],
        ['--receipt CODE', 'Code d’un récépissé'],
        ['--comment ADRESSE', 'Adresse entière d’un commentaire, telle que son lien la donne'],
        ['--email ADRESSE', 'Adresse de courriel confirmée par la personne'],
        [
          '--signed',
          'Avec un commentaire ou un récépissé\u00a0: tout ce que son auteur a écrit en étant connecté',
        ],
        ['--received DATE', 'Jour d’arrivée de la demande (sans cela\u00a0: aujourd’hui)'],
        ['--yes', 'Effacer'],
      ],
      examples: [
        ['parvis erase --email ana@example.org', 'Montrer ce qui serait effacé'],
        ['parvis erase --email ana@example.org --yes', 'L’effacer'],
      ],
    },
    requests: {
      summary: 'Le registre des demandes sur les données personnelles',
      usage:
        'parvis requests [--config FICHIER] [--site SITE] [--add NATURE] [--received DATE] [--answer RÉFÉRENCE] [--text TEXTE]',
      text: [
        'Donne les demandes et le jour avant lequel répondre à chacune\u00a0: un mois après son arrivée.',
        'Le registre ne nomme personne. Export et erase y écrivent d’eux-mêmes.',
      ],
      options: [
        ['--site SITE', 'Le site, quand il y en a plusieurs'],
        ['--add NATURE', 'Inscrire une demande qui est arrivée\u00a0: export ou erase'],
        ['--received DATE', 'Jour d’arrivée (sans cela\u00a0: aujourd’hui)'],
        ['--answer RÉFÉRENCE', 'Noter qu’une demande a reçu sa réponse'],
        ['--text TEXTE', 'Ce qui a été répondu'],
      ],
      examples: [
        ['parvis requests', 'Voir le registre'],
        ['parvis requests --add erase --received 2026-11-02', 'Inscrire une demande de ce jour'],
      ],
    },
  },
  mail: {
    none: 'Aucun serveur de courriel n’est configuré\u00a0: «\u00a0mail\u00a0» manque dans parvis.json.',
    noPassword: ({ variable, user }) =>
      `Le mot de passe manque pour le compte ${user}\u00a0: mettez-le dans la variable d’environnement ${variable}.`,
    noPasswordFile: (file) =>
      `Le mot de passe du serveur de courriel manque\u00a0: ${file} est absent ou vide.`,
    sent: ({ to, host }) => `Envoyé à ${to} par ${host}.`,
    away: ({ host, why }) => `${host} ne prend pas de courriel pour le moment (${why}).`,
    closed: ({ host, why }) =>
      `${host} refuse la connexion, le chiffrement ou le mot de passe (${why}). Vérifiez «\u00a0mail\u00a0» dans parvis.json.`,
    refused: ({ to, why }) => `Le message à ${to} a été refusé (${why}).`,
    nobody: (site) =>
      `Personne n’est prévenu des nouveaux commentaires (${site})\u00a0: nommez des personnes dans «\u00a0notices\u00a0».`,
    unknownName: (name) =>
      `Personne ne porte le nom «\u00a0${name}\u00a0» dans l’espace de modération\u00a0: ses courriels ne permettent pas de décider.`,
    noHours: (site) =>
      `${site} n’a pas d’horaires de service\u00a0: aucun rappel n’est envoyé pour les commentaires en retard.`,
    noDesk: 'Sans «\u00a0deskUrl\u00a0», les courriels aux modérateurs ne partent pas.',
    noReply: (site) =>
      `Les réponses aux courriels ne parviennent à personne (${site})\u00a0: indiquez «\u00a0replyTo\u00a0».`,
  },
  purge: {
    heading: (site) => `Au-delà de la durée de conservation (${site})\u00a0:`,
    line: {
      rejected: (count) => n(count, '# texte de commentaire refusé', '# textes de commentaires refusés'),
      removed: (count) => n(count, '# texte de commentaire retiré', '# textes de commentaires retirés'),
      published: (count) => n(count, '# commentaire publié', '# commentaires publiés'),
      email: (count) => n(count, '# adresse de courriel', '# adresses de courriel'),
      reports: (count) => n(count, '# signalement traité', '# signalements traités'),
      connection: (count) => n(count, '# provenance scellée', '# provenances scellées'),
      receipts: (count) => n(count, '# récépissé', '# récépissés'),
      audit: (count) =>
        n(count, '# remarque au journal des décisions', '# remarques au journal des décisions'),
      mail: (count) => n(count, '# trace de courriel', '# traces de courriels'),
      requests: (count) => n(count, '# demande satisfaite', '# demandes satisfaites'),
      drafts: (count) =>
        n(
          count,
          '# brouillon de réponse officielle dont plus aucun auteur n’a accès',
          '# brouillons de réponses officielles dont plus aucun auteur n’a accès',
        ),
    },
    nothing: 'Rien.',
    noPolicy:
      'La politique n’a pas de durées de conservation («\u00a0retention\u00a0»)\u00a0: aucun texte ni aucune adresse ne s’efface.',
    dry: 'Rien n’a été changé. Pour effacer\u00a0: ajoutez --yes.',
    done: 'Effacé.',
  },
  data: {
    whose: 'Dites de qui\u00a0: --receipt, --comment ou --email, l’un des trois.',
    email: (typed) => `Ce n’est pas une adresse de courriel\u00a0: ${typed}`,
    date: (typed) => `Ce n’est pas un jour passé, comme 2026-11-02\u00a0: ${typed}`,
    nothing: (site) => `Rien n’est conservé de cette personne (${site}).`,
    found: ({ comments, addresses, reports }) =>
      `Trouvé\u00a0: ${n(comments, '# commentaire', '# commentaires')}, ${n(addresses, '# adresse', '# adresses')}, ${n(reports, '# signalement', '# signalements')}.`,
    comment: ({ page, date, state }) => `${page} (${date}, ${state})`,
    vote: ({ page, date }) => `${page} (${date}, avis)`,
    erasedVotes: (count) => n(count, '# avis effacé.', '# avis effacés.'),
    unverified: (count) =>
      n(
        count,
        '# commentaire porte cette adresse sans que la personne l’ait confirmée\u00a0: l’adresse s’efface, le texte reste.',
        '# commentaires portent cette adresse sans que la personne l’ait confirmée\u00a0: l’adresse s’efface, les textes restent.',
      ),
    dry: 'Rien n’a été changé. Pour effacer\u00a0: ajoutez --yes.',
    erased: ({ comments, addresses, reports }) =>
      `Effacé\u00a0: ${n(comments, '# commentaire', '# commentaires')}, ${n(addresses, '# adresse', '# adresses')}, ${n(reports, '# signalement', '# signalements')}.`,
    backups:
      'Les sauvegardes le gardent tant que vous ne les remplacez pas\u00a0: voyez «\u00a0Erasing and backups\u00a0» dans docs/companion.md.',
    written: (file) => `Écrit\u00a0: ${file}`,
    request: ({ reference, date }) => `Au registre\u00a0: ${reference}, réponse à donner avant le ${date}.`,
  },
  requests: {
    none: (site) => `Il n’y a pas de demande (${site}).`,
    open: ({ reference, kind, received, due }) =>
      `${reference}\u00a0: ${kind}, reçue le ${received}, réponse à donner avant le ${due}`,
    late: ({ reference, kind, received, due }) =>
      `${reference}\u00a0: ${kind}, reçue le ${received}, la réponse était à donner avant le ${due}`,
    done: ({ reference, kind, date, answer }) =>
      `${reference}\u00a0: ${kind}, réponse le ${date}\u00a0: ${answer}`,
    kind: { export: 'accès', erase: 'effacement' },
    answered: (reference) => `${reference} a reçu sa réponse.`,
    unknown: (reference) => `Il n’y a pas de demande en cours ${reference}.`,
  },
} satisfies CliRecordsTerms;
