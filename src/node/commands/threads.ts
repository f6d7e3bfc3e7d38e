/** `parvis threads`: opens the comments of a page that cannot be asked, locks a thread, unlocks it, gives threads other addresses. */
import { randomBytes } from 'node:crypto';
import { httpUrl } from '../../model/text/safe-url.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { newThread } from '../../model/thread.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { withSite } from './site.ts';
import { checkThreads } from './threads-check.ts';
import { mapThreads, undoMap } from './threads-map.ts';

const actions = ['add', 'lock', 'unlock'] as const;

export const threadsCommand: Command = {
  name: 'threads',
  options: { ...configOption, site: 'string', title: 'string', domain: 'string', yes: 'boolean' },
  takes: [1, 2],
  run(call) {
    const { positionals, values, language } = call;
    const { error, threads: words } = language.cli;
    const [typed = '', address = ''] = positionals;
    if (typed === 'map' || typed === 'undo') return (typed === 'map' ? mapThreads : undoMap)(call);
    if (typed === 'check') return checkThreads(call);
    const action = actions.find((one) => one === typed);
    if (!action)
      return misused(
        error.value({
          option: 'ACTION',
          value: shown(typed),
          expected: [...actions, 'check', 'map', 'undo'].join(', '),
        }),
      );
    // The words' own name of what is missing.
    const name = language.cli.command.threads.usage.split(' ')[3] ?? '';
    if (!address) return misused(error.missing(name.replace(/[[\]]/g, '')));
    if (!httpUrl(address)) return misused(error.url(shown(address)));
    const url = canonicalUrl({ location: address });
    const title = cleanLine(values.get('title') ?? '').slice(0, 300);
    return withSite(call, async ({ site }, store) => {
      if (action === 'add') {
        const { id, origins } = site;
        if (!withinOrigins(url, origins)) return failed(words.outside({ url, origins: origins.join(', ') }));
        const made = { id: `t${randomBytes(12).toString('base64url')}`, site: id };
        const createdAt = new Date().toISOString();
        const thread = await store.write((tx) =>
          tx.addThread(newThread({ ...made, createdAt, ...(title && { title }) }, url)),
        );
        return done(`${thread.id === made.id ? words.added(url) : words.there(url)}\n`);
      }
      const locked = action === 'lock';
      const before = await store.write(async (tx) => {
        const thread = await tx.threadAt(site.id, url);
        if (!thread) return undefined;
        const { archived: _, ...open } = thread;
        return (await tx.saveThread({ ...(locked ? thread : open), locked })) ? thread : undefined;
      });
      if (!before) return failed(words.none(url));
      // What a person opens again is not closed by the next look at its page.
      if (!locked && before.archived !== undefined) await store.addresses.rest(site.id, before.id, 'always');
      return done(`${locked ? words.locked(url) : words.unlocked(url)}\n`);
    });
  },
};
