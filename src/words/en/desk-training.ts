import { plural } from '../plural.ts';
import type { DeskTrainingTerms } from '../terms.ts';

/** English: the training of the desk. */
export default {
  banner: 'Training: nothing here is real, nothing is published.',
  intro:
    'Twenty made-up comments, one decision each, with an explanation. It takes about ten minutes. You can stop and go on later, and it works without a connection.',
  start: 'Start',
  goOn: 'Go on',
  exercise: ({ item, of }) => `Exercise ${item} of ${of}`,
  about: 'Under a news item: the market moves from Thursday to Saturday.',
  act: { publish: 'Publish', refuse: 'Refuse', alert: 'Hold back and alert' },
  actHint: 'Alert means: it is not published, and whoever can help is called at once.',
  clause: {
    insult: 'Insults and personal attacks',
    hatred: 'Hatred and discrimination',
    'personal-data': 'Personal data',
    staff: 'Naming members of staff',
    'off-topic': 'Off topic',
    advertising: 'Advertising and repetition',
    election: 'Election campaigns',
  },
  choose: 'Clause of the charter',
  needClause: 'Please choose the clause that the comment breaks.',
  confirm: 'Refuse by this clause',
  cancel: 'Cancel',
  right: 'This is the expected decision.',
  compare: (expected) => `The expected decision was: ${expected}.`,
  by: (clause) => `Clause: ${clause}`,
  next: 'Next exercise',
  end: 'See the result',
  score: ({ right, of }) =>
    `${right} of ${plural('en', of, { one: '# decision', other: '# decisions' })} as expected`,
  private: 'This result is yours: it stays in this browser, and nobody else sees it.',
  missed: 'Decisions worth another look',
  again: 'Start again',
  champion: {
    heading: 'Tell whoever looks after moderation',
    hint: (name) =>
      `You may write to ${name} that you have done the training. Only the day is told, never the result.`,
    send: 'Write the e-mail',
    subject: 'Moderation training done',
    body: (date) => `I did the moderation training on ${date}.`,
    none: 'Your institution names no contact for the training yet. An administrator can add one to the policy.',
  },
  cases: {
    praise: {
      name: 'Denise',
      text: 'Saturday suits people who work. Thank you for listening to us at the meeting.',
      why: 'Thanks are welcome like everything else. Publish quickly: it shows that the space is alive.',
    },
    insult: {
      name: 'Rocky',
      text: 'Anyone who wants the market on Saturday is a moron, starting with you, Denise.',
      why: 'The insult aims at a person who wrote above. The author may say the same against Saturday without it.',
    },
    harsh: {
      name: 'Paul T.',
      text: 'A bad decision, badly prepared. The council has ignored the stallholders from start to finish, as usual.',
      why: 'It is harsh, and it is about a decision. Criticism of elected members must stay, even when it is unfair.',
    },
    neighbour: {
      name: 'Just so you know',
      text: 'The man who blocks the square is Mr Ferrand, 14 Mill Lane, 01632 960 983. Give him a ring.',
      why: 'A name, an address and a number of a third person. Refuse quickly: each minute in public can do harm.',
    },
    distress: {
      name: 'L.',
      text: 'There is no point any more. By Saturday I will not be here to see your market.',
      why: 'Somebody may be in danger. Do not publish; follow the emergency procedure, now and not after the queue.',
    },
    irony: {
      name: 'Colette',
      text: 'Wonderful, Saturday at eight. The town hall has surely never met a teenager.',
      why: 'Irony is an opinion with a smile. Nobody is insulted, nothing is off topic.',
    },
    sale: {
      name: 'Green Garden Ltd',
      text: 'For your terraces and gardens, ten per cent off this month on our site with the code SPRING.',
      why: 'It advertises a business and says nothing of the subject.',
    },
    service: {
      name: 'Amir',
      text: 'I phoned the service three times about my stall and nobody ever called back. This is not serious.',
      why: 'It criticises a service, not a person. Publish, and see that somebody answers.',
    },
    counter: {
      name: 'Fed up',
      text: 'Mrs Lambert at desk 3 is useless, and everybody knows why she got that job.',
      why: 'A named member of staff is attacked. A complaint about a service stays; one about a named person goes to the complaints desk.',
    },
    football: {
      name: 'Ultra',
      text: 'What a match last night. With that goalkeeper we go up a division.',
      why: 'It is friendly, and it has nothing to do with the market. Say so kindly, and say where it fits.',
    },
    threat: {
      name: 'Anonymous',
      text: 'If the lorries come on Saturday, I will be there with my rifle. You have been warned.',
      why: 'A threat of violence is for the police. Do not publish, keep it as it is, and alert.',
    },
    mistaken: {
      name: 'Georges',
      text: 'The law forbids markets at weekends, I read it somewhere.',
      why: 'It is wrong, and it is said in good faith. Publish, and answer with the facts: others believe it too.',
    },
    campaign: {
      name: 'Forward together',
      about: 'Under the same news item, nine days before a local election.',
      text: 'On Sunday the 15th, vote for the list of Anne Morel: she will bring back the Thursday market.',
      why: 'In an election period, an institution’s own page must not carry a campaign. The subject may be discussed; the call to vote may not.',
    },
    polling: {
      name: 'Yann',
      about: 'Under the same news item, nine days before a local election.',
      text: 'Will the polling station on the square stay open while the market is there?',
      why: 'A practical question about the election is no campaign. Publish, and answer.',
    },
    wave: {
      name: 'Citizen 47',
      about: 'Eleven comments with these very words came within two minutes, each under another name.',
      text: 'Shame on the council. Shame on the council. Shame on the council.',
      why: 'One would be an opinion; a wave of copies is repetition. The desk groups them, and refuses them in one act.',
    },
    bins: {
      name: 'Mireille',
      text: 'And who will empty the bins on Saturday evening?',
      why: 'A fair question on the subject. Publish, and pass it to the service that knows.',
    },
    origin: {
      name: 'Realist',
      text: 'With stallholders who come from over there, no wonder things go missing.',
      why: 'It blames people for where they come from. Politely worded hatred is hatred.',
    },
    petition: {
      name: 'Market friends',
      text: 'Our petition for the Thursday market has 300 signatures: www.market.example/petition',
      why: 'A petition on the subject is part of the debate, also when it is against the council. Look where the link leads first.',
    },
    ownNumber: {
      name: 'Simone',
      text: 'I am 82 and cannot come on Saturday. Could somebody call me on 01632 960 114 to shop for me?',
      why: 'She gives her own number to everybody. Refuse with care, explain the risk, and tell her whom to call.',
    },
    cable: {
      name: 'Kevin',
      text: 'There is an electric cable on the ground behind the fountain, children are playing next to it.',
      why: 'A danger, now. Alert the technical service or the emergency services first; the comment can wait.',
    },
  },
} satisfies DeskTrainingTerms;
