/**
 * The pages to which mails lead. A GET shows and changes nothing, whoever or whatever opens the link; its form, sent
 * home, does. The link is the whole credential: no session, no cookie, and it is never logged.
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import { siteZone } from '../../model/site.ts';
import type { Site } from '../../model/site.ts';
import { checkedPage, checkPage, stopPage } from '../../html/mail/address-page.ts';
import { decidedPage, decidePage } from '../../html/mail/decide-page.ts';
import type { DecideFrame } from '../../html/mail/decide-page.ts';
import { formPolicy } from '../../html/mail/form-page.ts';
import { formStyle } from '../../html/mail/form-style.ts';
import { write } from '../../html/html.ts';
import type { Html } from '../../html/html.ts';
import { limited } from '../comments/limits.ts';
import { checking, mayStop, stopMails, verify } from '../comments/notices/address.ts';
import { awaits, decideByLink, standing } from '../comments/notices/confirm.ts';
import type { Standing } from '../comments/notices/confirm.ts';
import { deskOf } from '../comments/notices/links.ts';
import { refuse } from '../edge/answer.ts';
import type { Env, Mount, Surface } from './mount.ts';
import { noticeDeps } from './notice-deps.ts';

/** Fields of a form, as texts. */
const fieldOf = (body: unknown, name: string): string => {
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

const page = (c: Context<Env>, markup: Html, status: 200 | 400 | 404 | 409 | 410 = 200): Response =>
  c.body(write(markup), status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': formPolicy,
    // The address holds the key: it goes nowhere, not even to the next page.
    'referrer-policy': 'same-origin',
  });

const mountStyle = (surface: Surface): void => {
  surface.get('/form.css', (c) =>
    c.body(formStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
    }),
  );
};

/** Pages of a moderator's links, on the desk's origin. */
const mountDecide: Mount = ({ desk: surface }, all) => {
  const { deskUrl } = all.config;
  if (deskUrl === undefined) return;
  const deps = noticeDeps(all);
  const base = new URL(deskUrl).pathname.replace(/\/$/, '');
  mountStyle(surface);

  const frameOf = (site: Site): DecideFrame => {
    const { tag, pages, comments, desk, statement } = all.words(site);
    const moment = { lang: tag, zone: siteZone(site) };
    const words = { pages, comments, desk, statement, moment };
    return {
      lang: tag,
      site: site.name,
      style: `${base}/form.css`,
      deskUrl: deskOf(deskUrl, site.id)!,
      ...words,
    };
  };

  const ask = (
    site: Site,
    { link, comment, thread }: Extract<Standing, { is: 'open' }>,
    key: string,
    written?: { clause: string; facts: string; explanation: string },
  ): Html => {
    const title = thread?.title;
    const asked = {
      act: link.act === 'reject' ? ('reject' as const) : ('approve' as const),
      comment,
      edit: awaits(comment) === 'edit',
      clauses: site.policy.charter.clauses,
      ...(title !== undefined && { page: title }),
      ...(written && { written }),
    };
    return decidePage(frameOf(site), asked, { action: `${base}/s/${site.id}/form/decide`, key });
  };
  const statuses = { unknown: 404, past: 410, used: 410, ended: 410, changed: 409, decided: 409 } as const;

  surface.get('/s/:site/form/decide', async (c) => {
    const { site, visitor } = c.var;
    const late = limited(all, 'track', site.id, visitor);
    if (late) return refuse(late);
    const key = c.req.query('key') ?? '';
    const found = await standing(all.store, site.id, key, all.clock.now());
    if (found.is === 'open') return page(c, ask(site, found, key));
    return page(c, decidedPage(frameOf(site), found), statuses[found.is]);
  });

  surface.post('/s/:site/form/decide', async (c) => {
    const { site, visitor } = c.var;
    const late = limited(all, 'track', site.id, visitor);
    if (late) return refuse(late);
    const key = fieldOf(c.var.body, 'key');
    const written = {
      clause: fieldOf(c.var.body, 'clause'),
      facts: fieldOf(c.var.body, 'facts'),
      explanation: fieldOf(c.var.body, 'explanation'),
    };
    const answer = await decideByLink(deps, site, key, written);
    if (isProblem(answer)) {
      const found = await standing(all.store, site.id, key, all.clock.now());
      return answer.type === 'invalid' && found.is === 'open'
        ? page(c, ask(site, found, key, written), 400)
        : refuse(answer);
    }
    if (answer.is === 'open') return page(c, ask(site, answer, key), 409);
    if (answer.is !== 'done') return page(c, decidedPage(frameOf(site), answer), statuses[answer.is]);
    all.log.info('desk/decided', { site: site.id, to: answer.act, by: 'link' });
    return page(c, decidedPage(frameOf(site), answer));
  });
};

/** Pages of an author's links, on the public origin. */
const mountAddress: Mount = ({ public: surface }, all) => {
  const deps = noticeDeps(all);
  // As browsers see it: the server in front may cut the path off.
  const base = new URL(all.config.publicUrl).pathname.replace(/\/$/, '');
  mountStyle(surface);
  const frameOf = (site: Site) => ({
    lang: all.words(site).tag,
    site: site.name,
    style: `${base}/form.css`,
  });
  const checkStatus = { done: 200, past: 410, unknown: 404 } as const;

  surface.get('/s/:site/form/email', async (c) => {
    const { site, visitor } = c.var;
    const late = limited(all, 'track', site.id, visitor);
    if (late) return refuse(late);
    const key = c.req.query('key') ?? '';
    const found = await checking(all.store, site.id, key, all.clock.now());
    const { pages } = all.words(site);
    if (found.is !== 'open')
      return page(c, checkedPage(frameOf(site), pages, found.is), checkStatus[found.is]);
    const to = { action: `${base}/s/${site.id}/form/email`, key };
    return page(c, checkPage(frameOf(site), pages, found.address, to));
  });

  surface.post('/s/:site/form/email', async (c) => {
    const { site, visitor } = c.var;
    const late = limited(all, 'track', site.id, visitor);
    if (late) return refuse(late);
    const replies = fieldOf(c.var.body, 'replies') === 'yes';
    const found = await verify(deps, site, fieldOf(c.var.body, 'key'), replies);
    const is = found.is === 'open' ? 'past' : found.is;
    return page(c, checkedPage(frameOf(site), all.words(site).pages, is), checkStatus[is]);
  });

  surface.get('/s/:site/form/unsubscribe', (c) => {
    const { site } = c.var;
    const [comment, key] = [c.req.query('c'), c.req.query('key')];
    const { pages } = all.words(site);
    if (!mayStop(deps, site.id, comment, key))
      return page(c, checkedPage(frameOf(site), pages, 'unknown'), 404);
    const to = { action: `${base}/s/${site.id}/form/unsubscribe`, key: key ?? '', comment };
    return page(c, stopPage(frameOf(site), pages, to));
  });

  // A mail program sends this by itself when its reader presses its own button (RFC 8058): key in the address.
  surface.post('/s/:site/form/unsubscribe', async (c) => {
    const { site } = c.var;
    const field = (name: string): string => fieldOf(c.var.body, name) || (c.req.query(name) ?? '');
    const comment = field('c');
    const { pages } = all.words(site);
    if (!mayStop(deps, site.id, comment, field('key')))
      return page(c, checkedPage(frameOf(site), pages, 'unknown'), 404);
    await stopMails(deps, site, comment);
    return page(c, stopPage(frameOf(site), pages));
  });
};

export const mountNotices: Mount = (surfaces, deps) => {
  mountDecide(surfaces, deps);
  mountAddress(surfaces, deps);
};
