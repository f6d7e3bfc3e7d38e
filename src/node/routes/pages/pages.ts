/**
 * The companion's own pages: thread with its form, receipt, contest, report and its follow-up. They work without script;
 * a code never stands in an address (docs/decisions/0008-pages-without-script.md).
 */
import { pagesScript } from '../../../html/pages/script.ts';
import { pagesStyle } from '../../../html/pages/style.ts';
import type { Mount } from '../mount.ts';
import { mountFiguresPage } from './figures.ts';
import { createKit } from './kit.ts';
import { mountReceiptPage } from './receipt.ts';
import { mountReportPages } from './report.ts';
import { mountThreadPage } from './thread.ts';

export const mountPages: Mount = ({ public: surface }, all) => {
  const kit = createKit(all);
  const base = new URL(all.config.publicUrl).pathname.replace(/\/$/, '');
  const widgets = all.files.has('parvis.css') ? `${base}/dist/parvis.css` : undefined;
  const headers = (type: string): Record<string, string> => ({
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
  });

  surface.get('/pages.js', (c) => c.body(pagesScript, 200, headers('text/javascript')));
  surface.get('/pages.css', (c) => c.body(pagesStyle({ widgets }), 200, headers('text/css')));
  surface.get('/s/:site/pages.css', (c) =>
    c.body(pagesStyle({ accent: c.var.site.look?.accent, widgets }), 200, headers('text/css')),
  );

  // A contest is an author's or a reporter's: the receipt knows how to show a report.
  const reports = mountReportPages(surface, kit);
  mountFiguresPage(surface, kit);
  mountThreadPage(surface, kit, mountReceiptPage(surface, kit, reports));
};
