/**
 * A contribution, from its arrival to its receipt: parsed, let through the gate, checked against the site's rules and
 * the automatic checks, moved by the one machine, and written with its audit line in one transaction (S-27, S-80).
 */
import { received } from '../../model/comment.ts';
import { move } from '../../model/comment-move.ts';
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { Receipt } from '../../model/wire/draft.ts';
import type { StoredComment, Tx } from '../store/store.ts';
import type { Births, Page } from './birth.ts';
import type { Source } from '../edge/visitor.ts';
import { keepConnection } from './connection/keep.ts';
import { askExternal } from './checks/external.ts';
import { unfit } from './checks/length.ts';
import { look, reasons } from './checks/pipeline.ts';
import type { WordRules } from './checks/rules.ts';
import type { Repeats } from './checks/repeats.ts';
import { wordsIn } from '../../model/wordlist/find.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { readDraft } from './draft.ts';
import { gateOf, passGate } from './gate.ts';
import { isBusy } from './guard/guard.ts';
import type { Guard } from './guard/guard.ts';
import { crowded, limited, pressed, slowed } from './limits.ts';
import type { SignedAs } from './own.ts';
import { born, placeOf } from './place.ts';
import { receiptOf } from './receipt.ts';
import { need, refuse } from './refuse.ts';
import { signedAuthor } from './signed.ts';
import { passSuspension } from './sanctions/bearing.ts';
import { hashed, newId, newSalt, tokenOf } from './tokens.ts';
import type { Networks } from './waves/networks.ts';
import { writeOnce } from './write-once.ts';

/** Whoever writes, as far as a request says. */
export interface Visit {
  readonly site: Site;
  /** For the counters only; never stored. */
  readonly visitor: string;
  /** Does `visitor` stand for a network of their own? */
  readonly ownNetwork: () => boolean;
  /** Where it comes from: for `keepConnection`, which asks only for a site that is a host. */
  readonly source: () => Source;
  /** `Idempotency-Key` and `Parvis-Token`, as they came. */
  readonly key: string | undefined;
  readonly token: string | undefined;
  /** Whom the token stands for, where it is that of somebody who is signed in. */
  readonly signed?: SignedAs | undefined;
}

/** What the features keep in memory between two contributions. */
export interface Memory {
  readonly births: Births;
  readonly repeats: Repeats;
  readonly guard: Guard;
  readonly networks: Networks;
}

/** The same text in the same thread, sent twice by mistake within this span. Milliseconds. */
const TWICE = 120_000;

/** Kept under the key: enough to make the answer again, nothing of the text. */
interface Kept {
  readonly id: string;
  readonly salt: string;
}

/** Has the one who writes said before, from the mail that went there, that this address is theirs? */
const owns = (past: readonly StoredComment[], email: string): boolean =>
  past.some((one) => one.verified && one.email?.toLowerCase() === email.toLowerCase());

/**
 * Takes a contribution.
 *
 * @param body the parsed JSON of the request.
 * @returns 201 published, 202 waiting, each with the receipt; or a problem, and nothing was written.
 */
