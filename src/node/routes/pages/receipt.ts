/**
 * The author's page: entered by a code that is posted, never by an address that a server or a log could see. Each of
 * its forms answers with the page itself.
 */
import type { Context } from 'hono';
import { codePage } from '../../../html/pages/code.ts';
import type { Mistake } from '../../../html/pages/form.ts';
import { receiptPage } from '../../../html/pages/receipt.ts';
import type { ReceiptActs } from '../../../html/pages/receipt.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import type { Appeal } from '../../../model/wire/own-comment.ts';
import type { Tracked } from '../../../model/wire/track.ts';
import { mistakesOf } from '../../../words/mistakes.ts';
import { openAppeal } from '../../comments/appeals/open.ts';
import { editComment, withdraw } from '../../comments/edit.ts';
import { serviceAt } from '../../comments/receipt.ts';
import { newTicket, readTicket } from '../../comments/ticket.ts';
import type { TicketUse } from '../../comments/ticket.ts';
import { track } from '../../comments/track.ts';
import { refuse } from '../../edge/answer.ts';
import type { Env, Surface } from '../mount.ts';
import { orUnavailable, readFields, statusOf, visitOf } from './kit.ts';
import type { Kit } from './kit.ts';
import { codeIn } from './code.ts';
import type { Beside } from './code.ts';
import type { ShowReport } from './report.ts';

/** Shows a receipt by its code; the page that asks for a code when there is none. */
export type ShowReceipt = (c: Context<Env>, code: string, beside?: Beside) => Promise<Response>;

/** The comment of a code. */
async function find(kit: Kit, c: Context<Env>, code: string): Promise<Tracked | Problem> {
  if (!code) return problem('not-found');
  const answer = await track(kit.deps, visitOf(c), { tokens: [code] });
  if (isProblem(answer)) return answer;
  return answer.comments[0] ?? problem('not-found');
}

function actsOf({ deps }: Kit, site: Site, comment: Tracked, now: number): ReceiptActs {
  const { id, state, editableUntil, appeal, sanction } = comment;
  const ticket = (use: TicketUse): string => newTicket(deps, use, site.id, id);
  const inTime = Date.parse(editableUntil ?? '') > now;
  const open = (one: Appeal | undefined): boolean =>
    one?.state === 'none' && Date.parse(one.deadline ?? '') > now;
  return {
    ...(inTime && { edit: ticket('edit') }),
    ...(state !== 'deleted' && { withdraw: ticket('withdraw') }),
    ...(open(appeal) && { appeal: ticket('appeal') }),
    ...(open(sanction?.appeal) && { measure: ticket('appeal') }),
  };
}

