/** Moderation in figures, for everybody: the last quarter, read at most once an hour for each site. */
import { siteZone } from '../../../model/site.ts';
import { figuresPage } from '../../../html/figures/page.ts';
import type { Html } from '../../../html/html.ts';
import { lastDays } from '../../../model/figures/period.ts';
import { figuresFor } from '../../comments/figures/read.ts';
import type { Surface } from '../mount.ts';
import type { Kit } from './kit.ts';

/** Thirteen weeks. */
const DAYS = 91;
/** Milliseconds for which a page serves all: reading a quarter is more than a visitor may ask for at will. */
const FRESH = 3_600_000;

/** Mounts the page. */
export function mountFiguresPage(surface: Surface, kit: Kit): void {
  const { store, clock, config } = kit.all;
  const kept = new Map<string, { readonly at: number; readonly page: Promise<Html> }>();
  surface.get('/s/:site/figures', async (c) => {
    const { site } = c.var;
    const now = clock.now();
    const known = kept.get(site.id);
    const made = async (): Promise<Html> => {
      const { targetHours } = config.sites.find((one) => one.site.id === site.id)!.notices;
      const period = lastDays(siteZone(site), now, DAYS);
      const figures = await figuresFor(store, site, period, { now, targetHours });
      const { tag, figures: words } = kit.words(site);
      return figuresPage(kit.frame(site), { lang: tag, words }, figures, site.policy.calendar !== undefined);
    };
    const page = known && now - known.at < FRESH ? known.page : made();
    if (page !== known?.page) {
      kept.set(site.id, { at: now, page });
      // A fault is not kept: the next visitor asks again.
      page.catch(() => kept.delete(site.id));
    }
    return kit.send(c, site, await page);
  });
}
