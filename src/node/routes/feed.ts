/**
 * The feed of a site in its three forms, for pages, readers and programs of any origin, and what others need who
 * pass it on. Whatever a program reads is open to every origin, as it is public and the same for everybody; the two
 * pages are for people, and no script has a reason to read them from elsewhere.
 */
import { kioskPolicy } from '../../html/pages/kiosk.ts';
import type { Loader } from '../../html/relay.ts';
import { waitingSources } from '../../model/windows.ts';
import { loaderAt } from '../feed/loader.ts';
import { digest, outputsOf, tagOf, titleOf } from '../feed/outputs.ts';
import type { OutputName, Outputs } from '../feed/outputs.ts';
import { picturesIn, MEDIA } from '../feed/mirror/shown-pictures.ts';
import { readPicture } from '../feed/mirror/folder.ts';
import { shownFeed } from '../feed/shown.ts';
import { refusal } from '../edge/answer.ts';
import type { Deps, Mount } from './mount.ts';

/** Seconds for which one answer serves all: a visit of the sources comes every few minutes at most. */
const FRESH = 15;

/**
 * Old news is better than none while the companion is away; what somebody hides is gone from every copy within a
 * minute all the same, so a copy that is late serves once more, and no longer.
 */
const CACHE = 'public, max-age=30, stale-while-revalidate=30, stale-if-error=86400';

const types: Readonly<Record<OutputName, string>> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  'feed.html': 'text/html; charset=utf-8',
  'feed.atom': 'application/atom+xml; charset=utf-8',
  'feed.css': 'text/css; charset=utf-8',
  'kiosk.html': 'text/html; charset=utf-8',
  'kiosk.css': 'text/css; charset=utf-8',
  'relay.html': 'text/html; charset=utf-8',
  'relay.css': 'text/css; charset=utf-8',
  'accounts.opml': 'text/x-opml; charset=utf-8',
};

/** The relay page has one style sheet and nothing else to load. */
const RELAY_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A name in the mirror is a hash of what stands under it. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Media types of the mirror's files, by the end of their names. */
export const pictureTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** What is kept between two requests. */
interface Made {
  readonly tag: string;
  readonly outputs: Outputs;
}

/** The outputs of each site, made at most every few seconds. */
function outputsBySite(deps: Deps, loader: Loader | undefined): (id: string) => Promise<Made | undefined> {
  const { config, store, clock, words } = deps;
  const kept = new Map<string, { at: number; decided: string; made: Promise<Made> }>();
  const sites = new Map(config.sites.map((one) => [one.site.id, one]));
  return async (id) => {
    const one = sites.get(id);
    if (!one || one.feed.sources.length === 0) return undefined;
    // What somebody has just hidden must not be given out from what was made before.
    const [decisions, cursor] = await Promise.all([store.feed.decisions(id), store.feed.cursor(id)]);
    // Nor may who was told to look again find what was made before; and a window begins and ends for all at one time.
    const now = clock.now();
    const { calendar } = one.site.policy;
    const waiting = calendar ? [...waitingSources(calendar, now)].join(' ') : '';
    const decided = `${cursor} ${waiting} ${decisions.map(({ item, act, at }) => `${item} ${act} ${at}`).join()}`;
    const before = kept.get(id);
    if (before && before.decided === decided && now - before.at < FRESH * 1000) return before.made;
    const spoken = words(one.site);
    const address = `${config.publicUrl}s/${id}/feed.json`;
    const as = { title: titleOf(one, spoken), address };
    const made = picturesIn(one.feed.media, address)
      .then((pictures) => shownFeed(store.feed, one, as, now, pictures))
      .then((feed) => ({ tag: tagOf(feed), outputs: outputsOf(feed, one, spoken, loader) }));
    kept.set(id, { at: now, decided, made });
    // A failure is not kept.
    made.catch(() => kept.delete(id));
    return made;
  };
}

export const mountFeed: Mount = ({ public: surface }, deps) => {
  const loader = loaderAt(`${deps.config.publicUrl}dist/`, deps.files.get('parvis.js')?.bytes);
  const outputs = outputsBySite(deps, loader);
  const elsewhere = new Map(deps.config.sites.map(({ site, feed }) => [site.id, feed.loader]));
  const folders = new Map(deps.config.sites.map(({ site, feed }) => [site.id, feed.media]));

  surface.get(`/s/:site/${MEDIA}/:name`, async (c) => {
    const name = c.req.param('name');
    const bytes = await readPicture(folders.get(c.var.site.id) ?? '', name);
    if (!bytes) return refusal('not-found');
    return c.body(bytes, 200, {
      'content-type': pictureTypes[name.split('.').at(-1)!]!,
      'cache-control': FOR_EVER,
      // A page of the institution may be on another origin than its companion.
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  for (const name of Object.keys(types) as OutputName[])
    surface.get(`/s/:site/${name}`, async (c) => {
      const { site } = c.var;
      const made = await outputs(site.id);
      const text = made?.outputs[name];
      if (!made || text === undefined) return refusal('not-found');
      // Weak: a visit without news changes the instants in it, and nothing that anybody would see. What is for others
      // changes with the release and with the configuration, whatever the feed says.
      const tag = /^feed\.(?:json|html|atom)$/.test(name) ? made.tag : digest(text);
      const etag = `W/"${tag}"`;
      const open = !/\.(?:html|css)$/.test(name);
      const headers: Record<string, string> = {
        etag,
        'content-type': types[name],
        'cache-control': CACHE,
        ...(open && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
        ...(name === 'relay.html' && { 'content-security-policy': RELAY_POLICY }),
        ...(name === 'kiosk.html' && {
          'content-security-policy': kioskPolicy(loader ?? elsewhere.get(site.id), site.origins),
          'x-robots-tag': 'noindex, nofollow',
        }),
        ...(name === 'feed.html' && {
          'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self' ${site.origins.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        }),
      };
      const known = (c.req.header('if-none-match') ?? '')
        .split(',')
        .map((one) => one.trim().replace(/^W\//, ''));
      return known.includes(`"${tag}"`) ? c.body(null, 304, headers) : c.body(text, 200, headers);
    });
};
