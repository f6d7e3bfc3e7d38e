/** `parvis sites suspend` and `resume`: nobody writes at a site for a time, at once and for every companion. */
import { cleanLine } from '../../../model/text/clean.ts';
import { siteZone } from '../../../model/site.ts';
import { isDay } from '../../../model/wire/parse.ts';
import { instantOf } from '../../../model/zone.ts';
import { LONGEST_REASON, resume, suspend } from '../../continuity/sites/suspend.ts';
import { shown } from '../arguments.ts';
import type { Call, Outcome } from '../command.ts';
import { done, failed, misused } from '../command.ts';
import { momentText } from '../dates.ts';
import { goneNow } from '../site.ts';
import { configured, withStore } from './with-store.ts';

const lines = (...all: readonly string[]): Outcome => done(all.join('\n') + '\n');

export function suspendSite(call: Call, id: string): Outcome | Promise<Outcome> {
  const { values, switches, language } = call;
  const { sites: words, cli } = language;
  const reason = cleanLine(values.get('reason') ?? '');
  if (!reason) return misused(cli.error.missing('--reason'));
  if ([...reason].length > LONGEST_REASON) return misused(words.long(LONGEST_REASON));
  const day = values.get('until');
  if (day !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(day) && isDay(day)))
    return misused(words.badDay(shown(day)));
  return withStore(call, async (store, config) => {
    const one = configured(config, id);
    if (!one) return failed(words.needsConfigured(shown(id)));
    const now = Date.now();
    const end = day === undefined ? undefined : instantOf(siteZone(one.site), `${day}T00:00`);
    if (end !== undefined && end <= now) return misused(words.badDay(shown(day ?? '')));
    const until = end === undefined ? undefined : new Date(end).toISOString();
    const hide = switches.has('hide');
    const effect = [
      ...(until === undefined ? [] : [words.ends(momentText(until, language, one.site))]),
      ...words.effect,
      ...(hide ? [words.hidden] : []),
    ].map((line) => `  ${line}`);
    const gone = await goneNow(call, store, id);
    if (gone) return gone;
    if (switches.has('dry-run')) return lines(words.wouldSuspend(id), ...effect, words.dry);
    const held = await store.write((tx) => suspend(tx, one.site, { reason, hide, until, now }));
    if (!held) return failed(words.removing(id));
    return lines(words.suspended(id), ...effect, words.again(`parvis sites resume ${id}`));
  });
}

export const resumeSite = (call: Call, id: string): Promise<Outcome> =>
  withStore(call, async (store, config) => {
    const { sites: words } = call.language;
    // One that left the configuration meanwhile may go on too: it stands suspended in the database.
    if (!configured(config, id) && !(await store.hosting.known()).includes(id))
      return failed(words.unknown(shown(id)));
    const went = await store.write((tx) => resume(tx, id, Date.now()));
    return lines((went ? words.resumed : words.notSuspended)(id));
  });
