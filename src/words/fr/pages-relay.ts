import type { RelayTerms } from '../terms.ts';

/** French: the page that offers the feed to other sites. */
export default {
  heading: 'Afficher nos actualités sur votre site',
  hint: 'Pour la presse, les associations et les communes voisines. Collez ce code là où nos actualités doivent apparaître. Il renvoie vers notre site.',
  loads: (host) =>
    `Ce code charge nos actualités depuis ${host} et rien d’autre. Il ne dépose aucun traceur et ne compte personne.`,
  updates:
    'Quand notre script évolue, ce code change aussi. Tant que vous ne l’avez pas copié à nouveau, votre page affiche un simple lien vers nos actualités.',
  policy: 'Si votre site applique une politique de sécurité des contenus (CSP), elle doit autoriser\u00a0:',
  others: 'Autres façons de nous suivre',
  page: 'Toutes nos actualités sur une page',
  atom: 'Nos actualités pour un lecteur de flux (Atom)',
  json: 'Nos actualités pour un logiciel (JSON)',
  opml: 'Nos comptes officiels pour un lecteur de flux (OPML)',
} satisfies RelayTerms;
