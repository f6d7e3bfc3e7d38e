/** A flood of unwanted texts among real ones: each spammer's text comes disguised in another way each time. */

/** Small numbers that repeat (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const scripts = [
  'Gagnez deux mille euros par semaine en restant chez vous, sans patron ni horaires, rejoignez notre équipe de conseillers dès ce soir et recevez votre prime de bienvenue',
  'Votre compte bancaire mérite mieux : notre conseillère offre un prêt rapide entre particuliers, sans justificatif, réponse sous deux heures, écrivez à notre agence de crédit',
  'Médicaments livrés en toute discrétion, ordonnance inutile, pharmacie du bonheur ouverte jour et nuit, remise exceptionnelle pour les nouveaux clients fidèles de la région',
  'Retour de l’être aimé en trois jours, grand maître voyant reconnu, résultats garantis, travail sérieux et discret, protection, chance au jeu, consultation gratuite par téléphone',
];
const links = ['', ' https://promo-%.example/r/%', ' www.bonheur%.example', ''];
const greetings = ['Bonjour %', 'Cher %', 'Salut %', '', 'Chère madame %', 'Message pour % :'];
const names = ['Léa', 'Karim', 'Jeanne', 'Paul', 'Inès', 'Marc', 'Sofia', 'Yann', 'Rose', 'Omar'];
const lookAlike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' };
const figures: Readonly<Record<string, string>> = { a: '4', e: '3', o: '0', i: '1', s: '5', t: '7' };

/** One of the texts as it comes the next time. */
function disguised(script: string, next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const word = (): string => Math.floor(next() * 1e9).toString(36);
  const letters = [...script].map((letter) => {
    const chance = next();
    if (chance < 0.04) return lookAlike[letter] ?? letter;
    if (chance < 0.06) return figures[letter] ?? letter;
    if (chance < 0.08) return letter + '​';
    if (chance < 0.14) return letter.toUpperCase();
    return letter;
  });
  const words = letters.join('').split(' ');
  // A word more, a word less, and a mark that says who sent it.
  words.splice(Math.floor(next() * words.length), 0, word());
  words.splice(Math.floor(next() * words.length), 1);
  const greeting = pick(greetings).replace('%', pick(names));
  return `${greeting} ${words.join(pick([' ', '  ']))}${pick(['', '!', ' !!', '…'])} ${word()}`.trim();
}

/** Unwanted texts, those of every script in turn. @param most of them */
export function spam(most: number, seed = 7): readonly string[] {
  const next = random(seed);
  return Array.from({ length: most }, (_, i) => {
    const which = i % scripts.length;
    const link = links[which]!.replace(/%/g, () => String(Math.floor(next() * 1e6)));
    return disguised(scripts[which]!, next) + link;
  });
}

const openings = [
  'Je suis passée au marché samedi et les allées étaient enfin praticables avec une poussette.',
  'La piscine ferme pendant toutes les vacances, c’est justement quand les enfants y vont.',
  'Merci aux jardiniers pour le parc des Tilleuls.',
  'Le bus de la ligne 4 ne s’arrête plus devant le collège depuis la rentrée.',
  'Qui décide des horaires de la médiathèque ?',
  'J’habite rue des Lavandières depuis trente ans et je n’ai jamais vu autant de camions.',
  'Le compte rendu du conseil annonce des travaux en mai.',
  'Nos voisins âgés n’ont pas internet et ne liront jamais cette page.',
  'Bonne idée, les bancs près de la gare.',
  'Il manque un passage protégé devant la boulangerie.',
  'La cantine a très bien tenu ses engagements sur les produits locaux.',
  'Pourquoi ne pas garder la fête en juin, comme avant ?',
  'Le bruit des terrasses devient difficile après minuit.',
];
const middles = [
  'Pourrait-on savoir combien cela coûte par an ?',
  'Mon père, qui marche avec une canne, ne peut plus y aller seul.',
  'Je l’ai signalé deux fois à l’accueil, sans réponse pour l’instant.',
  'À comparer avec ce que fait Beaumont, où cela marche bien.',
  'Les commerçants en parlent tous les jours.',
  'Je ne suis pas d’accord avec mon voisin du dessus, mais il a raison sur un point.',
  'On nous avait promis une réunion publique avant toute décision.',
  'Avec la pluie, tout le bas de la place se remplit de boue.',
  'Les parents d’élèves peuvent aider, il suffit de demander.',
  'Cela mérite au moins un essai de quelques mois.',
  'Je reste prudente : on a déjà vu ce projet trois fois.',
];
const ends = [
  'Bien à vous.',
  'Une habitante du quartier.',
  'Continuez !',
  'J’attends une date.',
  'Peut-on venir en parler un soir de semaine ?',
  'Voilà, c’est dit.',
  'Merci de nous lire.',
];

/** Fifty real ones: two of them may have a sentence in common, as neighbours do, and never two. */
export const real: readonly string[] = Array.from({ length: 50 }, (_, i) =>
  [openings[i % openings.length], middles[i % middles.length], ends[i % ends.length]].join(' '),
);

/** Unwanted texts that have nothing in common but who sends them: words that nobody has said, each time others. */
export function scattered(most: number, seed = 11): readonly string[] {
  const next = random(seed);
  const letters = 'abdefghilmnoprstuv';
  const word = (): string =>
    Array.from(
      { length: 4 + Math.floor(next() * 6) },
      () => letters[Math.floor(next() * letters.length)],
    ).join('');
  return Array.from({ length: most }, () => Array.from({ length: 14 }, word).join(' '));
}
