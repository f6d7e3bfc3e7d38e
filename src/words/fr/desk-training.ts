import { plural } from '../plural.ts';
import type { DeskTrainingTerms } from '../terms.ts';

/** French: the training of the desk. */
export default {
  banner: 'Entraînement\u00a0: rien ici n’est réel, rien n’est publié.',
  intro:
    'Vingt commentaires inventés, une décision pour chacun, avec une explication. Comptez une dizaine de minutes. Vous pouvez vous arrêter et reprendre plus tard, même sans connexion.',
  start: 'Commencer',
  goOn: 'Reprendre',
  exercise: ({ item, of }) => `Exercice ${item} sur ${of}`,
  about: 'Sous une actualité\u00a0: le marché passe du jeudi au samedi.',
  act: { publish: 'Publier', refuse: 'Refuser', alert: 'Ne pas publier et alerter' },
  actHint: 'Alerter signifie\u00a0: le commentaire n’est pas publié, et qui peut aider est prévenu aussitôt.',
  clause: {
    insult: 'Injures et attaques personnelles',
    hatred: 'Haine et discrimination',
    'personal-data': 'Données personnelles',
    staff: 'Mise en cause nominative d’agents',
    'off-topic': 'Hors sujet',
    advertising: 'Publicité et répétition',
    election: 'Propagande électorale',
  },
  choose: 'Article de la charte',
  needClause: 'Veuillez choisir l’article auquel le commentaire contrevient.',
  confirm: 'Refuser selon cet article',
  cancel: 'Abandonner',
  right: 'C’est la décision attendue.',
  compare: (expected) => `La décision attendue était\u00a0: ${expected}.`,
  by: (clause) => `Article\u00a0: ${clause}`,
  next: 'Exercice suivant',
  end: 'Voir le résultat',
  score: ({ right, of }) =>
    `${right} sur ${plural('fr', of, { one: '# décision conforme', other: '# décisions conformes' })} à l’attendu`,
  private: 'Ce résultat est à vous\u00a0: il reste dans ce navigateur, et personne d’autre ne le voit.',
  missed: 'Décisions à revoir',
  again: 'Recommencer',
  champion: {
    heading: 'Le dire à la personne référente',
    hint: (name) =>
      `Vous pouvez écrire que vous avez suivi l’entraînement. Contact\u00a0: ${name}. Seul le jour est indiqué, jamais le résultat.`,
    send: 'Écrire le courriel',
    subject: 'Entraînement à la modération suivi',
    body: (date) => `J’ai suivi l’entraînement à la modération. Date\u00a0: ${date}.`,
    none: 'Votre institution n’a pas encore de contact pour l’entraînement. Un administrateur peut en ajouter un à la politique du site.',
  },
  cases: {
    praise: {
      name: 'Denise',
      text: 'Le samedi convient à ceux qui travaillent. Merci de nous avoir écoutés à la réunion.',
      why: 'Les remerciements se publient comme le reste. Faites-le vite\u00a0: cela montre que l’espace est vivant.',
    },
    insult: {
      name: 'Rocky',
      text: 'Il faut être abruti pour vouloir le marché le samedi, à commencer par vous, Denise.',
      why: 'L’injure vise une personne qui a écrit plus haut. L’auteur peut dire la même chose contre le samedi sans elle.',
    },
    harsh: {
      name: 'Paul T.',
      text: 'Mauvaise décision, mal préparée. Le conseil a méprisé les commerçants du début à la fin, comme d’habitude.',
      why: 'C’est dur, et cela porte sur une décision. La critique des élus doit rester, même injuste.',
    },
    neighbour: {
      name: 'Pour information',
      text: 'Celui qui bloque la place, c’est M. Ferrand, 14 rue du Moulin, 01 99 00 12 34. Appelez-le donc.',
      why: 'Le nom, l’adresse et le numéro d’un tiers. Refusez vite\u00a0: chaque minute en public peut nuire.',
    },
    distress: {
      name: 'L.',
      text: 'Plus rien n’a de sens. Samedi, je ne serai plus là pour voir votre marché.',
      why: 'Une personne est peut-être en danger. Ne publiez pas\u202f; suivez la procédure d’urgence, maintenant et non après le reste.',
    },
    irony: {
      name: 'Colette',
      text: 'Formidable, le samedi à huit heures. La mairie n’a sans doute jamais rencontré d’adolescent.',
      why: 'L’ironie est une opinion avec un sourire. Personne n’est injurié, rien n’est hors sujet.',
    },
    sale: {
      name: 'Jardins verts',
      text: 'Pour vos terrasses et jardins, dix pour cent de remise ce mois-ci sur notre site avec le code PRINTEMPS.',
      why: 'C’est la publicité d’une entreprise, sans rapport avec le sujet.',
    },
    service: {
      name: 'Amir',
      text: 'J’ai téléphoné trois fois au service pour mon emplacement, personne n’a jamais rappelé. Ce n’est pas sérieux.',
      why: 'La critique vise un service, pas une personne. Publiez, et veillez à ce qu’on lui réponde.',
    },
    counter: {
      name: 'Excédé',
      text: 'Mme Lambert, au guichet 3, est incapable, et chacun sait pourquoi elle a eu ce poste.',
      why: 'Une agente est nommée et attaquée. Une plainte sur un service reste\u202f; sur une personne nommée, elle va au service des réclamations.',
    },
    football: {
      name: 'Supporteur',
      text: 'Quel match hier soir. Avec ce gardien, nous montons en division supérieure.',
      why: 'C’est sympathique, et sans rapport avec le marché. Dites-le gentiment, et indiquez où l’écrire.',
    },
    threat: {
      name: 'Anonyme',
      text: 'Si les camions viennent samedi, je serai là avec mon fusil. Vous êtes prévenus.',
      why: 'Une menace de violence relève de la police. Ne publiez pas, conservez le texte tel quel, et alertez.',
    },
    mistaken: {
      name: 'Georges',
      text: 'La loi interdit les marchés en fin de semaine, je l’ai lu quelque part.',
      why: 'C’est faux, et dit de bonne foi. Publiez, et répondez par les faits\u00a0: d’autres le croient aussi.',
    },
    campaign: {
      name: 'En avant ensemble',
      about: 'Sous la même actualité, neuf jours avant une élection municipale.',
      text: 'Dimanche 15, votez pour la liste d’Anne Morel\u00a0: elle rétablira le marché du jeudi.',
      why: 'En période électorale, la page d’une institution ne doit pas porter de campagne. On peut débattre du sujet, pas appeler à voter.',
    },
    polling: {
      name: 'Yann',
      about: 'Sous la même actualité, neuf jours avant une élection municipale.',
      text: 'Le bureau de vote de la place restera-t-il accessible pendant le marché\u202f?',
      why: 'Une question pratique sur l’élection n’est pas de la propagande. Publiez, et répondez.',
    },
    wave: {
      name: 'Citoyen 47',
      about: 'Onze commentaires de ces mêmes mots sont arrivés en deux minutes, chacun sous un autre nom.',
      text: 'Honte au conseil. Honte au conseil. Honte au conseil.',
      why: 'Seul, ce serait une opinion\u202f; une vague de copies est une répétition. L’espace de modération les groupe, et les refuse en un geste.',
    },
    bins: {
      name: 'Mireille',
      text: 'Et qui videra les poubelles le samedi soir\u202f?',
      why: 'Une bonne question, dans le sujet. Publiez, et transmettez-la au service qui sait.',
    },
    origin: {
      name: 'Réaliste',
      text: 'Avec des vendeurs qui viennent de là-bas, pas étonnant que des choses disparaissent.',
      why: 'Des personnes sont accusées pour leur origine. La haine dite poliment reste de la haine.',
    },
    petition: {
      name: 'Les amis du marché',
      text: 'Notre pétition pour le marché du jeudi a 300 signatures\u00a0: www.marche.example/petition',
      why: 'Une pétition sur le sujet fait partie du débat, même contre le conseil. Regardez d’abord où mène le lien.',
    },
    ownNumber: {
      name: 'Simone',
      text: 'J’ai 82 ans et ne peux pas venir le samedi. Quelqu’un peut-il m’appeler au 01 99 00 98 76 pour mes courses\u202f?',
      why: 'Elle donne son propre numéro à tout le monde. Refusez avec tact, expliquez le risque, et dites-lui qui appeler.',
    },
    cable: {
      name: 'Kévin',
      text: 'Un câble électrique traîne par terre derrière la fontaine, des enfants jouent à côté.',
      why: 'Un danger, maintenant. Prévenez d’abord le service technique ou les secours\u202f; le commentaire peut attendre.',
    },
  },
} satisfies DeskTrainingTerms;
