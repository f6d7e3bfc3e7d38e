/**
 * The desk, on its own origin: its page, signing in and out, the queues and the decisions. Who is signed in is asked of
 * the store at every request (S-31). That a write comes from the desk's own page, as JSON, the app has checked (S-22).
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import type { Queue } from '../../model/wire/desk.ts';
import type { DeskQueuePage } from '../../model/wire/desk-wave.ts';
import { heldNotice } from '../../html/desk-held.ts';
import { deskIcon } from '../../html/desk-icon.ts';
import { deskPage, deskPolicy, signInPage, sitesPage } from '../../html/desk-page.ts';
import type { DeskFrame } from '../../html/desk-page.ts';
import { deskStyle } from '../../html/desk-style.ts';
import { write } from '../../html/html.ts';
import type { Html } from '../../html/html.ts';
import { decideAppeal } from '../comments/appeals/decide.ts';
import { readAudit } from '../comments/audit.ts';
import { readReports } from '../comments/desk-reports.ts';
import { readHistory } from '../comments/history.ts';
import { markOf } from '../comments/handed/mark.ts';
import { limited } from '../comments/limits.ts';
import { createLive } from '../comments/live.ts';
import { decide } from '../comments/moderate.ts';
import { readNoQueue, readQueue } from '../comments/queue.ts';
import { findComments } from '../comments/search.ts';
import { refuseWave } from '../comments/waves/refuse-wave.ts';
import { likeMarkOf } from '../comments/waves/mark.ts';
import { createWaves } from '../comments/waves/waves.ts';
import { cookieKind, readSession, sessionCookie } from '../desk/cookie.ts';
import { SIGNED_IN, signIn, signOut } from '../desk/sessions.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { DeskRoom } from '../../words/terms.ts';
import type { Staff } from '../store/store.ts';
import { standingNow } from '../continuity/sites/suspend.ts';
import { deskSentences, heldWords } from '../continuity/sites/words.ts';
import { commentsDeps, commentsMemory } from './comments-deps.ts';
import { createRooms } from './desk-rooms.ts';
import { staffOf } from './desk-who.ts';
import { deskFrame } from './desk-frame.ts';
import type { Env, Mount } from './mount.ts';
import { readQuery } from './query.ts';
import { streamed } from './stream.ts';

/** Roles that read comments; a contributor reads what was handed over, and finds the rooms for that (decision 14). */
const reads = (role: Staff['role']): boolean => role !== 'contributor';

