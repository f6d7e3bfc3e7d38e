/** `parvis requests`: the register of requests for one's data, with the day by which each must be answered. */
import { cleanLine } from '../../model/text/clean.ts';
import type { Site } from '../../model/site.ts';
import type { DataRequest } from '../store/records.ts';
import { shown } from './arguments.ts';
import type { Command, Language } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { dayText, dayTyped } from './dates.ts';
import { withSite } from './site.ts';
import { register, registeredLine, requestReference } from './whose.ts';

const kinds = ['export', 'erase'] as const;

function line(request: DataRequest, language: Language, site: Site, now: number): string {
  const { requests } = language.records;
  const { reference, receivedAt, dueAt, doneAt, answer = '' } = request;
  const kind = requests.kind[request.kind];
  const date = (instant: string): string => dayText(instant, language, site);
  if (doneAt !== undefined) return requests.done({ reference, kind, date: date(doneAt), answer });
  const told = { reference, kind, received: date(receivedAt), due: date(dueAt) };
  return Date.parse(dueAt) < now ? requests.late(told) : requests.open(told);
}

export const requestsCommand: Command = {
  name: 'requests',
  options: {
    ...configOption,
    site: 'string',
    add: 'string',
    received: 'string',
    answer: 'string',
    text: 'string',
  },
  takes: [0, 0],
  run(call) {
    const { values, language } = call;
    const { requests: words, data } = language.records;
    const now = Date.now();
    const [add, answered] = [values.get('add'), values.get('answer')];
    const kind = kinds.find((one) => one === add);
    if (add !== undefined && !kind)
      return misused(
        language.cli.error.value({ option: '--add', value: shown(add), expected: kinds.join(', ') }),
      );
    const text = cleanLine(values.get('text') ?? '').slice(0, 500);
    if (answered !== undefined && !text) return misused(language.cli.error.missing('--text'));
    const typed = values.get('received');
    const receivedAt = dayTyped(typed, now);
    if (receivedAt === undefined) return misused(data.date(shown(typed ?? '')));
    return withSite(call, async ({ site }, store) => {
      if (kind) {
        const entry = { kind, reference: requestReference(now), receivedAt, now };
        return done(registeredLine(await register(store, site, entry), call, site) + '\n');
      }
      if (answered !== undefined) {
        const at = new Date(now).toISOString();
        return (await store.records.answerRequest(site.id, answered, text, at))
          ? done(words.answered(shown(answered)) + '\n')
          : failed(words.unknown(shown(answered)));
      }
      const all = await store.records.requests(site.id);
      const lines = all.length ? all.map((one) => line(one, language, site, now)) : [words.none(site.name)];
      return done(lines.join('\n') + '\n');
    });
  },
};
