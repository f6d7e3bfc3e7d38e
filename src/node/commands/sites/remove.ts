/** `parvis sites remove SITE`: takes a site away, for good, after it was said twice which one. */
import { exportedLately, removeSite as takeAway, sumOf } from '../../continuity/sites/remove.ts';
import { feedFiles, takeAwayFeed } from '../../feed/leave.ts';
import { shown } from '../arguments.ts';
import type { Call, Outcome } from '../command.ts';
import { done, failed, misused } from '../command.ts';
import { momentText } from '../dates.ts';
import { progressOf, told } from '../progress.ts';
import { foldersOf } from './export.ts';
import { configured, withStore } from './with-store.ts';

export const removeSite = (call: Call, id: string): Promise<Outcome> =>
  withStore(call, async (store, config) => {
    const { sites: words } = call.language;
    const { values, switches } = call;
    const one = configured(config, id);
    const now = Date.now();
    const { state, since } = await store.standing(id);
    const found = await store.hosting.rows(id);
    const folders = foldersOf(config, id);
    const files = await feedFiles(folders);
    const empty = !sumOf(found) && !files.length;
    if (state === 'removed' && empty)
      return done(
        words.already({ site: id, date: momentText(since ?? '', call.language, one?.site) }) + '\n',
      );
    if (state === 'open' && empty) return failed((one ? words.nothing : words.unknown)(shown(id)));
    const rowLines = Object.entries(found).map(([table, rows]) => `  ${words.rows({ table, rows })}`);
    if (switches.has('dry-run')) {
      const head = words.wouldRemove({ site: id, rows: sumOf(found), pictures: files.length });
      return done([head, ...rowLines, words.dry, ''].join('\n'));
    }
    if (values.get('confirm') !== id) return misused(words.confirm(shown(id)));
    // What has begun, and what came after it was done, is finished without another question.
    const begun = state === 'removing' || state === 'removed';
    if (!begun && !switches.has('without-export') && !(await exportedLately(store, id, now)))
      return failed(words.noExport(id));
    const rows = await takeAway(store, id, now, () => takeAwayFeed(folders), progressOf(call));
    const line = words.removed({ site: id, rows: sumOf(rows), pictures: files.length });
    return told(call, line, ...words.afterwards.map((one) => `  ${one}`));
  });
