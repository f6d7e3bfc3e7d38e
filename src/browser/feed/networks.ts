/**
 * The names people know the networks by. The registry has them too, with every template for sharing; a feed needs the
 * names alone. A test holds this list against the registry.
 */
const names: Readonly<Record<string, string>> = {
  email: 'E-mail',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  'mastodon-server': 'Mastodon',
  bluesky: 'Bluesky',
  sms: 'SMS',
  threads: 'Threads',
  telegram: 'Telegram',
  reddit: 'Reddit',
  x: 'X',
};

/** @param id of a post; '' for the site itself, the id for a network that has no name here */
export const networkName = (id: string): string =>
  id === 'site' ? '' : Object.hasOwn(names, id) ? names[id]! : id;
