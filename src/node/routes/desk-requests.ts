/**
 * Requests for one's data at the desk, for admins: what is kept of somebody, the export that `parvis export` makes and
 * the erasure that `parvis erase` makes, each with its entry in the register. An address travels in a body, never in an
 * address that a log could keep.
 */
import type { Context } from 'hono';
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { parseRequestAct, parseRequestDo, parseWhose } from '../../model/wire/desk-requests.ts';
import type { DeskFound, DeskRequests, DeskWhose, RequestDone } from '../../model/wire/desk-requests.ts';
import { sealedKept } from '../comments/connection/kept.ts';
import { erasable, erase, listOf } from '../comments/records/erase.ts';
import type { Erased } from '../comments/records/erase.ts';
import { exported } from '../comments/records/export.ts';
import { register, requestReference } from '../comments/records/register.ts';
import { emailKey } from '../comments/sanctions/keys.ts';
import { hashed } from '../comments/tokens.ts';
import { writeOnce } from '../comments/write-once.ts';
import { erasedFile, noteErasure } from '../continuity/erased.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Subject, Whose } from '../store/records.ts';
import { staffOf } from './desk-who.ts';
import type { Deps, Env, Mount } from './mount.ts';

/** Comments that are listed, and entries of the register. */
const MOST = 200;

/** Whose data; `invalid` unless exactly one way is given. */
function whoseOf(
  { sign }: Pick<Deps, 'sign'>,
  site: Site,
  { receipt, comment, email }: DeskWhose,
): Whose | Problem {
  if ([receipt, comment, email].filter((one) => one !== undefined).length !== 1)
    return invalid({ path: '', code: 'choice', allowed: ['receipt', 'comment', 'email'] });
  if (email !== undefined) return { email, keys: [emailKey({ sign }, site.id, email)] };
  return receipt !== undefined ? { token: hashed(receipt.trim()) } : { comment: comment ?? '' };
}

const foundOf = (site: Site, subject: Subject): DeskFound => {
  const { comments, addresses, reports, votes } = erasable(subject);
  const sealed = sealedKept(site, subject);
  return {
    comments: subject.comments.slice(0, MOST).map(({ comment, page }) => ({
      id: comment.id,
      page: `${page}#c-${comment.id}`,
      receivedAt: comment.receivedAt,
      state: comment.state,
    })),
    count: comments,
    ...{ addresses, reports, votes },
    measures: subject.sanctions.length,
    unverified: subject.unverified.length,
    ...(sealed && { sealed }),
  };
};

const isNothing = (subject: Subject): boolean =>
  !subject.comments.length &&
  !subject.unverified.length &&
  !subject.reports.length &&
  !subject.votes.length &&
  !subject.sanctions.length;

