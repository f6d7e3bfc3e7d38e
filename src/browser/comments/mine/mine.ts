/**
 * One's own comments: what waits to be sent, what waits for a moderator, what was refused or taken away and why. Shown
 * in this browser alone, after a reload and offline too (comments goal 4).
 */
import { html } from 'lit';
import { isProblem } from '../../../model/failure.ts';
import type { Problem } from '../../../model/problem.ts';
import { plain } from '../../../model/text/plain.ts';
import { textToSegments } from '../../../model/text/plain-text.ts';
import { parseSegments } from '../../../model/text/segment.ts';
import { bare } from '../../../model/wire/bare.ts';
import { readAppeal, parseReportReceipt } from '../../../model/wire/report.ts';
import { MOST_TOKENS, parseTrackAnswer } from '../../../model/wire/track.ts';
import type { Tracked } from '../../../model/wire/track.ts';
import type { StatementTerms } from '../../../words/terms.ts';
import { dequeue, newKey, waitingFor } from '../../kit/outbox.ts';
import type { Waiting } from '../../kit/outbox.ts';
import { ask } from '../ask.ts';
import * as lazy from '../lazy-acts.ts';
import type { Reasons, WriterWords } from '../lazy-acts.ts';
import type { Mine, Panel } from '../panel.ts';
import sheet from '../form/form.scss';
import late from '../form/late.scss';
import { ownView, toolsView, waitingView } from './mine.view.ts';
import type { OwnComment, OwnLook, OwnWishes } from './mine.view.ts';
import { forgetReceipt, keepReceipt, receiptOf, receiptsFor } from './receipts.ts';
import type { KeptReceipt } from './receipts.ts';
import { isSending, send, signedIn } from './send.ts';

/** A receipt that came as a link: `#parvis-receipt=TOKEN`. It is shown, and kept nowhere. */
const linked = (): string | undefined => /^#parvis-receipt=([\w.~:-]{16,200})$/.exec(location.hash)?.[1];

const segments = (text: string) => parseSegments(textToSegments(text));

