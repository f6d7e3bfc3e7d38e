/** The share block of the French State's design system: markup by the author, style sheets by the system, no script. */
import { peer } from '../../peers.mjs';
import { CANONICAL, TITLE } from '../page.mjs';

const url = encodeURIComponent(CANONICAL);
const title = encodeURIComponent(TITLE);
const link = (kind, name, href, popup) =>
  `<li><a class="fr-btn--${kind} fr-btn" href="${href}" target="_blank" rel="noopener external"${popup ? ` onclick="window.open(this.href,'${name}','toolbar=no,location=yes,status=no,menubar=no,scrollbars=yes,resizable=yes,width=600,height=450'); event.preventDefault();"` : ''}>${name}</a></li>`;

export default () => [
  {
    ...peer('@gouvfr/dsfr'),
    id: 'dsfr',
    name: 'DSFR, share',
    head: ['core/core', 'component/button/button', 'component/share/share']
      .map((file) => `<link rel="stylesheet" href="/peers/@gouvfr/dsfr/dist/${file}.min.css">`)
      .join('\n'),
    body: `<div class="fr-share">
<p class="fr-share__title">Share this page</p>
<ul class="fr-btns-group">
${[
  link('facebook', 'Share on Facebook', `https://www.facebook.com/sharer.php?u=${url}`, true),
  link('bluesky', 'Share on Bluesky', `https://bsky.app/intent/compose?text=${title}+${url}`, true),
  link(
    'linkedin',
    'Share on LinkedIn',
    `https://www.linkedin.com/shareArticle?url=${url}&title=${title}`,
    true,
  ),
  link('mail', 'Share by e-mail', `mailto:?subject=${title}&body=${title}%20${url}`, false),
].join('\n')}
<li><button type="button" class="fr-btn--copy fr-btn" onclick="navigator.clipboard.writeText(window.location).then(function() {alert('Address copied.')});">Copy link</button></li>
</ul>
</div>`,
    networks: 4,
    copy: true,
    note: 'The documented markup, in English, with the core, button and share style sheets; the author writes the addresses. Its use is reserved to the State. Its documentation has neither WhatsApp nor a link to Mastodon.',
  },
];
