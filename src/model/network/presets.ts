/** Choices of networks that institutions ask for, each under one name: `preset:private` among other names. */
import { moreNetworks } from './more.ts';
import type { NetworkId } from './registry.ts';
import { usualNetworks } from './usual.ts';

/** What may stand in a choice besides networks: what the share line does by itself. */
export type PresetAction = 'native' | 'copy';
/** A name of a choice. */
export type PresetName = 'usual' | 'private' | 'messaging' | 'fediverse' | 'all';

const usual = usualNetworks.map(({ id }) => id);

/** By name, in the order in which they are shown. */
export const presets: Readonly<Record<PresetName, readonly (NetworkId | PresetAction)[]>> = {
  // What residents use first, then where councils publish: the same as without any choice.
  usual: ['native', ...usual, 'copy'],
  // No company that lives from advertisements learns of the page: for health, social services, counselling.
  private: ['native', 'email', 'sms', 'mastodon', 'bluesky', 'copy'],
  // From person to person: for a notice that one neighbour hands on to another. No public post.
  messaging: ['native', 'email', 'sms', 'whatsapp', 'telegram', 'threema', 'copy'],
  // Open networks of many servers, each resident on one of their own: for a site whose charter asks for open protocols.
  fediverse: [
    'native',
    ...(['mastodon', 'mastodon-server', 'misskey', 'friendica', 'hubzilla', 'lemmy', 'diaspora'] as const),
    'copy',
  ],
  // Every network that asks nothing of the site: for a menu, and to look at. Too long for a line.
  all: ['native', ...usual, ...moreNetworks.map(({ id }) => id), 'copy'],
};

/** The names in a choice of which `preset:NAME` is one. */
const PREFIX = 'preset:';

/**
 * The names with each preset replaced by what it holds, each name once, in order. A preset that does not exist stays
 * as it is written, so that it is told as a mistake like any other name.
 */
export const withPresets = (names: readonly string[]): string[] => [
  ...new Set(
    names.flatMap((name): readonly string[] => {
      const preset = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
      return Object.hasOwn(presets, preset) ? presets[preset as PresetName] : [name];
    }),
  ),
];
