/** `parvis purge`: what has had its time, counted; with --yes, taken away. */
import { keptOf } from '../comments/records/kept.ts';
import type { Kept, Purged } from '../store/records.ts';
import type { Command } from './command.ts';
import { done } from './command.ts';
import { configOption } from './configuration.ts';
import { withSite } from './site.ts';

/** In the order of the report. */
const names: readonly (keyof Kept)[] = [
  ...(['rejected', 'removed', 'published', 'email', 'reports', 'connection'] as const),
  ...(['receipts', 'audit', 'mail', 'requests', 'drafts'] as const),
];

export const purgeCommand: Command = {
  name: 'purge',
  options: { ...configOption, site: 'string', yes: 'boolean', json: 'boolean' },
  takes: [0, 0],
  run(call) {
    const { switches, language } = call;
    const { purge: words } = language.records;
    return withSite(call, async ({ site, retention }, store) => {
      const dry = !switches.has('yes');
      const kept = keptOf(site.policy.retention, retention);
      const purged: Purged = await store.records.expire(site.id, kept, new Date().toISOString(), dry);
      if (switches.has('json')) return done(JSON.stringify({ dry, ...purged }, null, 2) + '\n');
      const lines = names
        .filter((name) => purged[name] > 0)
        .map((name) => `  ${words.line[name](purged[name])}`);
      return done(
        [
          words.heading(site.name),
          ...(lines.length ? lines : [`  ${words.nothing}`]),
          ...(site.policy.retention ? [] : [words.noPolicy]),
          ...(lines.length ? [dry ? words.dry : words.done] : []),
          '',
        ].join('\n'),
      );
    });
  },
};
