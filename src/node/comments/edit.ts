/**
 * An author's edit and withdrawal. An edit goes through the gate and the checks like a new comment, and waits
 * beside the text that was approved, which stays public meanwhile (comments goal 8).
 */
import { decideEdit, edit } from '../../model/comment-edit.ts';
import type { Comment } from '../../model/comment.ts';
import { move } from '../../model/comment-move.ts';
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { wordsIn } from '../../model/wordlist/find.ts';
import { parseEdit } from '../../model/wire/draft.ts';
import type { Receipt } from '../../model/wire/draft.ts';
import { settleAppeals } from './appeals/decide.ts';
import type { Found } from './checks/check.ts';
import { askExternal } from './checks/external.ts';
import type { Seen } from './checks/external.ts';
import { unfit } from './checks/length.ts';
import { lookAtEdit, reasons } from './checks/pipeline.ts';
import { checkText } from './checks/run.ts';
import { instantOf } from './deps.ts';
import { keepConnection } from './connection/keep.ts';
import type { CommentsDeps } from './deps.ts';
import { gateOf, passGate } from './gate.ts';
import { limited } from './limits.ts';
import { ownComment } from './own.ts';
import { receiptOf } from './receipt.ts';
import { need, refuse } from './refuse.ts';
import { passSuspension } from './sanctions/bearing.ts';
import type { Visit } from './submit.ts';
import { writeOnce } from './write-once.ts';

/** Takes an edit. @returns 200 when its text is public or nothing was, 202 when it waits */
export async function editComment(
  deps: CommentsDeps,
  { site, visitor, source, key, token, signed }: Visit,
  id: string,
  body: unknown,
): Promise<{ readonly status: 200 | 202; readonly receipt: Receipt } | Problem> {
  const read = parseEdit(body);
  if (isProblem(read)) return read;
  const late = limited(deps, 'edit', site.id, visitor);
  if (late) return late;
  const { policy } = site;
  const text = read.text.normalize();
  const rules = deps.rules(site);
  let external: 'hold' | 'pass' | undefined;
  // What the site's own program is to be asked, between two transactions, in which nothing but SQL is awaited.
  let asks: Seen | undefined;

  const attempt = () =>
    writeOnce(
      deps,
      site.id,
      { key, what: `PATCH /s/${site.id}/comments/${id} ${token ?? ''}`, body: read },
      async (tx, now) => {
        const own = need(await ownComment(tx, site.id, id, token, now, signed));
        const { comment, thread } = own;
        await passSuspension(tx, deps, site.id, [own], now);
        const gate = await gateOf(tx, site, now, thread, thread.canonical);
        passGate(site, gate);
        if (now - Date.parse(comment.receivedAt) > policy.editSeconds * 1000) refuse('forbidden');
        if (!['pending', 'held', 'published'].includes(comment.state)) refuse('forbidden');
        const wrong = unfit({ text }, { name: 'optional', email: 'optional' }, policy);
        if (wrong) refuse(wrong);
        const at = instantOf(now);
        const carry = { at, rules: { mode: gate.mode, requireStatement: policy.requireStatement } };
        const seen = read.version === undefined ? carry : { ...carry, version: read.version };
        const { name } = comment.author;
        if (rules.external && external === undefined) {
          asks = { page: thread.canonical, text, name, lang: comment.lang };
          refuse('unavailable');
        }
        const found: readonly Found[] = [
          ...checkText({ text, name }, policy, await deps.lists(tx, site)),
          ...(await lookAtEdit({ deps, site, tx, now, external, draft: { text, name, email: own.email } })),
        ];
        const held = { ...carry, heldBy: reasons(found) };
        let next: Comment = need(edit(comment, text, seen));
        if (next.proposal) {
          if (found.length) next = need(decideEdit(next, 'held', 'system', held));
          else if (gate.mode === 'postmoderation' && next.state === 'published')
            next = need(decideEdit(next, 'published', 'author', carry));
        } else if (found.length && next.state === 'pending') next = need(move(next, 'held', 'system', held));
        // However many steps it took, it is one change.
        next = { ...next, version: comment.version + 1 };
        const saved = await tx.saveComment(next, comment.version, {
          comment: id,
          at,
          by: 'author',
          from: comment.state,
          to: next.proposal ? `edit ${next.proposal.state}` : `edit ${next.state}`,
          ...(found.length && { reason: reasons(found).join(' ') }),
        });
        if (!saved) refuse('conflict');
        await keepConnection(deps, tx, { site, source }, { comment: id, at, act: 'edit', name });
        return { id };
      },
    );
  let answer = await attempt();
  if (isProblem(answer) && asks && rules.external) {
    external = await askExternal(deps, rules.external, site, asks);
    answer = await attempt();
  }
  if (isProblem(answer)) return answer;
  const stored = await deps.store.comment(site.id, id);
  if (!stored) return problem('gone');
  const waits = !!stored.comment.proposal || stored.comment.state !== 'published';
  const { help } = rules;
  const { emergency } = await deps.lists(deps.store, site);
  return {
    status: waits ? 202 : 200,
    receipt: {
      ...receiptOf(deps, site, stored.comment),
      // Somebody may be in danger now, whatever the first text said.
      ...(wordsIn(emergency, text).length > 0 && { notice: help }),
    },
  };
}

/** Takes a comment back: whenever its author wants, whatever the gate says. Its place stays where replies hang on it. */
export async function withdraw(
  deps: CommentsDeps,
  { site, visitor, source, key, token, signed }: Visit,
  id: string,
): Promise<Problem | undefined> {
  const late = limited(deps, 'edit', site.id, visitor);
  if (late) return late;
  const there = await ownComment(deps.store, site.id, id, token, deps.clock.now(), signed);
  // Written down first: who is killed in between has still said so. Whoever may not is told below, where a request that
  // is sent again has its answer already.
  if (!isProblem(there) && there.comment.state !== 'deleted')
    deps.noteWithdrawal?.(site.id, 'comments', id, instantOf(deps.clock.now()));
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `DELETE /s/${site.id}/comments/${id} ${token ?? ''}`, body: {} },
    async (tx, now) => {
      const { comment } = need(await ownComment(tx, site.id, id, token, now, signed));
      const at = instantOf(now);
      const { mode, requireStatement } = site.policy;
      const gone = need(move(comment, 'deleted', 'author', { at, rules: { mode, requireStatement } }));
      const line = { comment: id, at, by: 'author', from: comment.state, to: 'deleted' } as const;
      if (!(await tx.saveComment(gone, comment.version, line))) refuse('conflict');
      const { name } = comment.author;
      await keepConnection(deps, tx, { site, source }, { comment: id, at, act: 'withdraw', name });
      await tx.decideReports(site.id, id, at);
      await settleAppeals(tx, site.id, comment, gone, { at });
      return { id };
    },
  );
  return isProblem(answer) ? answer : undefined;
}
