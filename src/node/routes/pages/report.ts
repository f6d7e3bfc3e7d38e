/** Reporting a comment and following the report, without script (DSA art. 16). */
import type { Context } from 'hono';
import { codePage } from '../../../html/pages/code.ts';
import type { Mistake } from '../../../html/pages/form.ts';
import { reportPage } from '../../../html/pages/report.ts';
import { reportSentPage, reportStatusPage } from '../../../html/pages/report-status.ts';
import type { ReportTyped } from '../../../html/pages/report.ts';
import { visibleTo } from '../../../model/comment-view.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { FieldError, Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { contactAsked, reportKinds } from '../../../model/wire/report.ts';
import type { ReportStatus } from '../../../model/wire/report.ts';
import type { ThreadComment } from '../../../model/wire/own-comment.ts';
import { viewOf } from '../../../model/wire/view.ts';
import { limited } from '../../comments/limits.ts';
import { reportStatus, submitReport } from '../../comments/report.ts';
import { newTicket, readTicket } from '../../comments/ticket.ts';
import { refuse } from '../../edge/answer.ts';
import type { Env, Surface } from '../mount.ts';
import { orUnavailable, readFields, statusOf, visitOf } from './kit.ts';
import type { Fields, Kit } from './kit.ts';
import { codeIn } from './code.ts';
import type { Beside } from './code.ts';

/** The follow-up of a report, for the route of contests too. */
export interface ShowReport {
  readonly show: (c: Context<Env>, code: string, beside?: Beside) => Promise<Response>;
  /** What a contest's ticket is about; undefined for a code that is none of ours. */
  readonly about: (c: Context<Env>, code: string) => Promise<string | undefined>;
}

const NAMES = ['ticket', 'comment', 'kind', 'reason', 'name', 'email', 'goodFaith', 'website'] as const;
type Form = Fields<(typeof NAMES)[number]>;

const nothingTyped: ReportTyped = { kind: '', reason: '', name: '', email: '', goodFaith: false };

/** A comment that all may read, with its place. */
interface Reported {
  readonly comment: ThreadComment;
  readonly page: string;
  readonly place: string;
  readonly title: string;
}

async function find({ deps }: Kit, site: Site, id: string): Promise<Reported | undefined> {
  const stored = id ? await deps.store.comment(site.id, id) : undefined;
  if (!stored || visibleTo(stored.comment, { role: 'public' }) !== 'public') return undefined;
  const view = viewOf(stored.comment, 'public', site.policy);
  const thread = await deps.store.thread(site.id, stored.comment.thread);
  if (!view || !thread) return undefined;
  const page = thread.canonical;
  return { comment: view, page, place: `${page}#c-${view.id}`, title: thread.title ?? page };
}

