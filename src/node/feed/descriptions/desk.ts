/**
 * Pictures at the desk: those of the institution's own posts that are shown or wait, what each shows, and the writing of
 * it. What an account passed on, and what others say under a tag, is theirs to describe.
 */
import { createHash } from 'node:crypto';
import { cut } from '../../../model/facts.ts';
import type { Media, Post } from '../../../model/post.ts';
import { invalid, isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { plain } from '../../../model/text/segment.ts';
import { parseDescribe } from '../../../model/wire/desk-pictures.ts';
import type { DeskPicture, DeskPictures, Described, PictureList } from '../../../model/wire/desk-pictures.ts';
import type { Instant } from '../../../model/wire/shape.ts';
import { wireVersion } from '../../../model/wire/version.ts';
import type { FeedDeskDeps } from '../desk.ts';
import { readItems } from '../items.ts';
import type { Pictures } from '../mirror/shown-pictures.ts';
import { withOwnPictures } from '../pictures.ts';
import { ruleOf } from '../rules.ts';
import type { FeedSite } from '../settings.ts';
import type { PictureAlt, Staff, Store } from '../../store/store.ts';
import { withAlts } from './alts.ts';

/** Pictures of one answer; code points of a post's beginning. */
const MOST = 500;
const EXCERPT = 120;
/** Visible ASCII, as for every key. */
const KEY = /^[\x21-\x7e]{8,200}$/;

/** A picture as its source has it, its post, and what the desk says of it. */
interface OwnPicture {
  readonly post: Post;
  readonly at: string;
  readonly media: Media;
  readonly said: PictureAlt | undefined;
}

const isDescribed = ({ media, said }: OwnPicture): boolean => !!cleanLine(said?.alt ?? media.alt ?? '');

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every picture of the institution's own posts, those of the newest first; none of what is hidden. */
async function ownPictures(
  { store, clock }: Pick<FeedDeskDeps, 'store' | 'clock'>,
  { site, feed }: FeedSite,
): Promise<readonly OwnPicture[]> {
  const alts = await store.alts(site.id);
  const laid = withAlts(alts);
  const said = new Map(alts.map((one) => [`${one.post}\n${one.picture}`, one]));
  const rule = ruleOf(feed, await store.decisions(site.id));
  const now = clock.now();
  const sources = feed.sources.filter(({ tag, account }) => tag === undefined || account !== undefined);
  const kept = await Promise.all(sources.map(({ id }) => store.known(site.id, id)));
  return kept
    .flatMap(readItems)
    .filter(
      ({ item, post }) =>
        post.boostedBy === undefined && rule(laid(post), item.source, now).state !== 'hidden',
    )
    .sort((a, b) => Date.parse(b.item.at) - Date.parse(a.item.at) || (a.post.id < b.post.id ? -1 : 1))
    .flatMap(({ item, post }) =>
      post.media
        .filter(({ type }) => type === 'image')
        .map((media) => ({ post, at: item.at, media, said: said.get(`${post.id}\n${media.url}`) })),
    );
}

/** How many pictures nobody has described. */
export const missingAlts = async (
  deps: Pick<FeedDeskDeps, 'store' | 'clock'>,
  feedSite: FeedSite,
): Promise<number> => (await ownPictures(deps, feedSite)).filter((one) => !isDescribed(one)).length;

const inList: Readonly<Record<PictureList, (one: OwnPicture) => boolean>> = {
  missing: (one) => !isDescribed(one),
  desk: ({ said }) => said !== undefined,
  all: () => true,
};

/** @param pictures those that the desk may load */
export async function readPictures(
  deps: FeedDeskDeps,
  feedSite: FeedSite,
  list: PictureList,
  pictures: Pictures,
): Promise<DeskPictures> {
  const all = await ownPictures(deps, feedSite);
  const people = new Map((await deps.staff()).map(({ id, name }) => [id, name]));
  return {
    wire: wireVersion,
    list,
    total: all.length,
    missing: all.filter((one) => !isDescribed(one)).length,
    pictures: all
      .filter(inList[list])
      .slice(0, MOST)
      .map(({ post, media, said }): DeskPicture => {
        const address = post.page ?? post.url;
        const who = said && people.get(said.staff);
        const own = cleanLine(media.alt ?? '');
        const [shown = media] = withOwnPictures(
          { ...post, media: [media] },
          feedSite.site.origins,
          pictures,
        ).media;
        return {
          post: post.id,
          picture: media.url,
          media: shown,
          title: cut(cleanLine(post.title ?? '') || cleanLine(plain(post.content)), EXCERPT),
          ...(address !== undefined && { address }),
          ...(post.published !== undefined && { published: post.published }),
          ...(own && { own }),
          ...(said && { alt: said.alt, at: said.at as Instant }),
          ...(who !== undefined && { name: who }),
        };
      }),
  };
}

/**
 * Writes what a picture shows, or takes back what was written.
 *
 * @param staff who has signed in for this site
 * @param key Idempotency-Key: the same request again gives the same answer (S-27)
 * @returns `not-found` for a picture that is in no post of the institution's own
 */
export async function describe(
  deps: Pick<FeedDeskDeps, 'store' | 'clock'> & { readonly once: Store['once'] },
  feedSite: FeedSite,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<Described | Problem> {
  const read = parseDescribe(body);
  if (isProblem(read)) return read;
  if (key === undefined || !KEY.test(key))
    return invalid({ path: '/Idempotency-Key', code: key ? 'format' : 'missing' });
  const { post, picture } = read;
  // One line: that is how every output says it.
  const alt = cleanLine(read.alt);
  const known = (await ownPictures(deps, feedSite)).find(
    (one) => one.post.id === post && one.media.url === picture,
  );
  if (!known) return problem('not-found');
  const { id } = feedSite.site;
  const at = new Date(deps.clock.now()).toISOString();
  const now = alt || cleanLine(known.media.alt ?? '');
  const fingerprint = hashed(`POST /s/${id}/desk/pictures ${staff.id}\n${JSON.stringify(read)}`);
  const answer = await deps.once(id, hashed(`${id}\n${key}`), fingerprint, at, async (tx) => {
    await tx.describePicture(id, { post, picture, alt, staff: staff.id, at });
    return { post, picture, ...(now && { alt: now }) };
  });
  return answer === 'key-reused' ? problem('key-reused') : answer.answer;
}
