/** `parvis sites create SITE`: a file for one more site, from the answers that `init` asks for too. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resume } from '../../continuity/sites/suspend.ts';
import { shown } from '../arguments.ts';
import type { Call, Outcome } from '../command.ts';
import { done, failed, misused } from '../command.ts';
import { interview } from '../init.ts';
import { configured, withStore } from './with-store.ts';

/** Stands in addresses: `/s/SITE/…`. */
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function createSite(call: Call, id: string): Outcome | Promise<Outcome> {
  const { sites: words, cli } = call.language;
  if (!ID.test(id)) return misused(words.badId(shown(id)));
  return withStore(call, async (store, config) => {
    if (configured(config, id)) return failed(words.taken(id));
    const { state } = await store.standing(id);
    if (state === 'removing') return failed(words.removing(id));
    const now = new Date().toISOString();
    const made = await interview(call, now.slice(0, 10));
    if (typeof made === 'string') return failed(cli.error.missing(made));
    const folder = join(config.folder, 'sites');
    const file = join(folder, `${id}.json`);
    const value = { $schema: '../parvis.schema.json', ...made.site, id };
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(value, null, 2) + '\n', { flag: 'wx' });
    } catch (fault) {
      const there = (fault as NodeJS.ErrnoException).code === 'EEXIST';
      return failed((there ? cli.error.exists : cli.error.notWritten)(shown(file)));
    }
    await store.write(async (tx) => {
      // One that left while it was suspended comes back open, its switches too.
      await resume(tx, id, Date.parse(now));
      await tx.noteSite(id, { act: 'create', at: now, reason: '', hide: false, rows: {} });
    });
    const invite = `parvis invite --site ${id} --role admin --name …`;
    return done([cli.init.written(shown(file)), words.next(invite), ''].join('\n'));
  });
}
