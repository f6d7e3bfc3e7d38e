/**
 * What follows once a form stands: checking what was written, sending it, and what comes of that. Nothing that was
 * written is ever lost: it is in the outbox before it leaves the page.
 */
import { html, nothing } from 'lit';
import { failure as problemOf, isProblem } from '../../../model/failure.ts';
import type { FieldError, Problem } from '../../../model/problem.ts';
import { checkDraft, parseReceipt } from '../../../model/wire/draft.ts';
import type { Receipt } from '../../../model/wire/draft.ts';
import { mistakesOf } from '../../../words/mistakes.ts';
import { dropDraft } from '../../kit/drafts.ts';
import { dateText } from '../../kit/locale.ts';
import { dequeue, enqueue, newKey } from '../../kit/outbox.ts';
import { ask } from '../ask.ts';
import { CommentSubmitEvent } from '../comments.events.ts';
import { copied } from '../copy.ts';
import { errorsView } from '../form/errors.view.ts';
import sheet from '../form/late.scss';
import type { WriterWords } from '../lazy-acts.ts';
import { keepReceipt, receiptOf } from '../mine/receipts.ts';
import { send, waits } from '../mine/send.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { button } from '../thread.view.ts';
import { receiptView } from './receipt.view.ts';
import { nudgeView, reviewView } from './sending.view.ts';
import { lengthOf } from './writing.ts';
import type { Sending, Writing } from './writing.ts';

