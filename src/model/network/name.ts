/** The names people know the networks by on which posts stand, without the registry and all its templates for sharing. */

/** Names that are more than the id with a capital. A test holds them against the registry. */
const names: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  linkedin: 'LinkedIn',
  peertube: 'PeerTube',
  youtube: 'YouTube',
};

/** @param id of a post's network; '' for the site itself */
export const networkName = (id: string): string =>
  id === 'site'
    ? ''
    : Object.hasOwn(names, id)
      ? names[id]!
      : id.replace(/^./, (letter) => letter.toUpperCase());
