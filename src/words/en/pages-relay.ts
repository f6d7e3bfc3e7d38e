import type { RelayTerms } from '../terms.ts';

/** English: the page that offers the feed to other sites. */
export default {
  heading: 'Show our news on your site',
  hint: 'For newspapers, associations and neighbouring councils. Paste this code where you want our news to appear. It links back to us.',
  loads: (host) =>
    `The code loads our news from ${host} and nothing from anywhere else. It sets no cookie and counts nobody.`,
  updates:
    'When we update our script, this code changes too. Until you copy it again, your page shows a plain link to our news.',
  policy: 'If your site has a Content Security Policy, it must allow:',
  others: 'Other ways to follow us',
  page: 'All our news on one page',
  atom: 'Our news for a feed reader (Atom)',
  json: 'Our news for other software (JSON)',
  opml: 'Our official accounts for a feed reader (OPML)',
} satisfies RelayTerms;