/** Mounts the page. @returns what shows a receipt */
export function mountReceiptPage(surface: Surface, kit: Kit, report: ShowReport): ShowReceipt {
  const { deps } = kit;

  const ask = (c: Context<Env>, status = 200, wrong?: string, code = ''): Response => {
    const { site } = c.var;
    const action = kit.at(site, 'form/receipt');
    const page = codePage(kit.frame(site), 'receipt', { action, script: kit.script, wrong, code });
    return kit.send(c, site, page, status, { script: true });
  };

  const show: ShowReceipt = async (c, code, beside = {}) => {
    const { site } = c.var;
    const words = kit.words(site);
    const comment = await find(kit, c, code);
    if (isProblem(comment))
      return comment.type === 'not-found' ? ask(c, 404, words.pages.receipt.wrong) : refuse(comment);
    const now = deps.clock.now();
    const { receipt } = words.composer;
    const done = beside.sent ? receipt.heading : beside.done;
    const at = (path: string): string => kit.at(site, path);
    const page = receiptPage(kit.frame(site), {
      comment,
      code,
      link: `${kit.absolute(site, 'pages/receipt')}#${code}`,
      moment: kit.moment(site),
      words,
      actions: {
        receipt: at('form/receipt'),
        edit: at('form/edit'),
        withdraw: at('form/withdraw'),
        appeal: at('form/appeal'),
      },
      acts: actsOf(kit, site, comment, now),
      serviceAt: serviceAt(site, now).serviceAt,
      now,
      done,
      wrong: beside.wrong,
    });
    return kit.send(c, site, page, beside.status ?? 200, { retryAfter: beside.retryAfter });
  };

  surface.get('/s/:site/pages/receipt', (c) => ask(c));

  surface.post('/s/:site/form/receipt', async (c) => {
    const foreign = kit.foreign(c);
    if (foreign) return foreign;
    const fields = readFields(c.var.body, ['code']);
    if (isProblem(fields)) return refuse(fields);
    const { pages } = kit.words(c.var.site);
    const code = codeIn(fields.code);
    return code
      ? show(c, code)
      : ask(
          c,
          400,
          fields.code.trim() ? pages.receipt.wrong : pages.enterCode.empty,
          fields.code.slice(0, 300),
        );
  });

  /** One of the page's forms: its ticket is read, its work done, and the page shown again. */
  const act = (
    use: 'edit' | 'withdraw',
    work: (
      c: Context<Env>,
      comment: Tracked,
      fields: { readonly text: string; readonly version: string },
      key: string,
      code: string,
    ) => Promise<Problem | string>,
  ): void => {
    surface.post(`/s/:site/form/${use}`, async (c) => {
      const foreign = kit.foreign(c);
      if (foreign) return foreign;
      const fields = readFields(c.var.body, ['code', 'ticket', 'text', 'version']);
      if (isProblem(fields)) return refuse(fields);
      const { site } = c.var;
      const words = kit.words(site);
      const code = codeIn(fields.code);
      const comment = await find(kit, c, code);
      if (isProblem(comment)) return show(c, code);
      const wrong = (sentence: string, status: number, mistakes?: readonly Mistake[], retryAfter?: number) =>
        show(c, code, {
          status,
          wrong: { act: use, text: fields.text, mistakes: mistakes ?? [{ field: '', sentence }] },
          retryAfter,
        });
      const ticket = readTicket(deps, use, site.id, comment.id, fields.ticket);
      if (typeof ticket === 'string') return wrong(words.composer.failed.expired, 403);
      const done = await orUnavailable(() => work(c, comment, fields, ticket.key, code));
      if (!isProblem(done)) return show(c, code, { done });
      const found =
        done.type === 'invalid' && done.errors
          ? mistakesOf(done.errors, [...fields.text].length, words.composer)
          : undefined;
      return wrong(kit.failed(site, done), statusOf(done), found, done.retryAfter);
    });
  };

  act('edit', async (c, comment, { text, version }, key, code) => {
    const seen = /^\d{1,9}$/.test(version) ? { version: Number(version) } : {};
    const answer = await editComment(deps, visitOf(c, key, code), comment.id, { text, ...seen });
    return isProblem(answer) ? answer : kit.words(c.var.site).composer.changed;
  });

  act('withdraw', async (c, comment, _, key, code) => {
    const wrong = await withdraw(deps, visitOf(c, key, code), comment.id);
    return wrong ?? kit.words(c.var.site).composer.withdrawn;
  });

  // By the author's code or by that of a report: whose it is decides which page comes back.
  surface.post('/s/:site/form/appeal', async (c) => {
    const foreign = kit.foreign(c);
    if (foreign) return foreign;
    const fields = readFields(c.var.body, ['code', 'ticket', 'text', 'sanction']);
    if (isProblem(fields)) return refuse(fields);
    const { site } = c.var;
    const measure = fields.sanction !== '';
    const { statement, composer, pages } = kit.words(site);
    const code = codeIn(fields.code);
    const comment = await find(kit, c, code);
    if (isProblem(comment) && comment.type !== 'not-found') return refuse(comment);
    const about = isProblem(comment) ? await report.about(c, code) : comment.id;
    if (about === undefined) return show(c, code);
    const back = (beside: Beside) =>
      isProblem(comment) ? report.show(c, code, beside) : show(c, code, beside);
    const wrong = (field: string, sentence: string, status: number, retryAfter?: number) =>
      back({
        status,
        wrong: { act: measure ? 'measure' : 'appeal', text: fields.text, mistakes: [{ field, sentence }] },
        retryAfter,
      });
    const ticket = readTicket(deps, 'appeal', site.id, about, fields.ticket);
    if (typeof ticket === 'string') return wrong('', composer.failed.expired, 403);
    const answer = await orUnavailable(() =>
      openAppeal(deps, visitOf(c, ticket.key), {
        token: code,
        text: fields.text,
        ...(measure && { sanction: fields.sanction }),
      }),
    );
    if (!isProblem(answer)) return back({ done: pages.contest.done(answer.reference) });
    const { type, retryAfter } = answer;
    if (type === 'invalid')
      return wrong(measure ? 'contest-measure' : 'contest', statement.contest.empty, 400);
    if (type === 'duplicate') return back({ status: 409, done: statement.contest.already });
    if (type === 'gone') return back({ status: 410, done: statement.contest.late });
    return wrong('', kit.failed(site, answer), statusOf(answer), retryAfter);
  });

  return show;
}
