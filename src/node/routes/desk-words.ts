/**
 * The word lists at the desk: reading, trying and changing them, and the list for a spreadsheet (S-29). Moderators and
 * admins alone: they leave the companion for nobody else.
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import { wordsCsv } from '../../model/wordlist/csv.ts';
import { changeWords, readTry, readWords } from '../comments/word-lists/change.ts';
import { tryChange } from '../comments/word-lists/try.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Staff } from '../store/store.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';
import { baseWords } from './word-lists.ts';

const mayEdit = ({ role }: Staff): boolean => role === 'moderator' || role === 'admin';

export const mountDeskWords: Mount = ({ desk: surface }, deps) => {
  const { config, store, log } = deps;
  const { deskUrl } = config;
  if (deskUrl === undefined) return;
  const path = '/s/:site/desk/words';
  /** Sites on which somebody tries a change: one at a time, for it is work. */
  const trying = new Set<string>();

  const editor = async (c: Context<Env>, work: (staff: Staff) => Promise<Response>): Promise<Response> => {
    const staff = await staffOf(deps, c);
    if (!staff) return refusal('unauthorised');
    return mayEdit(staff) ? work(staff) : refusal('forbidden');
  };
  const read = (c: Context<Env>) => readWords(deps, c.var.site, baseWords(deps, c.var.site.id));

  surface.get(path, (c) => editor(c, async () => c.json(await read(c))));

  surface.get('/s/:site/desk/words.csv', (c) =>
    editor(c, async () =>
      c.body(wordsCsv((await read(c)).entries), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${c.var.site.id}-words.csv"`,
      }),
    ),
  );

  surface.post(`${path}/try`, (c) =>
    editor(c, async () => {
      const { id } = c.var.site;
      const change = readTry(c.var.body);
      if (isProblem(change)) return refuse(change);
      if (trying.has(id)) return refusal('rate-limited', { retryAfter: 5 });
      trying.add(id);
      try {
        return c.json(await tryChange({ store }, id, baseWords(deps, id), change));
      } finally {
        trying.delete(id);
      }
    }),
  );

  surface.post(path, (c) =>
    editor(c, async (staff) => {
      const key = c.req.header('idempotency-key');
      const answer = await changeWords(deps, c.var.site, staff, key, c.var.body);
      // No word in the log: it is read by people who may not see the list.
      log.info('desk/words', {
        site: c.var.site.id,
        ...(isProblem(answer) ? { problem: answer.type } : { version: answer.version }),
      });
      return isProblem(answer) ? refuse(answer) : c.json(await read(c));
    }),
  );
};
