/**
 * A contribution, from its arrival to its receipt: parsed, let through the gate, checked against the site's rules and
 * the automatic checks, moved by the one machine, and written with its audit line in one transaction (S-27, S-80).
 */
import { received } from '../../model/comment.ts';
import { move } from '../../model/comment-move.ts';
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { checkDraft } from '../../model/wire/draft.ts';
import type { Receipt } from '../../model/wire/draft.ts';
import type { Reads, Tx } from '../store/store.ts';
import type { Births, Page } from './birth.ts';
import { passHolds } from './checks/pass.ts';
import type { Repeats } from './checks/repeats.ts';
import { checkText, linksIn, reasons } from './checks/run.ts';
import type { Found } from './checks/run.ts';
import { wordsIn } from '../../model/wordlist/find.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { readDraft } from './draft.ts';
import { gateOf, passGate } from './gate.ts';
import { crowded, hasty, limited, slowed } from './limits.ts';
import { born, placeOf } from './place.ts';
import { receiptOf } from './receipt.ts';
import { need, refuse } from './refuse.ts';
import { hashed, newId, newSalt, tokenOf } from './tokens.ts';
import { writeOnce } from './write-once.ts';

/** Whoever writes, as far as a request says. */
export interface Visit {
  readonly site: Site;
  /** For the counters only; never stored. */
  readonly visitor: string;
  /** `Idempotency-Key` and `Parvis-Token`, as they came. */
  readonly key: string | undefined;
  readonly token: string | undefined;
}

/** What the features keep in memory between two contributions. */
export interface Memory {
  readonly births: Births;
  readonly repeats: Repeats;
}

/** The same text in the same thread: sent twice by mistake within the first span, said again within the second. */
const TWICE = 120_000;
const AGAIN = 86_400_000;

/** Kept under the key: enough to make the answer again, nothing of the text. */
interface Kept {
  readonly id: string;
  readonly salt: string;
}

/** What the one who writes has written before, as far as the token of it says. */
const earlier = async (tx: Reads, site: string, token: string | undefined) =>
  token ? await tx.byTokens(site, [hashed(token)]) : [];

/** Has the one who writes been published here before? */
const known = async (tx: Reads, site: string, token: string | undefined): Promise<boolean> =>
  (await earlier(tx, site, token)).some(({ comment }) => comment.state === 'published');

/** Has the one who writes said before, from the mail that went there, that this address is theirs? */
const owns = async (tx: Reads, site: string, token: string | undefined, email: string): Promise<boolean> =>
  (await earlier(tx, site, token)).some(
    (one) => one.verified && one.email?.toLowerCase() === email.toLowerCase(),
  );

/**
 * Takes a contribution.
 *
 * @param body the parsed JSON of the request.
 * @returns 201 published, 202 waiting, each with the receipt; or a problem, and nothing was written.
 */
