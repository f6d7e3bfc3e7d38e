/**
 * Residents sign in on the companion's own pages and go back to where they were reading, without a cookie anywhere
 * (docs/sign-in.md): page, way to the provider, way back, exchange of the code, end.
 */
import type { Context } from 'hono';
import { notSignedInPage, residentPage } from '../../html/pages/sign-in.ts';
import { isProblem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { parseBearer, parseExchange } from '../../model/wire/sign-in.ts';
import { limited } from '../comments/limits.ts';
import { refusal, refuse } from '../edge/answer.ts';
import { createProvider, isNotSignedIn } from '../signin/provider.ts';
import type { NotSignedIn } from '../signin/provider.ts';
import {
  beginResident,
  endResident,
  exchangeCode,
  finishResident,
  readWish,
  wishOf,
} from '../signin/residents.ts';
import type { Wish } from '../signin/residents.ts';
import type { Env, Mount } from './mount.ts';
import { createKit } from './pages/kit.ts';

/** Seconds after which a provider that did not answer may be asked again. */
const LATER = 60;

export const mountSignIn: Mount = ({ public: surface }, all) => {
  const { config, log } = all;
  const { residentSignIn: settings } = config;
  if (!settings) return;
  const kit = createKit(all);
  const provider = createProvider(settings, { ...all, secret: () => all.clientSecret('residentSignIn') });
  const deps = { ...all, provider, settings };
  const rules = new Map(config.sites.map(({ site, comments }) => [site.id, comments]));
  const asks = (site: Site): boolean => rules.get(site.id)?.signIn !== 'off';
  const claims = (site: Site): boolean => rules.get(site.id)?.name === 'claim';
  /** Pages that one may come back to: the site's, and the companion's own. */
  const origins = (site: Site): readonly string[] => [...site.origins, new URL(config.publicUrl).origin];
  const back = (site: Site): string => kit.absolute(site, 'sign-in/back');

  const wished = (c: Context<Env>): Wish | undefined =>
    readWish(origins(c.var.site), c.req.query('return') ?? '', c.req.query('challenge') ?? '');
  const to = (site: Site, path: string, { page, challenge }: Wish): string =>
    `${kit.at(site, path)}?${new URLSearchParams({ return: page, challenge }).toString()}`;

  const failed = (
    c: Context<Env>,
    why: NotSignedIn['why'] | 'often' | 'nowhere',
    code: string,
    wish?: Wish,
  ): Response => {
    const { site } = c.var;
    const { signIn } = kit.words(site);
    log.warn('sign-in/failed', { site: site.id, why, code });
    const ways = wish
      ? [
          { href: to(site, 'sign-in', wish), text: signIn.again },
          { href: wish.page, text: signIn.resident.back },
        ]
      : [];
    const told =
      why === 'away'
        ? { heading: signIn.away.heading, text: signIn.away.text(settings.name) }
        : why === 'nowhere'
          ? signIn.resident.nowhere
          : signIn[why];
    const status = { away: 503, often: 429, refused: 403, invalid: 400, nowhere: 400 }[why];
    return kit.send(c, site, notSignedInPage(kit.frame(site), told, ways), status, {
      retryAfter: why === 'away' ? LATER : undefined,
    });
  };

  surface.get('/s/:site/sign-in', (c) => {
    const { site } = c.var;
    if (!asks(site)) return refusal('not-found');
    const wish = wished(c);
    if (!wish) return failed(c, 'nowhere', 'return');
    const parts = {
      words: kit.words(site).signIn,
      provider: settings.name,
      claim: claims(site),
      go: to(site, 'sign-in/go', wish),
      page: wish.page,
    };
    return kit.send(c, site, residentPage(kit.frame(site), parts));
  });

  surface.get('/s/:site/sign-in/go', async (c) => {
    const { site } = c.var;
    if (!asks(site)) return refusal('not-found');
    const wish = wished(c);
    if (!wish) return failed(c, 'nowhere', 'return');
    const away = await beginResident(deps, site.id, back(site), wish);
    return away instanceof URL ? c.redirect(away.href, 302) : failed(c, away.why, away.code, wish);
  });

  surface.get('/s/:site/sign-in/back', async (c) => {
    const { site, visitor } = c.var;
    if (!asks(site)) return refusal('not-found');
    const returned = new URL(back(site) + new URL(c.req.url).search);
    const wish = wishOf(deps, site.id, origins(site), returned);
    if (limited(all, 'enter', site.id, visitor)) return failed(c, 'often', 'rate', wish);
    if (!wish) return failed(c, 'invalid', 'state');
    const came = await finishResident(deps, site.id, returned, wish, claims(site));
    if (isNotSignedIn(came)) return failed(c, came.why, came.code, wish);
    log.info('sign-in/back', { site: site.id });
    return c.redirect(came.href, 302);
  });

  surface.post('/s/:site/sign-in/code', async (c) => {
    const { site, visitor } = c.var;
    if (!asks(site)) return refusal('not-found');
    const read = parseExchange(c.var.body);
    if (isProblem(read)) return refuse(read);
    const late = limited(all, 'enter', site.id, visitor);
    if (late) return refuse(late);
    const signed = await exchangeCode(all, site.id, read);
    return signed ? c.json(signed) : refusal('unauthorised');
  });

  surface.post('/s/:site/sign-in/end', async (c) => {
    const read = parseBearer(c.var.body);
    if (isProblem(read)) return refuse(read);
    await endResident(all, c.var.site.id, read.bearer);
    return c.body(null, 204);
  });
};