export const mountDesk: Mount = ({ desk: surface }, all) => {
  const { deskUrl } = all.config;
  if (deskUrl === undefined) return;
  const deps = commentsDeps(all);
  const { log } = all;
  const base = new URL(deskUrl).pathname.replace(/\/$/, '');
  const waves = createWaves(all.store, commentsMemory(all, deps).networks, all.clock);
  const rooms = createRooms(all);
  const live = createLive(all.store, all.clock, all.stopping);
  const at = (site: string, path: string): string => `${base}/s/${site}/${path}`;

  /** Runs a route for somebody who may; 401 for nobody, 403 for a role that may not. */
  const signedIn = async (
    c: Context<Env>,
    work: (staff: Staff) => Promise<Response>,
    otherwise: (staff: Staff) => Promise<Response> = async () => refusal('forbidden'),
  ): Promise<Response> => {
    const staff = await staffOf(all, c);
    if (!staff) return refusal('unauthorised');
    return reads(staff.role) ? work(staff) : otherwise(staff);
  };

  const page = (c: Context<Env>, markup: Html, status: 200 | 403 | 429 = 200): Response =>
    c.body(write(markup), status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': deskPolicy,
    });

  const frameOf = (site: Site): DeskFrame => deskFrame(all, site);

  surface.get('/desk.css', (c) =>
    c.body(deskStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
    }),
  );

  surface.get('/desk.svg', (c) =>
    c.body(deskIcon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );

  surface.get('/', (c) => {
    const sites = [...all.sites.values()];
    const [first, ...others] = sites;
    if (!first) return refusal('not-found');
    if (!others.length) return c.redirect(at(first.id, 'desk'), 302);
    const { site: _, ...frame } = frameOf(first);
    return page(
      c,
      sitesPage(
        frame,
        sites.map(({ id, name }) => ({ name, href: at(id, 'desk') })),
      ),
    );
  });

  surface.get('/s/:site/desk', async (c) => {
    const { site } = c.var;
    const staff = await staffOf(all, c);
    const who = staff && {
      src: `${base}/s/${site.id}`,
      name: staff.name,
      role: staff.role,
      signOut: at(site.id, 'form/sign-out'),
      ...(all.files.has('desk.js') && { script: `${base}/dist/desk.js` }),
    };
    const standing = await standingNow(all.store, site.id, all.clock.now());
    const held =
      who &&
      standing.state === 'suspended' &&
      heldNotice(heldWords(site).desk.heading, deskSentences(site, standing));
    return page(c, deskPage(frameOf(site), who, held || undefined));
  });

  // A mail scanner opens every link: it sees a page, and nothing happens before somebody presses its button.
  surface.get('/s/:site/form/sign-in', (c) => {
    const { site } = c.var;
    const token = c.req.query('token') ?? '';
    return page(c, signInPage(frameOf(site), { action: at(site.id, 'form/sign-in'), token }));
  });

  surface.post('/s/:site/form/sign-in', async (c) => {
    const { site, visitor } = c.var;
    const again = (status: 403 | 429): Response => page(c, signInPage(frameOf(site)), status);
    if (limited(deps, 'redeem', site.id, visitor)) return again(429);
    const { token } = c.var.body as { readonly token?: unknown };
    // Where no cookie may be set nothing is redeemed.
    if (!cookieKind(deskUrl)) return again(403);
    const entered = await signIn(all, site.id, token);
    if (!entered) return again(403);
    log.info('desk/signed-in', { site: site.id, role: entered.staff.role });
    c.header('set-cookie', sessionCookie(deskUrl, site.id, entered.session, SIGNED_IN / 1000));
    const room = reads(entered.staff.role) ? '' : '#replies';
    return c.redirect(at(site.id, 'desk') + room, 303);
  });

  surface.post('/s/:site/form/sign-out', async (c) => {
    const { site } = c.var;
    await signOut(all, readSession(deskUrl, site.id, c.req.header('cookie')));
    c.header('set-cookie', sessionCookie(deskUrl, site.id, '', 0));
    return c.redirect(at(site.id, 'desk'), 303);
  });

  /** What else somebody finds, with its name. */
  const roomsFor = async (site: Site, staff: Staff): Promise<Pick<DeskQueuePage, 'rooms' | 'names'>> => {
    const found = await rooms(site.id, staff);
    const { room } = all.words(site).deskPage;
    return {
      rooms: found,
      names: Object.fromEntries(Object.keys(found).map((name) => [name, room[name as DeskRoom]])),
    };
  };

  /** For whoever reads no queue: the rooms there are, and nothing of any comment. */
  const withoutQueue = async (c: Context<Env>, staff: Staff): Promise<Response> => {
    const { site } = c.var;
    const found = await roomsFor(site, staff);
    // A search that finds nothing would pass for one that has looked.
    if (c.req.query('search') !== undefined || !Object.keys(found.rooms).length) return refusal('forbidden');
    return c.json({ ...(await readNoQueue(deps, site, staff)), ...found });
  };

  surface.get('/s/:site/desk/queue', (c) =>
    signedIn(
      c,
      async (staff) => {
        type Asked = {
          readonly queue?: Queue;
          readonly after?: string;
          readonly limit?: number;
          readonly search?: string;
          readonly waves?: 'true';
        };
        const asked = readQuery<Asked>('desk', c.req.url);
        if (isProblem(asked)) return refuse(asked);
        const { waves: _, search, ...page } = asked;
        const { site } = c.var;
        const found =
          search === undefined ? undefined : await findComments(deps, site, staff, { ...page, search });
        if (isProblem(found)) return refuse(found);
        const how = found ? { queue: page.queue ?? ('pending' as const), found } : asked.waves && { waves };
        const said = all.words(site);
        const marks = { mark: markOf(site, said), like: likeMarkOf(site, said), row: said.waves.row };
        const answer = await readQueue(deps, site, staff, { ...page, ...marks, ...how });
        // Only where a queue begins: the next pages are asked for by somebody who knows.
        const beside = asked.after === undefined && (await roomsFor(site, staff));
        return c.json({ ...answer, ...beside });
      },
      (staff) => withoutQueue(c, staff),
    ),
  );

  surface.post('/s/:site/desk/decisions', (c) =>
    signedIn(c, async (staff) => {
      const answer = await decide(deps, c.var.site, staff, c.req.header('idempotency-key'), c.var.body);
      if (isProblem(answer)) return refuse(answer);
      for (const { state, problem: why } of answer.results)
        log.info('desk/decided', { site: c.var.site.id, to: state, problem: why });
      return c.json(answer);
    }),
  );

  surface.post('/s/:site/desk/appeals', (c) =>
    signedIn(c, async (staff) => {
      const answer = await decideAppeal(deps, c.var.site, staff, c.req.header('idempotency-key'), c.var.body);
      log.info('desk/appeal', {
        site: c.var.site.id,
        ...(isProblem(answer) ? { problem: answer.type } : { to: answer.state }),
      });
      return isProblem(answer) ? refuse(answer) : c.json(answer);
    }),
  );

  surface.post('/s/:site/desk/waves', (c) =>
    signedIn(c, async (staff) => {
      const { site } = c.var;
      const key = c.req.header('idempotency-key');
      const answer = await refuseWave(deps, site, staff, key, c.var.body, all.words(site).waves);
      if (isProblem(answer)) return refuse(answer);
      const refused = answer.results.filter((one) => one.problem === undefined).length;
      log.info('desk/wave', { site: site.id, refused, left: answer.results.length - refused });
      return c.json(answer);
    }),
  );

  /** What is told of one comment on demand. */
  const onDemand = (
    id: string,
    path: string,
    work: (site: Site, comment: string) => Promise<object | Problem>,
  ): void =>
    void surface.get(`/s/:site/desk/${path}`, (c) =>
      signedIn(c, async () => {
        const asked = readQuery<{ readonly comment: string }>(id, c.req.url);
        if (isProblem(asked)) return refuse(asked);
        const answer = await work(c.var.site, asked.comment);
        return isProblem(answer) ? refuse(answer) : c.json(answer);
      }),
    );
  onDemand('desk-log', 'log', (site, comment) => readAudit(deps, site, comment));
  onDemand('desk-reports', 'reports', (site, comment) => readReports(deps, site, comment));
  onDemand('desk-history', 'history', (site, comment) => readHistory(deps, site, comment));

  surface.get('/s/:site/desk/live', (c) =>
    signedIn(c, () =>
      streamed(c, live, 'all', async () => {
        const staff = await staffOf(all, c);
        return staff !== undefined && reads(staff.role);
      }),
    ),
  );
};
