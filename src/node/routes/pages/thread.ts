/** The page of a thread, and writing in it, without script: read, check, send, receipt. */
import type { Context } from 'hono';
import { reviewPage, threadPage } from '../../../html/pages/thread.ts';
import type { ThreadParts } from '../../../html/pages/thread.ts';
import type { Mistake } from '../../../html/pages/form.ts';
import type { Typed, WriteForm } from '../../../html/pages/write.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { FieldError } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { checkDraft } from '../../../model/wire/draft.ts';
import { parse } from '../../../model/wire/parse.ts';
import { url } from '../../../model/wire/shape.ts';
import type { ThreadPage } from '../../../model/wire/thread.ts';
import { mistakesOf } from '../../../words/mistakes.ts';
import { newPass } from '../../comments/checks/pass.ts';
import { submit } from '../../comments/submit.ts';
import { newTicket, readTicket } from '../../comments/ticket.ts';
import { refuse } from '../../edge/answer.ts';
import { commentsMemory } from '../comments-deps.ts';
import type { Env, Surface } from '../mount.ts';
import { orUnavailable, readFields, statusOf, visitOf } from './kit.ts';
import type { Fields, Kit } from './kit.ts';
import type { ShowReceipt } from './receipt.ts';
import { answered, askedShape, partsOf } from './thread-parts.ts';

const NAMES = [
  ...(['ticket', 'page', 'parent', 'text', 'name', 'email'] as const),
  ...(['agreed', 'website', 'anyway', 'step'] as const),
] as const;
type Form = Fields<(typeof NAMES)[number]>;

const nothingTyped: Typed = { text: '', name: '', email: '', agreed: false };

const typedIn = ({ text, name, email, agreed }: Form): Typed => ({
  text,
  name,
  email,
  agreed: agreed === 'yes',
});

export function mountThreadPage(surface: Surface, kit: Kit, receipt: ShowReceipt): void {
  const { deps } = kit;
  const memory = commentsMemory(kit.all, deps);

  const formOf = async (
    site: Site,
    { thread, links }: ThreadParts,
    more: Partial<Pick<WriteForm, 'ticket' | 'typed' | 'mistakes' | 'failed'>> & {
      readonly parent?: string | undefined;
    },
  ): Promise<WriteForm> => {
    const { parent, typed = nothingTyped, mistakes = [], failed, ticket } = more;
    return {
      action: kit.at(site, 'form/comment'),
      ticket: ticket ?? newTicket(deps, 'comment', site.id, thread.address),
      page: thread.address,
      parent: await answered(kit, site, thread, parent),
      notReply: `${links.all}#write`,
      typed,
      mistakes,
      failed,
    };
  };

  surface.get('/s/:site/pages/thread', async (c) => {
    const { site } = c.var;
    const asked = parse(askedShape, Object.fromEntries(new URL(c.req.url).searchParams));
    if (isProblem(asked)) return refuse(problem('not-found'));
    const parts = await partsOf(kit, site, asked);
    if (isProblem(parts)) return refuse(parts);
    const form = parts.thread.policy.open ? await formOf(site, parts, { parent: asked.reply }) : undefined;
    return kit.send(c, site, threadPage(kit.frame(site), { ...parts, form }));
  });

  /** The page again, with what was typed; nothing was written. */
  const again = async (
    c: Context<Env>,
    parts: ThreadParts,
    fields: Form,
    more: Partial<Pick<WriteForm, 'ticket' | 'mistakes' | 'failed'>>,
    status: number,
    retryAfter?: number,
  ): Promise<Response> => {
    const { site } = c.var;
    const typed = typedIn(fields);
    if (!parts.thread.policy.open)
      return kit.send(c, site, threadPage(kit.frame(site), { ...parts, kept: typed.text }), 423);
    const form = await formOf(site, parts, { ...more, typed, parent: fields.parent });
    return kit.send(c, site, threadPage(kit.frame(site), { ...parts, form }), status, { retryAfter });
  };

  const mistakesIn = (site: Site, thread: ThreadPage, typed: Typed): readonly Mistake[] => {
    const { policy, capabilities } = thread;
    const errors: FieldError[] = [...checkDraft(typed, policy.fields, capabilities.maxLength)];
    if (!cleanLine(typed.text) && !errors.some(({ path }) => path === '/text'))
      errors.push({ path: '/text', code: 'missing' });
    if (policy.charter && !typed.agreed) errors.push({ path: '/charter', code: 'missing' });
    return mistakesOf(errors, [...typed.text].length, kit.words(site).composer);
  };

  surface.post('/s/:site/form/comment', async (c) => {
    const foreign = kit.foreign(c);
    if (foreign) return foreign;
    const { site } = c.var;
    const fields = readFields(c.var.body, NAMES);
    if (isProblem(fields)) return refuse(fields);
    const page = parse(url, fields.page);
    if (isProblem(page)) return refuse(problem('not-found'));
    const parts = await partsOf(kit, site, { page });
    if (isProblem(parts)) return refuse(parts);
    const { thread } = parts;
    const { pages } = kit.words(site);
    const ticket = readTicket(deps, 'comment', site.id, thread.address, fields.ticket);
    if (typeof ticket === 'string') return again(c, parts, fields, { failed: pages.thread.formOld }, 403);
    const same = { ticket: fields.ticket };
    if (fields.step === 'change' || !thread.policy.open) return again(c, parts, fields, same, 200);
    const typed = typedIn(fields);
    const mistakes = mistakesIn(site, thread, typed);
    if (mistakes.length) return again(c, parts, fields, { ...same, mistakes }, 400);
    const review = async (nudges: readonly string[], status: number, failed?: string, retryAfter?: number) =>
      kit.send(
        c,
        site,
        reviewPage(
          kit.frame(site),
          parts,
          await formOf(site, parts, { ...same, typed, failed, parent: fields.parent }),
          nudges,
        ),
        status,
        { retryAfter },
      );
    if (fields.step !== 'send') return review([], 200);
    const version = site.policy.charter.version;
    const answer = await orUnavailable(() =>
      submit(deps, memory, visitOf(c, ticket.key), {
        page: thread.address,
        text: typed.text,
        // The ticket says when the form was handed out, and cannot be forged: it stands for the pass.
        pass: newPass(deps, site.id, ticket.at),
        ...(typed.name.trim() && { name: typed.name }),
        ...(typed.email.trim() && { email: typed.email.trim() }),
        ...(fields.parent && { parent: fields.parent }),
        ...(version !== undefined && { charter: version }),
        ...(fields.website && { website: fields.website.slice(0, 500) }),
        ...(fields.anyway === 'yes' && { anyway: true }),
      }),
    );
    if (!isProblem(answer))
      return receipt(c, answer.receipt.token ?? '', { status: answer.status, sent: true });
    const { type, reasons = [], errors, retryAfter } = answer;
    if (type === 'nudge') return review(reasons, 422);
    if (type === 'invalid' && errors) {
      const found = mistakesOf(errors, [...typed.text].length, kit.words(site).composer);
      return again(c, parts, fields, { ...same, mistakes: found }, 400);
    }
    // The key is used up: another press on a new form is another comment.
    if (type === 'key-reused') return again(c, parts, fields, { failed: pages.thread.formUsed }, 422);
    const failed = kit.failed(site, answer);
    return type === 'unavailable' || type === 'rate-limited'
      ? review([], statusOf(answer), failed, retryAfter)
      : again(c, parts, fields, { ...same, failed }, statusOf(answer));
  });
}