export const mountDeskRequests: Mount = ({ desk: surface }, all) => {
  const { config, store, clock, log } = all;
  const { deskUrl } = config;
  if (deskUrl === undefined) return;
  const path = '/s/:site/desk/requests';

  const asAdmin = async (c: Context<Env>, work: () => Promise<object | Problem>): Promise<Response> => {
    const staff = await staffOf(all, c);
    if (!staff) return refusal('unauthorised');
    if (staff.role !== 'admin') return refusal('forbidden');
    const answer = await work();
    return isProblem(answer) ? refuse(answer) : c.json(answer);
  };

  const readRequests = async (site: Site): Promise<DeskRequests> => {
    const requests = [...(await store.records.requests(site.id))];
    const open = ({ doneAt }: (typeof requests)[number]): number => (doneAt === undefined ? 0 : 1);
    requests.sort((a, b) => open(a) - open(b) || (open(a) ? -1 : 1) * (a.dueAt < b.dueAt ? -1 : 1));
    return { requests: requests.slice(0, MOST), serverTime: new Date(clock.now()).toISOString() };
  };

  /**
   * A reference, and what there was to erase: a repeated request gets both again, whatever is left by then.
   * @param found now
   */
  const referenceFor = async (
    c: Context<Env>,
    what: string,
    body: unknown,
    found?: Erased,
  ): Promise<{ readonly reference: string; readonly found?: Erased } | Problem> => {
    const key = c.req.header('idempotency-key');
    const answer = await writeOnce(all, c.var.site.id, { key, what, body }, (_, now) =>
      Promise.resolve({ reference: requestReference(now, all.random), ...(found && { found }) }),
    );
    return isProblem(answer) ? answer : answer.answer;
  };

  /** When a request came: now, unless it is said; never later. */
  const cameAt = (receivedAt: string | undefined): number =>
    Math.min(clock.now(), receivedAt === undefined ? clock.now() : Date.parse(receivedAt));

  surface.get(path, (c) => asAdmin(c, () => readRequests(c.var.site)));

  surface.post(path, (c) =>
    asAdmin(c, async () => {
      const { site } = c.var;
      const read = parseRequestAct(c.var.body);
      if (isProblem(read)) return read;
      const { add, reference, answer, receivedAt } = read;
      if ((add === undefined) === (reference === undefined))
        return invalid({ path: '/add', code: 'missing' });
      const now = clock.now();
      if (reference !== undefined) {
        const said = cleanLine(answer ?? '');
        if (!said) return invalid({ path: '/answer', code: 'missing' });
        const at = new Date(now).toISOString();
        if (!(await store.records.answerRequest(site.id, reference, said, at))) return problem('conflict');
        return readRequests(site);
      }
      const made = await referenceFor(c, `POST ${path} ${site.id}`, read);
      if (isProblem(made)) return made;
      // Once in the register, however often it is sent.
      await register(store, site, { kind: add!, ...made, receivedAt: cameAt(receivedAt), now });
      return readRequests(site);
    }),
  );

  surface.post(`${path}/find`, (c) =>
    asAdmin(c, async () => {
      const read = parseWhose(c.var.body);
      if (isProblem(read)) return read;
      const whose = whoseOf(all, c.var.site, read);
      if (isProblem(whose)) return whose;
      return foundOf(c.var.site, await store.records.subject(c.var.site.id, whose));
    }),
  );

  /** Export and erasure: found once more, registered, done. */
  const carryOut = (kind: 'export' | 'erase'): void =>
    void surface.post(`${path}/${kind}`, (c) =>
      asAdmin(c, async (): Promise<RequestDone | Problem> => {
        const { site } = c.var;
        const read = parseRequestDo(c.var.body);
        if (isProblem(read)) return read;
        const { receivedAt, confirm, ...given } = read;
        const whose = whoseOf(all, site, given);
        if (isProblem(whose)) return whose;
        const typed = given.receipt ?? given.comment ?? given.email;
        if (kind === 'erase' && confirm?.trim() !== typed?.trim())
          return invalid({ path: '/confirm', code: confirm === undefined ? 'missing' : 'format' });
        const subject = await store.records.subject(site.id, whose);
        const what = `POST ${path}/${kind} ${site.id}`;
        const made = await referenceFor(c, what, read, erasable(subject));
        if (isProblem(made)) return made;
        const { reference, found } = made;
        const of = async (): Promise<RequestDone['request'] | undefined> =>
          (await store.records.requests(site.id)).find((one) => one.reference === reference);
        const before = await of();
        if (isNothing(subject) && !before) return problem('not-found');
        const now = clock.now();
        // Who was killed half-way, or heard no answer, asks again: what was erased then is gone now, and was erased.
        const erased = (before && found) ?? erasable(subject);
        const counts = Object.values(erased).join('/');
        const sealed = sealedKept(site, subject);
        if (!before)
          await register(store, site, {
            ...{ kind, reference, receivedAt: cameAt(receivedAt), now },
            ...(kind === 'export' && { answer: counts }),
          });
        log.info(`desk/request-${kind}`, { site: site.id });
        if (kind === 'export') {
          const file = `${JSON.stringify(exported(site, subject, now), null, 2)}\n`;
          return { request: (await of())!, file, ...(sealed && { sealed }) };
        }
        const at = new Date(now).toISOString();
        // Apart from the data: a backup that is brought back one day is erased again by this list.
        noteErasure(erasedFile(config), { site: site.id, at, reference, ...listOf(subject) });
        await erase(store, site, subject, reference, now);
        await store.records.answerRequest(site.id, reference, counts, at);
        return { request: (await of())!, erased, ...(sealed && { sealed }) };
      }),
    );
  carryOut('export');
  carryOut('erase');
};