/** Mounts the pages. @returns the follow-up */
export function mountReportPages(surface: Surface, kit: Kit): ShowReport {
  const { deps } = kit;

  const mistakesOf = (site: Site, errors: readonly FieldError[]): readonly Mistake[] => {
    const { error } = kit.words(site).report;
    const { composer } = kit.words(site);
    return errors.flatMap(({ path, code, limit = 0 }): Mistake[] => {
      if (path === '/kind') return [{ field: 'kind', sentence: error.category }];
      if (path === '/goodFaith') return [{ field: 'goodFaith', sentence: error.goodFaith }];
      if (path === '/reason')
        return [{ field: 'reason', sentence: code === 'too-long' ? error.reasonLong(limit) : error.reason }];
      if (path === '/email')
        return [
          { field: 'email', sentence: code === 'missing' ? composer.error.emailEmpty : error.emailWrong },
        ];
      if (path === '/name')
        return [
          {
            field: 'name',
            sentence: code === 'too-long' ? composer.error.nameLong(limit) : composer.error.nameEmpty,
          },
        ];
      return [{ field: '', sentence: composer.error.other }];
    });
  };

  const formPage = (
    c: Context<Env>,
    reported: Reported,
    more: {
      readonly ticket?: string;
      readonly typed?: ReportTyped;
      readonly mistakes?: readonly Mistake[];
      readonly failed?: string | undefined;
      readonly status?: number;
      readonly retryAfter?: number | undefined;
    } = {},
  ): Response => {
    const { site } = c.var;
    const { comment, place, title } = reported;
    const { ticket, typed = nothingTyped, mistakes = [], failed, status, retryAfter } = more;
    const page = reportPage(kit.frame(site), {
      action: kit.at(site, 'form/report'),
      ticket: ticket ?? newTicket(deps, 'report', site.id, comment.id),
      comment,
      place,
      title,
      contact: site.policy.reporterContact,
      typed,
      mistakes,
      failed,
      moment: kit.moment(site),
      words: kit.words(site),
    });
    return kit.send(c, site, page, status, { retryAfter });
  };

  surface.get('/s/:site/pages/report', async (c) => {
    const reported = await find(kit, c.var.site, c.req.query('comment') ?? '');
    return reported ? formPage(c, reported) : refuse(problem('not-found'));
  });

  const bodyOf = (fields: Form, page: string): Record<string, unknown> => {
    const { comment, kind, reason, goodFaith, website } = fields;
    const known = reportKinds.find((one) => one === kind);
    // Nobody knows without script what will be chosen: for this kind neither is taken, whatever was typed.
    const asked = known !== undefined && contactAsked(known, 'optional') !== 'absent';
    const [name, email] = asked ? [fields.name.trim(), fields.email.trim()] : ['', ''];
    return {
      comment,
      page,
      ...(kind && { kind }),
      reason,
      ...(goodFaith === 'yes' && { goodFaith: true }),
      ...(name && { name }),
      ...(email && { email }),
      ...(website && { website: website.slice(0, 500) }),
    };
  };

  surface.post('/s/:site/form/report', async (c) => {
    const foreign = kit.foreign(c);
    if (foreign) return foreign;
    const { site } = c.var;
    const fields = readFields(c.var.body, NAMES);
    if (isProblem(fields)) return refuse(fields);
    const reported = await find(kit, site, fields.comment);
    if (!reported) return refuse(problem('not-found'));
    const { kind, reason, name, email, goodFaith } = fields;
    const typed = { kind, reason, name, email, goodFaith: goodFaith === 'yes' };
    const words = kit.words(site);
    const ticket = readTicket(deps, 'report', site.id, fields.comment, fields.ticket);
    if (typeof ticket === 'string')
      return formPage(c, reported, { typed, failed: words.composer.failed.expired, status: 403 });
    const answer = await orUnavailable(() =>
      submitReport(deps, visitOf(c, ticket.key), bodyOf(fields, reported.page)),
    );
    if (!isProblem(answer)) {
      const link = `${kit.absolute(site, 'pages/report-status')}#${answer.token ?? ''}`;
      const back = { href: reported.place, title: reported.title };
      const page = reportSentPage(kit.frame(site), answer, { words, moment: kit.moment(site), link, back });
      return kit.send(c, site, page, 201);
    }
    const same = { ticket: fields.ticket, typed };
    const { type, errors, retryAfter } = answer;
    if (type === 'invalid' && errors)
      return formPage(c, reported, { ...same, mistakes: mistakesOf(site, errors), status: 400 });
    // The key is used up, so a new ticket comes with the form.
    if (type === 'key-reused')
      return formPage(c, reported, { typed, failed: words.composer.failed.expired, status: 422 });
    return formPage(c, reported, {
      ...same,
      failed: kit.failed(site, answer),
      status: statusOf(answer),
      retryAfter,
    });
  });

  const ask = (c: Context<Env>, status = 200, wrong?: string, code = ''): Response => {
    const { site } = c.var;
    const action = kit.at(site, 'form/report-status');
    const page = codePage(kit.frame(site), 'report', { action, script: kit.script, wrong, code });
    return kit.send(c, site, page, status, { script: true });
  };

  const read = async (c: Context<Env>, code: string): Promise<ReportStatus | Problem> => {
    const { site, visitor } = c.var;
    if (!code) return problem('not-found');
    return limited(deps, 'track', site.id, visitor) ?? reportStatus(deps, site, code);
  };

  const show: ShowReport['show'] = async (c, code, beside = {}) => {
    const { site } = c.var;
    const words = kit.words(site);
    const status = await read(c, code);
    if (isProblem(status))
      return status.type === 'not-found' ? ask(c, 404, words.pages.reportFollow.none) : refuse(status);
    const { appeal, reference } = status;
    const open = appeal?.state === 'none' && Date.parse(appeal.deadline ?? '') > deps.clock.now();
    const page = reportStatusPage(kit.frame(site), {
      status,
      code,
      moment: kit.moment(site),
      words,
      actions: { status: kit.at(site, 'form/report-status'), appeal: kit.at(site, 'form/appeal') },
      appeal: open ? newTicket(deps, 'appeal', site.id, reference) : undefined,
      done: beside.done,
      wrong: beside.wrong,
    });
    return kit.send(c, site, page, beside.status ?? 200, { retryAfter: beside.retryAfter });
  };

  surface.get('/s/:site/pages/report-status', (c) => ask(c));

  surface.post('/s/:site/form/report-status', async (c) => {
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
          fields.code.trim() ? pages.reportFollow.none : pages.enterCode.empty,
          fields.code.slice(0, 300),
        );
  });

  return {
    show,
    about: async (c, code) => {
      const status = await read(c, code);
      return isProblem(status) ? undefined : status.reference;
    },
  };
}
