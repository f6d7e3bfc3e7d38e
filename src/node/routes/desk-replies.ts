/**
 * Official replies on the desk's own origin: what waits, what may be answered, what is done; the ready texts and their
 * table. Contributors draft, moderators and admins publish, managers read.
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { actOnReply } from '../comments/replies/act.ts';
import { textsCsv } from '../comments/replies/csv.ts';
import { readAnswerables, readReplies, textsFor } from '../comments/replies/read.ts';
import { importTexts, keepText } from '../comments/replies/texts.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Staff } from '../store/store.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';
import { readQuery } from './query.ts';
import { repliesDeps } from './replies-deps.ts';

export const mountDeskReplies: Mount = ({ desk: surface }, all) => {
  const { config, log } = all;
  const { deskUrl } = config;
  if (deskUrl === undefined) return;
  const deps = repliesDeps(all);
  const path = '/s/:site/desk/replies';

  const signedIn = async (c: Context<Env>, work: (staff: Staff) => Promise<Response>): Promise<Response> => {
    const staff = await staffOf(all, c);
    return staff ? work(staff) : refusal('unauthorised');
  };

  surface.get(path, (c) => signedIn(c, async (staff) => c.json(await readReplies(deps, c.var.site, staff))));

  surface.get(`${path}/comments`, (c) =>
    signedIn(c, async (staff) => {
      type Asked = { readonly comments?: string; readonly after?: string };
      const asked = readQuery<Asked>('desk-replies-comments', c.req.url);
      if (isProblem(asked)) return refuse(asked);
      const ids = asked.comments?.split(',').filter(Boolean).slice(0, 50);
      return c.json(await readAnswerables(deps, c.var.site, staff, ids, asked.after));
    }),
  );

  surface.get(`${path}/texts.csv`, (c) =>
    signedIn(c, async (staff) => {
      const { id } = c.var.site;
      return c.body(textsCsv(textsFor(await all.store.readyTexts(id), staff)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${id}-texts.csv"`,
      });
    }),
  );

  /** A write: what it did goes to the log, without a word of it. */
  const writing = <T extends object>(
    at: string,
    event: 'desk/replied' | 'desk/text' | 'desk/texts',
    work: (c: Context<Env>, staff: Staff, key: string | undefined) => Promise<T | Problem>,
    told: (answer: T) => object = () => ({}),
  ): void =>
    void surface.post(at, (c) =>
      signedIn(c, async (staff) => {
        const answer = await work(c, staff, c.req.header('idempotency-key'));
        if (isProblem(answer)) return refuse(answer);
        log.info(event, { site: c.var.site.id, ...told(answer) });
        return c.json(answer);
      }),
    );

  writing(
    path,
    'desk/replied',
    (c, staff, key) => actOnReply(deps, c.var.site, staff, key, c.var.body),
    ({ state, published }) => ({ to: state, replies: published.length }),
  );
  writing(`${path}/texts`, 'desk/text', (c, staff, key) =>
    keepText(deps, c.var.site, staff, key, c.var.body),
  );
  writing(`${path}/texts/import`, 'desk/texts', (c, staff, key) =>
    importTexts(deps, c.var.site, staff, key, c.var.body),
  );
};
