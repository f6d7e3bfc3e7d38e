/**
 * Moderators sign in with their institution's provider: to it, and back (docs/sign-in.md). The way there is a link, since
 * a form may not lead to another site; the way back is checked against a ticket that this browser alone has.
 */
import type { Context } from 'hono';
import { deskPolicy } from '../../html/desk-page.ts';
import { enteredPage, outsidePage } from '../../html/desk-sign-in.ts';
import { write } from '../../html/html.ts';
import type { Html } from '../../html/html.ts';
import { limited } from '../comments/limits.ts';
import { cookieKind, readTicketCookie, sessionCookie, ticketCookie } from '../desk/cookie.ts';
import { SIGNED_IN } from '../desk/sessions.ts';
import { ATTEMPT_LIFE, attemptOf, newTicket } from '../signin/attempt.ts';
import { enterDesk } from '../signin/desk.ts';
import type { Outside } from '../signin/desk.ts';
import { createProvider } from '../signin/provider.ts';
import { deskBase, deskFrame } from './desk-frame.ts';
import type { Env, Mount } from './mount.ts';

/** Seconds after which a provider that did not answer may be asked again. */
const LATER = '60';

export const mountDeskSignIn: Mount = ({ desk: surface }, all) => {
  const { config, log } = all;
  const { deskUrl, deskSignIn: settings } = config;
  if (deskUrl === undefined || !settings) return;
  const provider = createProvider(
    settings,
    { ...all, secret: () => all.clientSecret('deskSignIn') },
    settings.roles.map(({ claim }) => claim),
  );
  const base = deskBase(all);
  const back = (site: string): string => `${new URL(deskUrl).origin}${base}/s/${site}/form/provider/back`;

  const page = (c: Context<Env>, markup: Html, status: 200 | 400 | 403 | 429 | 503 = 200): Response =>
    c.body(write(markup), status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': deskPolicy,
      ...(status === 503 && { 'retry-after': LATER }),
    });

  const outside = (c: Context<Env>, why: Outside | 'often', code: string): Response => {
    const { site } = c.var;
    const words = all.words(site).signIn;
    log.warn('desk/not-signed-in', { site: site.id, why, code });
    const frame = deskFrame(all, site);
    const { name } = settings;
    if (why === 'no-role') {
      const { heading, text } = words.desk.noRole;
      return page(c, outsidePage(frame, { heading, text: text(name) }), 403);
    }
    if (why === 'revoked') return page(c, outsidePage(frame, words.desk.revoked), 403);
    if (why === 'away') {
      const { heading, text } = words.away;
      return page(c, outsidePage(frame, { heading, text: text(name) }, words.again), 503);
    }
    const status = why === 'often' ? 429 : why === 'refused' ? 403 : 400;
    return page(c, outsidePage(frame, words[why], words.again), status);
  };

  surface.get('/s/:site/form/provider', async (c) => {
    const { site } = c.var;
    // Where no cookie may be set nobody could come back.
    if (!cookieKind(deskUrl)) return outside(c, 'invalid', 'insecure');
    const ticket = newTicket(all, 'desk', site.id);
    const to = await provider.begin(back(site.id), attemptOf(all, 'desk', ticket));
    if (!(to instanceof URL)) return outside(c, to.why, to.code);
    c.header('set-cookie', ticketCookie(deskUrl, site.id, ticket, ATTEMPT_LIFE / 1000));
    return c.redirect(to.href, 302);
  });

  surface.get('/s/:site/form/provider/back', async (c) => {
    const { site, visitor } = c.var;
    if (limited(all, 'signIn', site.id, visitor)) return outside(c, 'often', 'rate');
    // The address as the provider knows it, whatever stands in front of this server.
    const returned = new URL(back(site.id) + new URL(c.req.url).search);
    const ticket = readTicketCookie(deskUrl, site.id, c.req.header('cookie'));
    // Used, whatever comes of it.
    c.header('set-cookie', ticketCookie(deskUrl, site.id, '', 0));
    const came = await enterDesk({ ...all, provider, settings, lasts: SIGNED_IN }, site.id, ticket, returned);
    if ('outside' in came) return outside(c, came.outside, came.code);
    log.info('desk/signed-in', { site: site.id, role: came.staff.role, by: 'provider' });
    c.header('set-cookie', sessionCookie(deskUrl, site.id, came.session, SIGNED_IN / 1000), { append: true });
    const { entered, open } = all.words(site).signIn.desk;
    return page(c, enteredPage(deskFrame(all, site), entered, `${base}/s/${site.id}/desk`, open));
  });
};
