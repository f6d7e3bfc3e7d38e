/**
 * Networks of many servers: each visitor has an account on one of them, so each is asked for its name. What
 * software runs behind a name is never looked up: the visitor says it. The id is that of the button; the path is what
 * the software listens on, and all of one family listen on the same.
 */
import type { Network } from './network.ts';

export const fediverse = [
  {
    id: 'mastodon-server',
    name: 'Mastodon',
    template: 'https://{host}/share?text={tu}',
    ownTab: true,
    hashtags: 'text',
  },
  {
    id: 'misskey',
    name: 'Misskey',
    template: 'https://{host}/share?text={tu}',
    ownTab: true,
    hashtags: 'text',
  },
  {
    id: 'friendica',
    name: 'Friendica',
    template: 'https://{host}/compose?title={t}&body={tu}',
    ownTab: true,
    hashtags: 'text',
  },
  {
    id: 'hubzilla',
    name: 'Hubzilla',
    template: 'https://{host}/rpost?title={t}&body={tu}',
    ownTab: true,
    hashtags: 'text',
  },
  // Without the text: a title and an address are what a post is there.
  { id: 'lemmy', name: 'Lemmy', template: 'https://{host}/create_post?url={u}&title={t}', ownTab: true },
  {
    id: 'diaspora',
    name: 'diaspora*',
    template: 'https://{host}/bookmarklet?title={t}&url={u}&notes=',
    ownTab: true,
  },
] as const satisfies readonly Network[];

/** The id of one of them. */
export type FediverseId = (typeof fediverse)[number]['id'];

/** Software of the same family, which listens on the same path: named in the choice, so that its visitors find it. */
const families: Readonly<Partial<Record<FediverseId, string>>> = {
  misskey: 'Misskey, Sharkey, Firefish',
  hubzilla: 'Hubzilla, (streams)',
};

/** What a visitor can choose from, by id, in order. */
export const softwareNames: ReadonlyMap<FediverseId, string> = /* @__PURE__ */ new Map(
  fediverse.map(({ id, name }) => [id, families[id] ?? name]),
);