/** @param signIn where the site asks for it */
export function sending(writing: Writing, words: WriterWords, signIn?: SignIn): Sending {
  const { panel, parent, edit, address, target, draft } = writing;
  /** What is told of a suspension, once it has been asked for. */
  let measure: (() => unknown) | undefined;
  let stage: 'write' | 'review' | 'nudge' | 'sending' = 'write';
  let failure: Problem | undefined;
  let reasons: readonly string[] = [];
  let receipt: Receipt | undefined;
  let sent = '';
  let byHand = false;

  /** Goes to another stage; the next drawing shows it. */
  const go = (next: typeof stage): void => {
    stage = next;
    writing.busy = next === 'sending' ? words.sending : undefined;
  };
  const seen = (): string => new Date(panel.now()).toISOString();

  const checked = (): FieldError[] => {
    const { policy, capabilities } = panel.page();
    const { text, name, email } = draft;
    const fields = edit ? ({ name: 'optional', email: 'optional' } as const) : policy.fields;
    const errors = [
      ...checkDraft({ text, ...(name && { name }), ...(email && { email }) }, fields, capabilities.maxLength),
    ];
    if (policy.charter && !writing.agreed && !edit) errors.push({ path: '/charter', code: 'missing' });
    return errors;
  };

  /** Shows what is wrong; the focus goes to the summary. @returns whether something is */
  const wrong = (errors: readonly FieldError[]): boolean => {
    const found = mistakesOf(errors, lengthOf(writing), words);
    writing.mistakes = new Map(found.map(({ field, sentence }) => [field, sentence]));
    if (!found.length) return false;
    go('write');
    void panel.focus('[part=errors]');
    return true;
  };

  const refused = (problem: Problem): void => {
    go('write');
    if (problem.type === 'unauthorised') signIn?.refused();
    if (problem.type === 'nudge') {
      go('nudge');
      reasons = problem.reasons ?? [];
    } else if (problem.type !== 'invalid' || !wrong(problem.errors ?? [])) failure = problem;
    // A form that was open for long may carry a proof that has grown too old; rules may have changed meanwhile.
    if (!waits(problem)) void panel.look();
    // Why, and how to contest it, stands with the comment that gave rise to it, wherever that is.
    if (problem.type === 'suspended')
      void panel.mine().then(async (one) => {
        await one.track();
        measure = () => one.measure();
        void panel.update();
      });
    void panel.focus('[part=errors],[part=nudge] [part~=control]');
  };

  const change = async ({ token, id }: NonNullable<Writing['edit']>): Promise<void> => {
    const came = await ask(panel, `/comments/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      key: (writing.key ??= newKey()),
      token,
      body: { text: draft.text },
      limit: 30_000,
      parse: parseReceipt,
    });
    if (isProblem(came)) {
      panel.fail(came);
      if (!waits(came)) writing.key = undefined;
      return refused(came);
    }
    keepReceipt(receiptOf(came.comment, { token, base: panel.base(), page: address, seen: seen() }));
    dropDraft(address, target);
    panel.open(undefined);
    panel.say(words.changed);
    const mine = await panel.mine();
    mine.read();
    await mine.track();
    await panel.look();
    await panel.focus(writing.opener);
  };

  const submit = async (anyway = false): Promise<void> => {
    if (stage === 'sending' || !panel.page().policy.open) return;
    failure = undefined;
    if (wrong(checked())) return;
    if (signIn?.needed()) return refused(problemOf('unauthorised'));
    if (!edit && !panel.element.dispatchEvent(new CommentSubmitEvent(address, parent?.id))) return;
    go('sending');
    void panel.update();
    if (edit) return change(edit);
    const { id, policy, pass } = panel.page();
    const { text, name, email } = draft;
    const body = JSON.stringify({
      page: address,
      thread: id,
      parent: parent?.id,
      text,
      name: name.trim() || undefined,
      email: email.trim() || undefined,
      charter: policy.charter?.version || undefined,
      anyway: anyway || undefined,
      pass,
      website: writing.website || undefined,
    });
    // The same words again are the same comment; other words are another one, and the server would say so.
    if (writing.key && body !== sent) {
      dequeue(writing.key);
      writing.key = undefined;
    }
    const key = (writing.key ??= newKey());
    sent = body;
    const waiting = { key, base: panel.base(), at: seen(), body };
    enqueue(waiting);
    const came = await send(panel, waiting);
    if (!came) return;
    const arrived = !isProblem(came);
    if (arrived || came.type === 'offline' || !waits(came)) writing.key = undefined;
    if (arrived) {
      dropDraft(address, target);
      receipt = came;
      void panel.mine().then(
        (mine) => mine.read(),
        () => {},
      );
      return panel.focus('[part~=form] [part=title]');
    }
    // The text is in the form, and in the tab: nothing goes out by itself under a name that its author must give again.
    if (came.type === 'unauthorised') {
      dequeue(key);
      writing.key = undefined;
    }
    if (came.type !== 'offline') return refused(came);
    // It waits among one's own comments, and goes out by itself.
    dropDraft(address, target);
    panel.open(undefined);
    panel.say(words.failed.offline);
    (await panel.mine()).read();
    await panel.focus(`#q-${key}`);
  };

  /** Selects what the clipboard refused. */
  const select = (field: string): void =>
    panel.element.shadowRoot?.querySelector<HTMLInputElement>(field)?.select();
  const copyText = async (): Promise<void> => {
    if (await copied(draft.text)) panel.say(words.textCopied);
    else select('#text');
  };
  const copyLink = async (link: string): Promise<void> => {
    if (await copied(link)) return panel.say(words.receipt.copied);
    byHand = true;
    await panel.update();
    select('#receipt');
  };
  const back = (): void => {
    go('write');
    void panel.focus('#text');
  };

  /** Why it was not sent, in words; the text is there all the same. */
  const failed = (): string | undefined => {
    if (!panel.page().policy.open) return words.failed.closed;
    if (!failure) return undefined;
    const { type, retryAfter = 60 } = failure;
    if (type === 'rate-limited')
      return words.rateLimited(
        dateText(new Date(panel.now() + retryAfter * 1000).toISOString(), panel.moment()),
      );
    if (type === 'suspended')
      return words.suspended({
        until: dateText(failure.until, panel.moment()),
        reason: failure.detail ?? '',
      });
    if (type === 'unauthorised' && signIn) return signIn.said();
    // Where nobody signs in, what ran out is the form.
    if (type === 'unauthorised' || type === 'key-reused') return words.failed.expired;
    const sentences: Readonly<Record<string, string>> = words.failed;
    return Object.hasOwn(sentences, type) ? sentences[type] : words.failed.other;
  };

  panel.style(sheet);
  return {
    submit,
    review() {
      if (wrong(checked())) return;
      go('review');
      void panel.focus('[part~=form] [part=title]:not(#form-title)');
    },
    done: () => receipt && receiptView(receipt, words, panel, byHand, copyLink),
    above() {
      const { mistakes } = writing;
      const why = failed();
      const about = failure?.type === 'suspended' ? measure?.() : undefined;
      const wrongs = mistakes.size
        ? errorsView(panel, mistakes, words.summary(mistakes.size))
        : why
          ? html`${errorsView(panel, mistakes, why, button('copy', words.copyText, copyText))}${about}`
          : nothing;
      return [wrongs, signIn?.view() ?? nothing];
    },
    inside: () =>
      stage === 'nudge'
        ? nudgeView(reasons, words, back, () => void submit(true))
        : stage === 'review'
          ? reviewView(writing, words, back)
          : undefined,
  };
}
