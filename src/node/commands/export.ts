/** `parvis export`: everything that is kept of a person, as JSON, to stdout or into a file for its owner alone. */
import { writeFileSync } from 'node:fs';
import { exported } from '../comments/records/export.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { done, failed } from './command.ts';
import { withSite } from './site.ts';
import {
  foundLines,
  isAsked,
  isEmpty,
  register,
  registeredLine,
  requestReference,
  personOf,
  whoseOf,
  whoseOptions,
} from './whose.ts';

export const exportCommand: Command = {
  name: 'export',
  options: { ...whoseOptions, out: 'string' },
  takes: [0, 0],
  run(call) {
    const now = Date.now();
    const asked = whoseOf(call, now);
    if (!isAsked(asked)) return asked;
    const { language, values } = call;
    const { data } = language.records;
    return withSite(call, async ({ site }, store) => {
      const subject = await store.records.subject(site.id, await personOf(store, site.id, asked, call));
      if (isEmpty(subject)) return failed(data.nothing(site.name));
      const [found = ''] = foundLines(subject, call, site);
      const text = JSON.stringify(exported(site, subject, now), null, 2) + '\n';
      const file = values.get('out');
      if (file !== undefined)
        try {
          writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
        } catch (fault) {
          const there = (fault as NodeJS.ErrnoException).code === 'EEXIST';
          return failed(
            there ? language.cli.error.exists(shown(file)) : language.cli.error.notWritten(shown(file)),
          );
        }
      const { receivedAt } = asked;
      const entry = {
        kind: 'export',
        reference: requestReference(now),
        receivedAt,
        now,
        answer: found,
      } as const;
      const line = registeredLine(await register(store, site, entry), call, site);
      // The data alone on stdout: it may be redirected.
      return file === undefined
        ? { code: 0, out: text, err: [line] }
        : done([found, data.written(shown(file)), line].join('\n') + '\n');
    });
  },
};