export function own(panel: Panel, words: WriterWords): Mine {
  const base = panel.base();
  const { page: thread } = panel;
  let receipts: readonly KeptReceipt[] = [];
  let waiting: readonly Waiting[] = [];
  /** By token, as the server last told. */
  const told = new Map<string, Tracked>();
  let reached = true;
  let statement: StatementTerms | undefined;
  let reasons: Reasons | undefined;
  /** Tokens of comments that their author has been asked about, or is contesting. */
  const asked = new Set<string>();
  const contested = new Map<string, string>();
  /** The contest that was last sent, for a second try. */
  let tried: { readonly text: string; readonly key: string } | undefined;

  const here = (page: string | undefined): boolean => page === undefined || page === thread().address;

  /** What draws a measure: few need it. */
  let measures: Awaited<ReturnType<typeof lazy.measures>> | undefined;

  const look = (): OwnLook => ({
    ...{ words, panel, statement, reasons, reached, asked, contested },
    measure: (one, at) => measures?.measureView(one, look(), wishes, measures.said, at),
  });

  /** Those of this page. */
  const all = (): OwnComment[] => {
    const kept = receipts.map(
      ({ token, seen, page, text, name, state, at, until, id, parent }): OwnComment => {
        const comment = told.get(token);
        return {
          token,
          seen,
          kept: true,
          page,
          comment: comment ?? {
            id,
            ...(parent !== undefined && { parent }),
            state,
            author: { ...(name !== undefined && { name }) },
            content: segments(text),
            ...(at !== undefined && { receivedAt: at }),
            ...(until !== undefined && { editableUntil: until }),
          },
        };
      },
    );
    const known = new Set(kept.map(({ token }) => token));
    for (const [token, comment] of told)
      if (!known.has(token))
        kept.push({
          token,
          seen: new Date(panel.now()).toISOString(),
          kept: false,
          page: comment.page,
          comment,
        });
    return kept.filter(({ page }) => here(page));
  };

  /** Those that the thread itself does not show, or not as their author last wrote them. */
  const list = (): OwnComment[] => {
    const shown = new Set(
      thread()
        .comments.filter(({ state }) => state === 'published')
        .map(({ id }) => id),
    );
    return all().filter(({ comment }) => !shown.has(comment.id) || comment.proposed);
  };

  const read = (): void => {
    receipts = receiptsFor(base);
    waiting = waitingFor(base);
    void panel.update();
  };

  /** Does it still wait? Another tab may have sent it, or dropped it at its author's wish. */
  const stillWaits = (one: Waiting): boolean => waitingFor(base).some(({ key }) => key === one.key);

  const failed = (problem: Problem): void => {
    const { type } = problem;
    panel.fail(problem);
    const sentences: Readonly<Record<string, string>> = words.failed;
    panel.say(Object.hasOwn(sentences, type) ? sentences[type]! : words.failed.other);
  };

  const mine: Mine = {
    read,
    async track() {
      await (await signedIn(panel))?.elsewhere(panel, told, receipts);
      const tokens = [...new Set([...receipts.map(({ token }) => token), linked()])].filter(
        (token): token is string => token !== undefined,
      );
      for (let i = 0; i < tokens.length; i += MOST_TOKENS) {
        const some = tokens.slice(i, i + MOST_TOKENS);
        const came = await ask(panel, '/track', {
          method: 'POST',
          body: { tokens: some },
          parse: parseTrackAnswer,
        });
        reached = !isProblem(came);
        if (isProblem(came)) break;
        const seen = new Date(panel.now()).toISOString();
        // What was forgotten while it was asked for, here or in another tab, is not kept again.
        receipts = receiptsFor(base);
        for (const comment of came.comments) {
          const { token } = comment;
          const receipt = receipts.find((one) => one.token === token);
          if (!receipt && token !== linked()) continue;
          told.set(token, comment);
          if (receipt)
            keepReceipt(receiptOf(comment, { token, base, page: comment.page ?? receipt.page, seen }));
          // Public since: it takes its place among the others, without a reload.
          if (comment.state === 'published' && here(comment.page)) {
            const { token: _, page: __, title: ___, proposed: ____, ...open } = comment;
            panel.take(bare(open));
          }
        }
      }
      if ([...told.values()].some(({ sanction }) => sanction))
        measures ??= await lazy.measures(panel.language()).catch(() => undefined);
      if (
        [...told.values()].some(({ statement: reasons, appeal, sanction }) => reasons ?? appeal ?? sanction)
      )
        await lazy.reasons(panel.language()).then(
          ({ views, terms }) => {
            reasons = views;
            statement = terms;
          },
          () => undefined,
        );
      read();
    },
    async flush() {
      read();
      for (const one of waiting) {
        if (formKey() === one.key || !stillWaits(one)) continue;
        const came = await send(panel, one);
        if (came && !isProblem(came)) panel.say(words.outbox.sentLater);
        else if (came) failed(came);
        read();
      }
    },
    view(parent) {
      const mine = list().filter(({ comment }) => place(comment.parent) === parent);
      const later = waiting.filter(({ key, body }) => {
        const draft = JSON.parse(body) as { page?: string; parent?: string };
        return here(draft.page) && place(draft.parent) === parent && formKey() !== key;
      });
      return [
        ...mine.map((one) => ownView(one, look(), wishes)),
        ...later.map((one) => waitingView(one, isSending(one.key), look(), wishes)),
      ];
    },
    measure() {
      for (const [token, comment] of told)
        if (comment.sanction?.kind === 'suspended')
          return html`<div data-token=${token}>
            ${look().measure({ token, comment, page: comment.page, seen: '', kept: false }, 'ed')}
          </div>`;
      return undefined;
    },
    tools(id) {
      const one = all().find(({ comment }) => comment.id === id);
      return one && !list().some(({ comment }) => comment.id === id)
        ? [reasons?.contestView(one, look(), wishes), look().measure(one), toolsView(one, look(), wishes)]
        : undefined;
    },
  };

  /** Under its root when that is drawn; else by itself. */
  const place = (parent: string | undefined): string =>
    parent !== undefined &&
    thread().comments.some(({ id, parent: root }) => id === parent && root === undefined)
      ? parent
      : '';

  const formKey = (): string | undefined => panel.form()?.key;

  const wishes: OwnWishes = {
    async edit({ token, comment }: OwnComment): Promise<void> {
      const { id, content } = comment;
      const at = thread().comments.some((one) => one.id === id) ? id : '';
      const said = { ...words, heading: words.edit, send: words.saveEdit };
      await panel.stand(
        at,
        lazy.composer().then(({ composer }) =>
          composer(panel, said, {
            edit: { token, id, text: plain(content), at, hint: words.editHint },
          }),
        ),
      );
    },
    ask({ token }: OwnComment): void {
      asked.add(token);
      void panel.focus(`[data-token="${token}"] [part~=yes]`);
      void panel.update();
    },
    keep({ token }: OwnComment): void {
      asked.delete(token);
      void panel.update().then(() => panel.focus(`[data-token="${token}"]`));
    },
    async withdraw({ token, comment }: OwnComment): Promise<void> {
      const came = await ask(panel, `/comments/${encodeURIComponent(comment.id)}`, {
        method: 'DELETE',
        key: newKey(),
        token,
        parse: () => ({}),
      });
      if (isProblem(came)) return failed(came);
      asked.delete(token);
      forgetReceipt(token);
      told.delete(token);
      read();
      panel.say(words.withdrawn);
      await panel.look();
      await panel.focus('#heading');
    },
    async forget({ token }: OwnComment): Promise<void> {
      forgetReceipt(token);
      told.delete(token);
      panel.say(words.receipt.forgotten);
      read();
      await panel.focus('#heading');
    },
    contest({ token }: OwnComment, sanction?: string, at = ''): void {
      contested.set(sanction ?? token, '');
      void panel.update().then(() => panel.focus(`#contest${at}-${sanction ?? token}`));
    },
    async appeal({ token }: OwnComment, text: string, sanction?: string, at = ''): Promise<void> {
      const body = readAppeal({ token, text, ...(sanction !== undefined && { sanction }) });
      if (!body) {
        panel.say(statement!.contest.empty);
        return panel.focus(`#contest${at}-${sanction ?? token}`);
      }
      const { contest } = statement!;
      // The same words again are the same contest, whatever the network did in between.
      if (tried?.text !== token + text) tried = { text: token + text, key: newKey() };
      const came = await ask(panel, '/appeals', {
        method: 'POST',
        key: tried.key,
        body,
        parse: parseReportReceipt,
      });
      if (isProblem(came)) {
        if (came.type !== 'duplicate' && came.type !== 'gone') return failed(came);
        panel.fail(came);
        panel.say(came.type === 'gone' ? contest.late : contest.already);
        return mine.track();
      }
      contested.set(sanction ?? token, came.reference);
      panel.say(contest.sent(came.reference));
      await mine.track();
      await panel.focus(`[data-token="${token}"]`);
    },
    async sendNow(one: Waiting): Promise<void> {
      if (!stillWaits(one)) return read();
      const trying = send(panel, one);
      void panel.update();
      const came = await trying;
      if (came && isProblem(came)) failed(came);
      else if (came) panel.say(words.outbox.sentLater);
      read();
    },
    async drop({ key }: Waiting): Promise<void> {
      dequeue(key);
      read();
      await panel.focus('#heading');
    },
  };

  panel.style(sheet);
  panel.style(late);
  read();
  // What was sent and did not arrive is tried once; then at the visitor's wish, or when the network is back.
  if (navigator.onLine) void mine.flush();
  void mine.track();
  return mine;
}
