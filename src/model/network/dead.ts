/**
 * Networks that people still ask for and that cannot be shared to: closed, renamed, or without a link to share by.
 * Refused by name, so that the webmaster learns what to write instead (networks.md section 4).
 */
import type { Network } from './network.ts';
import type { PresetAction } from './presets.ts';
import { liveNetwork } from './registry.ts';
import type { NetworkId } from './registry.ts';

/** Why there is no link: the service `closed`, was `renamed`, or is alive but takes `no-link`. */
export type DeadReason = 'closed' | 'renamed' | 'no-link';

/** A network that cannot be shared to. */
export interface DeadNetwork {
  /** Its own name. */
  readonly dead: string;
  readonly why: DeadReason;
  /** Networks and actions of the share line that serve the same end today, best first; empty when nothing here does. */
  readonly instead: readonly (NetworkId | PresetAction)[];
}

/** Names people write, the first being the id; the service's own name; what serves the same end. */
type Row = readonly [ids: string, name: string, instead: DeadNetwork['instead']];

const rows: Readonly<Record<DeadReason, readonly Row[]>> = {
  closed: [
    ['google-plus google+ googleplus gplus', 'Google+', ['facebook', 'mastodon']],
    ['google-buzz', 'Google Buzz', ['mastodon', 'bluesky']],
    ['google-reader', 'Google Reader', ['email']],
    ['google-bookmarks', 'Google Bookmarks', ['email', 'instapaper']],
    ['pocket getpocket', 'Pocket', ['email', 'instapaper']],
    ['skype', 'Skype', ['whatsapp', 'telegram']],
    ['stumbleupon', 'StumbleUpon', ['reddit']],
    ['mix', 'Mix', ['reddit']],
    ['delicious del.icio.us', 'Delicious', ['reddit']],
    ['newsvine', 'Newsvine', ['reddit']],
    ['surfingbird', 'Surfingbird', ['reddit']],
    ['flattr', 'Flattr', []],
    ['addthis', 'AddThis', ['native']],
    ['baidu', 'Baidu', []],
    ['buffer', 'Buffer', []],
    ['aim', 'AIM', ['whatsapp', 'sms']],
    ['workplace workplace-from-meta', 'Workplace from Meta', ['linkedin', 'teams']],
    ['tencent-weibo', 'Tencent Weibo', []],
  ],
  renamed: [['twitter', 'Twitter', ['x']]],
  'no-link': [
    // Residents can follow an account there; a page cannot be handed over by a link.
    ['instagram', 'Instagram', ['threads', 'native', 'copy']],
    ['tiktok', 'TikTok', ['native', 'copy']],
    ['youtube', 'YouTube', ['native', 'copy']],
    ['snapchat', 'Snapchat', ['native', 'copy']],
    // Their applications take a link from the device's own sheet, and from the clipboard.
    ['signal', 'Signal', ['native', 'copy']],
    ['messenger facebook-messenger fb-messenger', 'Messenger', ['native', 'copy']],
    // The protocol handler that no browser ever opened.
    ['web+mastodon', 'web+mastodon', ['mastodon', 'mastodon-server']],
  ],
};

/** The ids of all networks that are refused, other spellings included. */
export const deadIds = (): string[] =>
  Object.values(rows).flatMap((group) => group.flatMap(([ids]) => ids.split(' ')));

/** The network of that id, what is known of a dead one, or undefined for a name that nobody knows. */
export const networkById = (id: string): Network | DeadNetwork | undefined => {
  const live = liveNetwork(id);
  if (live) return live;
  const key = id.trim().toLowerCase();
  for (const [why, group] of Object.entries(rows) as [DeadReason, readonly Row[]][]) {
    const row = group.find(([ids]) => ids.split(' ').includes(key));
    if (row) return { dead: row[1], why, instead: row[2] };
  }
  return undefined;
};
