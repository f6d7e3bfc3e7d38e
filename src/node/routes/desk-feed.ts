/** The feed at the desk, on the desk's own origin: the queues, the decisions, the log. Its page is the desk's. */
import type { Context } from 'hono';
import { isStaff } from '../../model/comment-carry.ts';
import { isProblem } from '../../model/problem.ts';
import type { PictureList } from '../../model/wire/desk-pictures.ts';
import { refuse, refusal } from '../edge/answer.ts';
import { decideFeed, readFeedDesk, readFeedLog } from '../feed/desk.ts';
import type { FeedDeskDeps, FeedDeskQuery } from '../feed/desk.ts';
import { picturesCsv } from '../feed/descriptions/csv.ts';
import { describe, readPictures } from '../feed/descriptions/desk.ts';
import { readPicture } from '../feed/mirror/folder.ts';
import { MEDIA, picturesIn } from '../feed/mirror/shown-pictures.ts';
import type { FeedSite } from '../feed/settings.ts';
import type { Staff } from '../store/store.ts';
import { pictureTypes } from './feed.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';
import { readQuery } from './query.ts';

/** A contributor writes replies, and has no room here; a manager reads, and changes nothing (decision 14). */
const mayRead = ({ role }: Staff): boolean => role !== 'contributor';

export const mountDeskFeed: Mount = ({ desk: surface }, deps) => {
  const { config, store, clock, log } = deps;
  const { deskUrl } = config;
  if (deskUrl === undefined) return;
  const sites = new Map(config.sites.map((one) => [one.site.id, one]));

  type Work = (feedSite: FeedSite, staff: Staff, of: FeedDeskDeps) => Promise<Response>;

  /** Runs a route for somebody who may, on a site that has a feed. */
  const asking = async (c: Context<Env>, may: (staff: Staff) => boolean, work: Work): Promise<Response> => {
    const { id } = c.var.site;
    const staff = await staffOf(deps, c);
    if (!staff) return refusal('unauthorised');
    if (!may(staff)) return refusal('forbidden');
    const feedSite = sites.get(id);
    if (!feedSite || feedSite.feed.sources.length === 0) return refusal('not-found');
    return work(feedSite, staff, { store: store.feed, clock, staff: () => store.staffing.staff(id) });
  };
  const reading = (c: Context<Env>, work: Work) => asking(c, mayRead, work);
  /** Whoever judges comments judges posts. */
  const judging = (c: Context<Env>, work: Work) => asking(c, ({ role }) => isStaff(role), work);

  /** From the desk's own origin: its policy lets it load no other. */
  const picturesOf = ({ site, feed }: FeedSite) =>
    picturesIn(feed.media, `${deskUrl}s/${site.id}/desk/feed.json`);

  surface.get('/s/:site/desk/feed', (c) =>
    reading(c, async (feedSite, _staff, of) => {
      const asked = readQuery<FeedDeskQuery>('desk-feed', c.req.url);
      if (isProblem(asked)) return refuse(asked);
      return c.json(await readFeedDesk(of, feedSite, asked, await picturesOf(feedSite)));
    }),
  );

  surface.get(`/s/:site/desk/${MEDIA}/:name`, (c) =>
    reading(c, async (feedSite) => {
      const name = c.req.param('name')!;
      const bytes = await readPicture(feedSite.feed.media ?? '', name);
      if (!bytes) return refusal('not-found');
      return c.body(bytes, 200, {
        'content-type': pictureTypes[name.split('.').at(-1)!]!,
        'cache-control': 'private, max-age=86400',
      });
    }),
  );

  surface.post('/s/:site/desk/feed', (c) =>
    judging(c, async (feedSite, staff, of) => {
      const answer = await decideFeed(
        { ...of, once: store.once },
        feedSite,
        staff,
        c.req.header('idempotency-key'),
        c.var.body,
      );
      if (isProblem(answer)) return refuse(answer);
      for (const { state, problem: why } of answer.results)
        log.info('desk/feed-decided', { site: feedSite.site.id, to: state, problem: why });
      return c.json(answer);
    }),
  );

  surface.get('/s/:site/desk/feed/log', (c) =>
    reading(c, async (feedSite, _staff, of) => {
      const asked = readQuery<{ readonly post: string }>('desk-feed-log', c.req.url);
      if (isProblem(asked)) return refuse(asked);
      const answer = await readFeedLog(of, feedSite, asked.post);
      return isProblem(answer) ? refuse(answer) : c.json(answer);
    }),
  );

  for (const name of ['pictures', 'pictures.csv'] as const)
    surface.get(`/s/:site/desk/${name}`, (c) =>
      reading(c, async (feedSite, _staff, of) => {
        const asked = readQuery<{ readonly list?: PictureList }>('desk-pictures', c.req.url);
        if (isProblem(asked)) return refuse(asked);
        const read = await readPictures(of, feedSite, asked.list ?? 'missing', await picturesOf(feedSite));
        if (name === 'pictures') return c.json(read);
        return c.body(picturesCsv(read.pictures), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${feedSite.site.id}-${read.list}.csv"`,
        });
      }),
    );

  surface.post('/s/:site/desk/pictures', (c) =>
    judging(c, async (feedSite, staff, of) => {
      const key = c.req.header('idempotency-key');
      const answer = await describe({ ...of, once: store.once }, feedSite, staff, key, c.var.body);
      if (isProblem(answer)) return refuse(answer);
      log.info('desk/described', { site: feedSite.site.id });
      return c.json(answer);
    }),
  );
};
