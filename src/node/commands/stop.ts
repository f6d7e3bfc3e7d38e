/** `parvis stop` and `parvis resume`: the switches of a site, and single posts of its feed. */
import { cleanLine } from '../../model/text/clean.ts';
import { LONGEST_REASON, stoppable, switchOver } from '../desk/stop.ts';
import { postToHide } from '../feed/hide.ts';
import { publish } from '../feed/publish.ts';
import type { Store } from '../store/store.ts';
import type { StopTarget } from '../store/switches.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { feedWords } from './feed-words.ts';
import { withSite } from './site.ts';

type Act = 'stop' | 'resume';

/** What was typed after the command. */
interface Asked {
  readonly site?: string;
  readonly targets: readonly StopTarget[];
  /** Posts of the feed, as typed. */
  readonly posts: readonly string[];
}

const isTarget = (word: string): word is StopTarget => stoppable.some((one) => one === word);

/** @returns undefined when a post is not named after `feed-item`; a word that is none of them comes back as it is */
function readWords(words: readonly string[]): Asked | { readonly stray: string } | undefined {
  const [first] = words;
  const named = first !== undefined && !isTarget(first) && first !== 'feed-item';
  const targets: StopTarget[] = [];
  const posts: string[] = [];
  for (let i = named ? 1 : 0; i < words.length; i++) {
    const word = words[i]!;
    if (isTarget(word)) targets.push(word);
    else if (word !== 'feed-item') return { stray: word };
    else if (words[i + 1] === undefined) return undefined;
    else posts.push(words[++i]!);
  }
  const all = targets.length || posts.length ? targets : stoppable;
  return { targets: all, posts, ...(named && { site: first }) };
}

/** The lines about switches. */
async function switchLines(
  store: Store,
  call: Call,
  site: { readonly id: string; readonly name: string },
  act: Act,
  targets: readonly StopTarget[],
  reason: string,
): Promise<string[]> {
  const { stop: words } = call.language.guard;
  const by = { act, targets, reason, staff: '', now: Date.now() };
  const changed = await store.write((tx) => switchOver(tx, site, by));
  const lines: string[] = [];
  for (const target of targets) {
    const told = { what: words.what[target], site: site.name };
    if (act === 'stop') lines.push((changed.includes(target) ? words.stopped : words.already)(told));
    else {
      lines.push((changed.includes(target) ? words.resumed : words.notStopped)(told));
      const other = await store.switched(site.id, target);
      if (other) lines.push(words.still({ what: told.what, why: shown(other.reason) }));
    }
  }
  return lines;
}

async function run(call: Call, act: Act): Promise<Outcome> {
  const { positionals, values, language } = call;
  const { error } = language.cli;
  const { stop: words } = language.guard;
  const reason = cleanLine(values.get('why') ?? '');
  if (act === 'stop' && !reason) return misused(error.missing('--why'));
  if ([...reason].length > LONGEST_REASON) return misused(words.long(LONGEST_REASON));
  const asked = readWords(positionals);
  if (!asked) return misused(words.noItem);
  if ('stray' in asked)
    return misused(
      error.value({
        option: 'WHAT',
        value: shown(asked.stray),
        expected: [...stoppable, 'feed-item'].join(', '),
      }),
    );
  const { site: named, targets, posts } = asked;
  const told = named === undefined ? values : new Map([...values, ['site', named]]);
  return withSite({ ...call, values: told }, async (config, store) => {
    const { site, feed } = config;
    const lines = await switchLines(store, call, site, act, targets, reason);
    const wrong: string[] = [];
    const deed = act === 'stop' ? 'hide' : 'undo';
    for (const typed of posts) {
      const now = Date.now();
      const found = await postToHide(store.feed, config, typed, deed, now);
      const line = { act: deed, reason, staff: '', at: new Date(now).toISOString() } as const;
      if (found === 'unknown') wrong.push(words.noPost(shown(typed)));
      else lines.push((act === 'stop' ? words.hidden : words.shown)(shown(typed)));
      if (typeof found === 'object') await store.write((tx) => tx.decidePost(site.id, { ...found, ...line }));
    }
    // Files that a web server serves obey now, and not only at the next visit of the sources.
    if (posts.length > wrong.length && feed.output !== undefined)
      await publish(store.feed, config, feedWords(site.lang), feed.output, Date.now());
    if (act === 'stop' && lines.length) {
      const again = [
        'parvis',
        'resume',
        site.id,
        ...targets,
        ...posts.map((one) => `feed-item ${shown(one)}`),
      ];
      lines.push(words.how(again.join(' ')));
    }
    if (wrong.length) return { ...failed(...wrong), out: lines.map((line) => `${line}\n`).join('') };
    return done(lines.join('\n') + '\n');
  });
}

const command = (name: Act): Command => ({
  name,
  options: { ...configOption, why: 'string' },
  takes: [0, 40],
  run: (call) => run(call, name),
});

export const stopCommand: Command = command('stop');
export const resumeCommand: Command = command('resume');
