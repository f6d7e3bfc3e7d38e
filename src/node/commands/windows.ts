/** `parvis windows`: what applies to a page, or to the whole site, now or at another moment, and what comes next. */
import { localTime } from '../../model/calendar.ts';
import type { Calendar, WindowTarget } from '../../model/calendar.ts';
import { windowTargets } from '../../model/calendar.ts';
import { sayElections } from '../../model/elections.ts';
import { gateAt } from '../../model/gate.ts';
import type { Lockable } from '../../model/gate.ts';
import { isProblem } from '../../model/problem.ts';
import { siteZone } from '../../model/site.ts';
import type { Site } from '../../model/site.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { closureAt, waitingSources, windowsFrom } from '../../model/windows.ts';
import type { ResolvedWindow } from '../../model/windows.ts';
import { isDay, parse } from '../../model/wire/parse.ts';
import { instant } from '../../model/wire/shape.ts';
import { instantOf } from '../../model/zone.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Command } from './command.ts';
import { done, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { momentText } from './dates.ts';
import { withSite } from './site.ts';

/** Windows to come that are told. */
const MOST = 10;

type Words = Call['language']['guard']['windows'];

/** What is asked about. */
interface Asked {
  readonly site: Site;
  readonly at: number;
  readonly page?: string;
  readonly words: Words;
  readonly date: (at: number) => string;
}

/** A window that is not of comments and ratings, which have modes: it stops the thing, or nothing. */
const isHeld = (calendar: Calendar | undefined, { at, page }: Asked, what: WindowTarget): boolean => {
  const mode = calendar && closureAt(calendar, at, what, page ?? 'any')?.window.mode;
  return mode === 'closed' || mode === 'readonly';
};

/** Comments and ratings: the gate of the page, in its words. */
async function gateLines(asked: Asked, store: Store, what: 'comments' | 'ratings'): Promise<string[]> {
  const { site, at, page, words, date } = asked;
  const thread = page === undefined ? undefined : await store.threadAt(site.id, page);
  const off = await store.switched(site.id, 'comments');
  const lockable: Lockable = {
    ...(page !== undefined && { canonical: page }),
    ...thread,
    ...(off && { shut: { reason: off.reason, mode: off.mode } }),
  };
  const { mode, reason, opensAt, closesAt } = gateAt(site.policy, at, lockable, what);
  const when = [
    opensAt === undefined ? '' : words.opens(date(opensAt)),
    closesAt === undefined ? '' : words.closes(date(closesAt)),
  ].filter(Boolean);
  const state = [words.mode[mode], ...when].join(', ');
  return [
    words.now({ what: words.what[what], state }),
    ...(thread?.locked ? [`  ${words.locked}`] : []),
    ...(reason === undefined ? [] : [`  ${words.why(shown(reason))}`]),
  ];
}

/** The windows to come, those that are told once for all that they affect. */
function nextLines({ site, at, page, words, date }: Asked): string[] {
  const { calendar } = site.policy;
  if (!calendar) return [words.none];
  const found = new Map<string, { readonly one: ResolvedWindow; readonly what: WindowTarget[] }>();
  for (const what of windowTargets)
    for (const one of windowsFrom(calendar, at, what, page ?? 'any')) {
      if (one.from <= at) continue;
      const key = JSON.stringify([one.from, one.to, one.window]);
      const known = found.get(key) ?? { one, what: [] };
      known.what.push(what);
      found.set(key, known);
    }
  const all = [...found.values()].sort((a, b) => a.one.from - b.one.from).slice(0, MOST);
  if (!all.length) return [words.none];
  return [
    words.next,
    ...all.flatMap(({ one: { from, to, window }, what }) => [
      `  ${words.window({
        from: date(from),
        to: date(to),
        mode: words.mode[window.mode],
        what: what.map((each) => words.what[each]).join(', '),
      })}`,
      ...(window.reason ? [`    ${words.why(shown(window.reason))}`] : []),
    ]),
  ];
}

/**
 * A moment as typed: a local time, or one with its distance from UTC, which alone tells apart the two of the hour that
 * is set back. Undefined for what is none.
 */
function momentOf(typed: string | undefined, zone: string): number | undefined {
  if (typed === undefined) return Date.now();
  if (!isProblem(parse(localTime, typed, { strict: true })))
    return isDay(typed) ? instantOf(zone, typed) : undefined;
  const exact = parse(instant, typed);
  return isProblem(exact) ? undefined : Date.parse(exact);
}

export const windowsCommand: Command = {
  name: 'windows',
  options: { ...configOption, site: 'string', at: 'string' },
  takes: [0, 1],
  run(call) {
    const { positionals, values, language } = call;
    const { windows: words } = language.guard;
    const [address] = positionals;
    if (address !== undefined && !httpUrl(address)) return misused(language.cli.error.url(shown(address)));
    return withSite(call, async ({ site: read }, store) => {
      const { calendar: own } = read.policy;
      const { election } = language.visitors;
      const calendar = own && {
        ...own,
        elections: sayElections(own.elections, (preset) => election[preset]),
      };
      const site = calendar ? { ...read, policy: { ...read.policy, calendar } } : read;
      const zone = siteZone(site);
      const at = momentOf(values.get('at'), zone);
      if (at === undefined) return misused(words.badTime(shown(values.get('at') ?? '')));
      const page = address === undefined ? undefined : canonicalUrl({ location: address });
      if (page !== undefined && !withinOrigins(page, site.origins))
        return misused(words.outside(shown(page)));
      const date = (then: number): string => momentText(new Date(then).toISOString(), language, site);
      const asked: Asked = { site, at, words, date, ...(page !== undefined && { page }) };
      const sources = calendar ? [...waitingSources(calendar, at).keys()] : [];
      const stopped = await store.switched(site.id, 'push');
      const state = (what: 'push'): string =>
        stopped || isHeld(calendar, asked, what) ? words.held : words.open;
      return done(
        [
          words.heading({ place: page ?? site.name, date: date(at), zone }),
          ...(await gateLines(asked, store, 'comments')),
          ...(await gateLines(asked, store, 'ratings')),
          words.now({ what: words.what.push, state: state('push') }),
          ...(stopped ? [`  ${words.why(shown(stopped.reason))}`] : []),
          words.now({
            what: words.what.feed,
            state: sources.length ? words.heldSources(sources.join(', ')) : words.open,
          }),
          ...nextLines(asked),
          '',
        ].join('\n'),
      );
    });
  },
};
