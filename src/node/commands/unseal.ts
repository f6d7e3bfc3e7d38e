/** `parvis unseal`: where a comment came from, for an authority that asks. Why is written down before anything is shown. */
import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { cleanLine } from '../../model/text/clean.ts';
import type { Site } from '../../model/site.ts';
import { privateKey } from '../comments/connection/key.ts';
import type { Connection } from '../comments/connection/keep.ts';
import { open } from '../comments/connection/open.ts';
import type { Opened } from '../comments/connection/open.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Language, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { momentText } from './dates.ts';
import { withSite } from './site.ts';

/** Characters of a reason, and of who asks. */
const LONGEST = 500;
/** Lines of the log that are shown. */
const LINES = 1000;

/** Bytes of a file that may hold a key. */
const KEY_FILE = 16_384;

function readKey(file: string): KeyObject | undefined {
  try {
    const pem = readFileSync(file);
    return pem.length > KEY_FILE ? undefined : privateKey(pem.toString());
  } catch {
    return undefined;
  }
}

/** One record, for people. */
function recordLines(
  { at, act, address, port, protocol, comment, name }: Connection,
  call: Call,
  site: Site,
) {
  const { unseal: words } = call.language.host;
  return [
    words.heading({ act: words.act[act], date: momentText(at, call.language, site) }),
    `  ${at}`,
    `  ${address ? words.address(address) : words.unknownAddress}`,
    ...(port === undefined ? [] : [`  ${words.port(port)}`]),
    `  ${words.protocol(protocol)}`,
    `  ${words.comment(shown(comment))}`,
    ...(name === undefined ? [] : [`  ${words.name(shown(name))}`]),
    '',
  ];
}

const closedLine = (one: Extract<Opened, { closed: string }>, language: Language, site: Site): string => {
  const { unseal: words } = language.host;
  const date = momentText(one.record.at, language, site);
  return one.closed === 'broken' ? words.broken(date) : words.otherKey({ date, key: one.record.key });
};

/** The log, newest first. */
async function list(store: Store, site: Site, { language }: Call): Promise<Outcome> {
  const { unseal: words } = language.host;
  const log = await store.unsealLog(site.id, LINES);
  const lines = log.flatMap(({ n, at, comment, records, why, authority }) => [
    words.line({ number: n, date: momentText(at, language, site), comment, records, why: shown(why) }),
    ...(authority ? [`  ${words.authority(shown(authority))}`] : []),
  ]);
  return done((lines.length ? lines : [words.nobody]).join('\n') + '\n');
}

export const unsealCommand: Command = {
  name: 'unseal',
  options: {
    ...configOption,
    ...{ site: 'string', comment: 'string', key: 'string', why: 'string', authority: 'string' },
    ...{ list: 'boolean', json: 'boolean' },
  },
  takes: [0, 0],
  run(call) {
    const { values, switches, language } = call;
    const { unseal: words } = language.host;
    if (switches.has('list')) return withSite(call, ({ site }, store) => list(store, site, call));
    const why = cleanLine(values.get('why') ?? '');
    const authority = cleanLine(values.get('authority') ?? '');
    for (const name of ['comment', 'key', 'why'] as const)
      if (!values.get(name) || (name === 'why' && !why))
        return misused(language.cli.error.missing(`--${name}`));
    if ([why, authority].some((text) => text.length > LONGEST)) return misused(words.whyLong(LONGEST));
    const file = values.get('key')!;
    const key = readKey(file);
    if (!key) return failed(words.noKey(shown(file)));
    // `https://…/page#c-ID`, or the id alone.
    const id = values
      .get('comment')!
      .replace(/^.*#c-/s, '')
      .trim();
    return withSite(call, async ({ site }, store) => {
      const records = await store.connections(site.id, id);
      if (!records.length) return failed(words.noComment(shown(id)));
      const all = open(site.id, key, records);
      const opened = all.flatMap((one) => ('connection' in one ? [one.connection] : []));
      const err = all.flatMap((one) => ('closed' in one ? [closedLine(one, language, site)] : []));
      if (!opened.length) return failed(...err);
      const at = new Date().toISOString();
      const line = { comment: id, at, records: opened.length, why, authority };
      // Written first: nothing is shown that the log does not know of.
      const number = await store.write((tx) => tx.logUnseal(site.id, line));
      const told = words.logged({ number, date: momentText(at, language, site) });
      const out = switches.has('json')
        ? JSON.stringify({ site: site.id, log: { number, ...line }, records: opened }, null, 2)
        : opened.flatMap((one) => recordLines(one, call, site)).join('\n');
      return { code: 0, out: out + '\n', err: [...err, told] };
    });
  },
};