export async function submit(
  deps: CommentsDeps,
  { births, repeats, guard, networks }: Memory,
  { site, visitor, ownNetwork, source, key, token }: Visit,
  body: unknown,
): Promise<{ readonly status: 201 | 202; readonly receipt: Receipt } | Problem> {
  const arrived = readDraft(body);
  if (isProblem(arrived)) return arrived;
  const { read } = arrived;
  let { draft } = arrived;
  const { policy } = site;
  const address = canonicalUrl({ location: draft.page });
  const late = limited(deps, 'post', site.id, visitor, address);
  if (late) return late;
  const resident = await signedAuthor(deps, site, draft.bearer);
  if (isProblem(resident)) return resident;
  const claimed = deps.signIn?.(site)?.claim ? resident?.name?.slice(0, 80) : undefined;
  // The name that the provider vouches for, whatever the form said, and whatever it asks of others.
  if (claimed !== undefined) draft = { ...draft, name: claimed };
  const fields = claimed === undefined ? policy.fields : { ...policy.fields, name: 'optional' as const };
  const own = deps.rules(site);
  let lists: WordRules | undefined;
  const busy = await isBusy(deps.store, site);
  const press = busy ? pressed(deps, site.id, visitor) : 0;
  if (press) return problem('rate-limited', { retryAfter: press, detail: deps.busy(site) });
  let page: Page | undefined;
  let external: 'hold' | 'pass' | undefined;
  // What a transaction finds that must be asked outside of it, where more than SQL may be awaited.
  let asks: 'page' | 'external' | undefined;

  const known = new Map<string, unknown>();
  const once = <T>(name: string, work: () => T): T => {
    if (!known.has(name)) known.set(name, work());
    return known.get(name) as T;
  };
  // An address that is not the writer's own must not be filled with mail from here.
  const quiet = draft.email !== undefined && crowded(deps, site.id, visitor);

  const write = async (tx: Tx, now: number): Promise<Kept> => {
    const at = instantOf(now);
    // A page asked for under another spelling of its address has its thread under its own.
    const there = (await tx.threadAt(site.id, address)) ?? (page && (await tx.threadAt(site.id, page.url)));
    const gate = await gateOf(tx, site, now, there, page?.url ?? address);
    passGate(site, gate);
    const wrong = unfit(draft, fields, policy);
    if (wrong) refuse(wrong);
    const place = await placeOf(tx, site.id, there, draft.parent);
    if (there && (await tx.sameText(site.id, there.id, draft.text, instantOf(now - TWICE))))
      refuse('duplicate');
    if (!there && !page) {
      asks = 'page';
      refuse('no-page');
    }
    lists = await deps.lists(tx, site);
    const rules = { ...own, ...lists };
    const past = token ? await tx.byTokens(site.id, [hashed(token)]) : [];
    await passSuspension(tx, deps, site.id, past, now, resident?.subject);
    const looked = { deps, site, policy, rules, draft, thread: there, tx, now, visitor, key, repeats, busy };
    const said = await look({ ...looked, mode: gate.mode, earlier: past, external, once });
    if (said.nudge.length && !draft.anyway) refuse('nudge', { reasons: [...said.nudge] });
    const wait = once('slow', () => slowed(deps, `${site.id}/${address}`, visitor, policy.slowModeSeconds));
    if (wait) refuse('rate-limited', { retryAfter: wait });
    if (rules.external && external === undefined) {
      asks = 'external';
      refuse('unavailable');
    }
    const found = said.hold;
    const thread = there ?? (await tx.addThread(born(deps, site.id, address, page, at)));
    const atOnce = gate.mode === 'postmoderation';
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
          verified: owns(past, draft.email),
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
    const what = { comment: comment.id, at, act: 'create', name: draft.name } as const;
    await keepConnection(deps, tx, { site, source }, what);
    if (resident) await tx.signComment(site.id, comment.id, resident.subject);
    return { id: comment.id, salt };
  };

  // The work is no part of what is said: whoever sends again may have to show more of it, or none. Nor is the token of
  // somebody who had to sign in again meanwhile.
  const { proof: _, bearer: __, ...said } = read;
  const keyed = { key, what: `POST /s/${site.id}/comments`, body: said };
  const attempt = () => writeOnce(deps, site.id, keyed, write);
  let answer = await attempt();
  // Nothing but SQL is awaited in a transaction, so the page of a first comment, and the site's own program, are asked
  // between two; each once.
  for (let asked = asks; isProblem(answer) && asked; asked = asks) {
    asks = undefined;
    if (asked === 'page') {
      const looked = await births.look(site, address, own.pages);
      if (isProblem(looked)) return looked;
      page = looked;
    } else if (own.external) external = await askExternal(deps, own.external, site, draft);
    answer = await attempt();
  }
  if (isProblem(answer)) return answer;
  const { id, salt } = answer.answer;
  if (!answer.replayed) {
    if (ownNetwork()) networks.note(site.id, id, visitor, deps.clock.now());
    await guard.taken(site);
  }
  // A request that was answered before has not been looked at again.
  lists ??= await deps.lists(deps.store, site);
  const stored = await deps.store.comment(site.id, id);
  if (!stored) return problem('gone');
  return {
    status: stored.comment.state === 'published' ? 201 : 202,
    receipt: {
      ...receiptOf(deps, site, stored.comment, tokenOf(deps, site.id, salt)),
      ...(wordsIn(lists.emergency, draft.text).length > 0 && { notice: own.help }),
    },
  };
}
