/**
 * The switches at the desk: `GET` says what is stopped, `POST` stops or starts again. Moderators and admins
 * switch, managers see, contributors do neither.
 */
import type { Context } from 'hono';
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { parseStopRequest } from '../../model/wire/desk-stop.ts';
import type { DeskStops, Stopped } from '../../model/wire/desk-stop.ts';
import { hashed } from '../comments/tokens.ts';
import { switchOver } from '../desk/stop.ts';
import { refuse, refusal } from '../edge/answer.ts';
import { postToHide } from '../feed/hide.ts';
import type { Staff } from '../store/store.ts';
import { staffOf } from './desk-who.ts';
import type { Deps, Env, Mount } from './mount.ts';

/** Lines of the log in an answer. */
const LINES = 20;
/** Milliseconds. */
const HOUR = 3_600_000;

/** Visible ASCII; the draft's structured field may put it in quotation marks. */
const KEY = /^[\x21-\x7e]{8,200}$/;

const maySee = ({ role }: Staff): boolean => role !== 'contributor';
const maySwitch = ({ role }: Staff): boolean => role === 'moderator' || role === 'admin';

/** What is stopped, the load, and the log with the names of those who did it. */
async function readStops(
  { store, clock, config }: Pick<Deps, 'store' | 'clock' | 'config'>,
  { id }: Site,
  staff: Staff,
): Promise<DeskStops> {
  const [stops, lines, people, load] = await Promise.all([
    store.switches(id),
    store.switchLog(id, LINES),
    store.staffing.staff(id),
    store.load(id, new Date(clock.now() - HOUR).toISOString()),
  ]);
  const own = config.sites.find(({ site }) => site.id === id)!;
  const names = new Map(people.map((one) => [one.id, one.name]));
  return {
    may: maySwitch(staff),
    feed: own.feed.sources.length > 0,
    load: { ...load, limits: own.checks.load },
    stops,
    log: lines.map(({ n: _n, staff, ...line }) => {
      const name = names.get(staff);
      return { ...line, ...(name !== undefined && { name }) };
    }),
  };
}

export const mountDeskStop: Mount = ({ desk: surface }, deps) => {
  const { config, store, clock, log } = deps;
  const { deskUrl } = config;
  if (deskUrl === undefined) return;
  const sites = new Map(config.sites.map((one) => [one.site.id, one]));
  const path = '/s/:site/desk/stop';

  const whoever = async (
    c: Context<Env>,
    may: (staff: Staff) => boolean,
    work: (staff: Staff) => Promise<Response>,
  ): Promise<Response> => {
    const staff = await staffOf(deps, c);
    if (!staff) return refusal('unauthorised');
    return may(staff) ? work(staff) : refusal('forbidden');
  };

  surface.get(path, (c) =>
    whoever(c, maySee, async (staff) => c.json(await readStops(deps, c.var.site, staff))),
  );

  surface.post(path, (c) =>
    whoever(c, maySwitch, async (staff) => {
      const { site } = c.var;
      const read = parseStopRequest(c.var.body);
      if (isProblem(read)) return refuse(read);
      const { act, targets, posts } = read;
      const reason = cleanLine(read.reason);
      if (!reason) return refuse(invalid({ path: '/reason', code: 'missing' }));
      if (!targets.length && !posts.length) return refuse(invalid({ path: '/targets', code: 'missing' }));
      const header = c.req.header('idempotency-key');
      if (!KEY.test(header ?? ''))
        return refuse(invalid({ path: '/Idempotency-Key', code: header ? 'format' : 'missing' }));
      const now = clock.now();
      const feedSite = sites.get(site.id);
      const deed = act === 'stop' ? 'hide' : 'undo';
      const found = await Promise.all(
        posts.map((post) => (feedSite ? postToHide(store.feed, feedSite, post, deed, now) : 'unknown')),
      );
      const at = new Date(now).toISOString();
      const once = await store.once(
        site.id,
        hashed(`${site.id}\n${header}`),
        hashed(`POST ${path} ${staff.id}\n${JSON.stringify(read)}`),
        at,
        async (tx) => {
          const changed = await switchOver(tx, site, { act, targets, reason, staff: staff.id, now });
          for (const one of found)
            if (typeof one === 'object')
              await tx.decidePost(site.id, { ...one, act: deed, reason, staff: staff.id, at });
          return { changed, unknown: posts.filter((_, i) => found[i] === 'unknown') };
        },
      );
      if (once === 'key-reused') return refuse(problem('key-reused'));
      const { changed, unknown } = once.answer;
      log.warn('desk/stop', { site: site.id, act, targets: changed.join(' '), posts: posts.length });
      const answer: Stopped = { ...(await readStops(deps, site, staff)), unknown };
      return c.json(answer);
    }),
  );
};
