/** The six networks that are asked of everybody, told by where a link leads, and whose address it carries there. */
import { CANONICAL } from './page.mjs';

/** By name: which address is theirs, and which accessible name says so. */
export const NETWORKS = {
  email: { scheme: /^mailto:/i, name: /e-?mail|courriel|\bmail\b/i },
  whatsapp: { host: /(?:^|\.)whatsapp\.com$|^wa\.me$/, scheme: /^whatsapp:/i, name: /whats\s?app/i },
  facebook: { host: /(?:^|\.)facebook\.com$/, name: /facebook/i },
  linkedin: { host: /(?:^|\.)linkedin\.com$/, name: /linked\s?in/i },
  // There is no one server: its own hub, and the pages by others that ask for the visitor's server.
  mastodon: {
    host: /mastodon|^toot\.kytta\.dev$|^tootpick\.org$/,
    scheme: /^web\+mastodon:/i,
    name: /mastodon/i,
  },
  bluesky: { host: /(?:^|\.)bsky\.app$/, name: /blue\s?sky/i },
};

/** The accessible name of a button that copies the address. */
export const COPY = /\bcop(?:y|ier)|clipboard/i;

/** @param {string} address where a control leads @returns {string | undefined} which of the six that is */
export function networkOf(address) {
  const host = URL.parse(address)?.hostname ?? '';
  return Object.keys(NETWORKS).find((id) => {
    const { scheme, host: hosts } = NETWORKS[id];
    return scheme?.test(address) || (host !== '' && hosts?.test(host));
  });
}

/** Every text that an address carries, decoded: values of its query and of its fragment. */
function carried(address) {
  const url = URL.parse(address);
  if (!url) return [];
  const values = [...url.searchParams.values(), ...new URLSearchParams(url.hash.slice(1)).values()];
  // A scheme of its own may hold it in its path.
  return [...values, url.pathname];
}

/**
 * Which address a share link passes on.
 * @param {string} address where the control leads
 * @param {string} location of the page, with what the visitor came by
 * @returns {'canonical' | 'tracked' | 'location' | 'other'} the page's own; where the visitor was, with the campaign;
 * the same without it; none of them
 */
export function addressCarried(address, location) {
  const shared = carried(address).flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []);
  if (shared.some((url) => /[?&](?:utm_|fbclid)/.test(url))) return 'tracked';
  if (shared.includes(CANONICAL)) return 'canonical';
  const { origin, pathname } = new URL(location);
  return shared.some((url) => url.startsWith(origin + pathname)) ? 'location' : 'other';
}
