/** From the address that a page's author wrote to the account it means, and to the server that answers for it. */
import type { SourceAccount } from './source.ts';

/** The host that Bluesky asks public web pages to read from, and the one of its pictures (feeds.md section 3.5). */
const BLUESKY = 'https://public.api.bsky.app';
const BLUESKY_PICTURES = 'cdn.bsky.app';
const PROFILE = 'https://bsky.app/profile/';

const mastodon = (api: string, name: string): SourceAccount => ({
  network: 'mastodon',
  name,
  handle: `@${name}${name.includes('@') ? '' : `@${new URL(api).host}`}`,
  page: `${api}/@${name}`,
  api,
  media: [],
});

const bluesky = (name: string): SourceAccount => {
  // A feed or a list of somebody: at://did:plc:x/app.bsky.graph.list/key
  const [, owner = name, kind, key] =
    /^at:\/\/([^/]+)\/app\.bsky\.(feed\.generator|graph\.list)\/([^/]+)$/.exec(name) ?? [];
  return {
    network: 'bluesky',
    name,
    handle: /^(?:did:|at:\/\/)/.test(name) ? 'Bluesky' : `@${name}`,
    page: PROFILE + owner + (kind ? `/${kind === 'graph.list' ? 'lists' : 'feed'}/${key}` : ''),
    api: BLUESKY,
    media: [BLUESKY_PICTURES],
  };
};

/**
 * The account that is meant by `https://mastodon.example/@ville`, `acct:ville@mastodon.example`,
 * `https://bsky.app/profile/ville.example`, `bluesky:ville.example`,
 * `at://ville.example`, or `at://DID/app.bsky.graph.list/KEY`.
 * @returns undefined for anything else
 */
export function accountOf(written: string): SourceAccount | undefined {
  const said = written.trim();
  const [, server, local] = /^(https?:\/\/[^/?#@]+)\/@([\w.-]+(?:@[\w.:-]+)?)\/?$/.exec(said) ?? [];
  if (server && URL.canParse(server)) return mastodon(new URL(server).origin, local!);
  const [, name, host] = /^acct:@?([\w.-]+)@([\w.-]+(?::\d+)?)$/.exec(said) ?? [];
  if (name && URL.canParse(`https://${host}`)) return mastodon(new URL(`https://${host}`).origin, name);
  const actor = /^(?:https:\/\/bsky\.app\/profile\/|bluesky:@?|at:(?:\/\/)?@?)([\w.:-]+)\/?$/.exec(said)?.[1];
  if (actor) return bluesky(actor);
  return /^at:\/\/[\w.:-]+\/app\.bsky\.(?:feed\.generator|graph\.list)\/[\w.~:-]+$/.test(said)
    ? bluesky(said)
    : undefined;
}