export async function submit(
  deps: CommentsDeps,
  { births, repeats }: Memory,
  { site, visitor, key, token }: Visit,
  body: unknown,
): Promise<{ readonly status: 201 | 202; readonly receipt: Receipt } | Problem> {
  const arrived = readDraft(body);
  if (isProblem(arrived)) return arrived;
  const { read, draft } = arrived;
  const { policy } = site;
  const address = canonicalUrl({ location: draft.page });
  const late = limited(deps, 'post', site.id, visitor, address);
  if (late) return late;
  const rules = deps.rules(site);
  let page: Page | undefined;
  let asksPage = false;

  /** Counters and memories are asked once a request, however often the transaction is tried. */
  let remembered: readonly Found[] | undefined;
  const memories = (thread: string, now: number): readonly Found[] =>
    (remembered ??= [
      ...(hasty(deps, site.id, visitor) ? [{ rule: 'rate' } as const] : []),
      ...(repeats.seen(site.id, thread, draft.text, now) ? [{ rule: 'repeat' } as const] : []),
    ]);
  let wait: number | undefined;
  // An address that is not the writer's own must not be filled with mail from here.
  const quiet = draft.email !== undefined && crowded(deps, site.id, visitor);

  const write = async (tx: Tx, now: number): Promise<Kept> => {
    const at = instantOf(now);
    // A page asked for under another spelling of its address has its thread under its own.
    const there = (await tx.threadAt(site.id, address)) ?? (page && (await tx.threadAt(site.id, page.url)));
    const gate = await gateOf(tx, site, now, there, page?.url ?? address);
    passGate(site, gate);
    const errors = checkDraft(draft, policy.fields, policy.maxLength);
    // A text of invisible characters is no text.
    if (errors.length || !cleanLine(draft.text))
      refuse(errors.length ? problem('invalid', { errors }) : invalid({ path: '/text', code: 'missing' }));
    const place = await placeOf(tx, site.id, there, draft.parent);
    const same = (span: number): Promise<boolean> | false =>
      !!there && tx.sameText(site.id, there.id, draft.text, instantOf(now - span));
    if (await same(TWICE)) refuse('duplicate');
    const again = await same(AGAIN);
    const nudges = [...(linksIn(draft.text) && !policy.links ? ['links'] : []), ...(again ? ['repeat'] : [])];
    if (nudges.length && !draft.anyway) refuse('nudge', { reasons: nudges });
    if (!there && !page) {
      asksPage = true;
      refuse('no-page');
    }
    wait ??= slowed(deps, `${site.id}/${address}`, visitor, policy.slowModeSeconds);
    if (wait) refuse('rate-limited', { retryAfter: wait });
    const thread = there ?? (await tx.addThread(born(deps, site.id, address, page, at)));
    const found: Found[] = [
      ...(draft.website || !passHolds(deps, site.id, draft.pass, now) ? [{ rule: 'spam' } as const] : []),
      ...checkText(draft, policy, rules),
      ...memories(thread.id, now),
      ...(again ? [{ rule: 'repeat' } as const] : []),
    ];
    const atOnce = gate.mode === 'postmoderation';
    if (atOnce && rules.holdFirst && !(await known(tx, site.id, token))) found.push({ rule: 'first-post' });
    const made = received({
      id: newId(deps),
      site: site.id,
      thread: thread.id,
      author: draft.name === undefined ? {} : { name: draft.name },
      text: draft.text,
      receivedAt: at,
      ...place,
      ...(draft.lang !== undefined && { lang: draft.lang }),
      ...(draft.charter !== undefined && { charter: draft.charter }),
    });
    const carry = { at, rules: { mode: gate.mode, requireStatement: policy.requireStatement } };
    const by = atOnce && !found.length ? 'author' : 'system';
    const comment = need(
      found.length
        ? move(made, 'held', by, { ...carry, heldBy: reasons(found) })
        : move(made, atOnce ? 'published' : 'pending', by, carry),
    );
    const salt = newSalt(deps);
    await tx.addComment(
      {
        comment,
        token: hashed(tokenOf(deps, site.id, salt)),
        ...(draft.email !== undefined && {
          email: draft.email,
          verified: await owns(tx, site.id, token, draft.email),
          quiet,
        }),
      },
      {
        comment: comment.id,
        at,
        by,
        from: 'sending',
        to: comment.state,
        ...(found.length && { reason: reasons(found).join(' ') }),
      },
    );
    return { id: comment.id, salt };
  };

  const keyed = { key, what: `POST /s/${site.id}/comments`, body: read };
  const once = () => writeOnce(deps, site.id, keyed, write);
  let answer = await once();
  // The first comment of a page: nothing but SQL is awaited in a transaction, so the page is asked between two.
  if (asksPage) {
    const looked = await births.look(site, address, rules.pages);
    if (isProblem(looked)) return looked;
    page = looked;
    answer = await once();
  }
  if (isProblem(answer)) return answer;
  const { id, salt } = answer.answer;
  const stored = await deps.store.comment(site.id, id);
  if (!stored) return problem('gone');
  return {
    status: stored.comment.state === 'published' ? 201 : 202,
    receipt: {
      ...receiptOf(deps, site, stored.comment, tokenOf(deps, site.id, salt)),
      ...(wordsIn(rules.emergency, draft.text).length > 0 && { notice: rules.help }),
    },
  };
}
