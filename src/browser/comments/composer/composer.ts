/**
 * Writing a comment, an answer or a change to one's own: from the first letter to the receipt. Nothing that was written
 * is ever lost: it is kept in the tab while it is written, and in the outbox once it is sent.
 */
import { isProblem } from '../../../model/failure.ts';
import type { FieldError, Problem } from '../../../model/problem.ts';
import { checkDraft, parseReceipt } from '../../../model/wire/draft.ts';
import type { Receipt } from '../../../model/wire/draft.ts';
import type { ThreadComment } from '../../../model/wire/thread.ts';
import type { ComposerTerms } from '../../../words/terms.ts';
import { draftFor, dropDraft, keepDraft } from '../../kit/drafts.ts';
import { dateText } from '../../kit/locale.ts';
import { dequeue, enqueue, newKey } from '../../kit/outbox.ts';
import { CommentSubmitEvent } from '../comments.events.ts';
import { copied } from '../copy.ts';
import sheet from '../form.scss';
import { nameOf } from '../comment.view.ts';
import { keepReceipt, receiptOf } from '../mine/receipts.ts';
import { send, waits } from '../mine/send.ts';
import type { Form, Panel } from '../panel.ts';
import { composerView } from './composer.view.ts';
import type { ComposerLook, ComposerWishes } from './composer.view.ts';
import { mistakesOf } from '../../../words/mistakes.ts';
import { receiptView } from './receipt.view.ts';

/** What is written: an answer, a change, or (neither) a comment of its own. */
export interface Target {
  readonly parent?: ThreadComment | undefined;
  readonly edit?: { readonly token: string; readonly comment: ThreadComment };
}

/** Code points left at which a reader of the screen is told. */
const LOW = 100;

const plainOf = ({ content }: ThreadComment): string =>
  content.map((piece) => (piece.type === 'break' ? '\n' : piece.text)).join('');

export function composer(panel: Panel, words: ComposerTerms, { parent, edit }: Target): Form {
  const { address } = panel.page();
  const target = edit ? `edit ${edit.comment.id}` : (parent?.id ?? '');
  const shown = edit && panel.page().comments.some(({ id }) => id === edit.comment.id);
  const at = edit ? (shown ? edit.comment.id : '') : (parent?.id ?? '');
  const found = draftFor(address, target);
  const draft = {
    text: found?.text ?? (edit ? plainOf(edit.comment) : ''),
    name: found?.name ?? '',
    email: found?.email ?? '',
  };
  let foundAt = found?.at;
  let agreed = false;
  let website = '';
  let stage: ComposerLook['stage'] = 'write';
  let mistakes: ComposerLook['mistakes'] = [];
  let failure: Problem | undefined;
  let reasons: readonly string[] = [];
  let receipt: Receipt | undefined;
  let key: string | undefined;
  let sent = '';
  let byHand = false;

  const length = (): number => [...draft.text].length;
  const draw = () => panel.update();
  const opener = edit
    ? `[data-token="${edit.token}"]`
    : parent
      ? `#c-${CSS.escape(parent.id)} [part~=reply]`
      : '[part=write] button';

  const checked = (): FieldError[] => {
    const { policy, capabilities } = panel.page();
    const { text, name, email } = draft;
    const fields = edit ? ({ name: 'optional', email: 'optional' } as const) : policy.fields;
    const errors = [
      ...checkDraft({ text, ...(name && { name }), ...(email && { email }) }, fields, capabilities.maxLength),
    ];
    if (policy.charter && !agreed && !edit) errors.push({ path: '/charter', code: 'missing' });
    return errors;
  };

  /** Shows what is wrong; the focus goes to the summary. @returns whether something is */
  const wrong = (errors: readonly FieldError[]): boolean => {
    mistakes = mistakesOf(errors, length(), words);
    if (!mistakes.length) return false;
    stage = 'write';
    void panel.focus('[part=errors]');
    return true;
  };

  const refused = (problem: Problem): void => {
    stage = 'write';
    if (problem.type === 'nudge') {
      stage = 'nudge';
      reasons = problem.reasons ?? [];
    } else if (problem.type !== 'invalid' || !wrong(problem.errors ?? [])) failure = problem;
    // A form that was open for long may carry a proof that has grown too old; rules may have changed meanwhile.
    if (!waits(problem)) void panel.look();
    void draw().then(() => panel.focus('[part=errors],[part=nudge] [part~=control]'));
  };

  const done = (came: Receipt): void => {
    dropDraft(address, target);
    receipt = came;
    stage = 'done';
    key = undefined;
    void panel.mine().then(
      (mine) => mine.read(),
      () => {},
    );
    void panel.focus('[part~=form] [part=title]');
  };

  const change = async (): Promise<void> => {
    const { token, comment } = edit!;
    const came = await panel.ask(`/comments/${encodeURIComponent(comment.id)}`, {
      method: 'PATCH',
      key: (key ??= newKey()),
      token,
      body: { text: draft.text },
      limit: 30_000,
      parse: parseReceipt,
    });
    if (isProblem(came)) {
      panel.fail(came);
      if (!waits(came)) key = undefined;
      return refused(came);
    }
    keepReceipt(
      receiptOf(came.comment, {
        token,
        base: panel.base(),
        page: address,
        seen: new Date(panel.now()).toISOString(),
      }),
    );
    dropDraft(address, target);
    panel.open(undefined);
    panel.say(words.changed);
    const mine = await panel.mine();
    mine.read();
    await mine.track();
    await panel.look();
    await panel.focus(opener);
  };

  const submit = async (anyway = false): Promise<void> => {
    if (stage === 'sending' || !panel.page().policy.open) return;
    failure = undefined;
    if (wrong(checked())) return;
    if (!edit && !panel.element.dispatchEvent(new CommentSubmitEvent(address, parent?.id))) return;
    stage = 'sending';
    void draw();
    if (edit) return change();
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
      website: website || undefined,
    });
    // The same words again are the same comment; other words are another one, and the server would say so.
    if (key && body !== sent) {
      dequeue(key);
      key = undefined;
    }
    key ??= newKey();
    sent = body;
    const waiting = { key, base: panel.base(), at: new Date(panel.now()).toISOString(), body };
    enqueue(waiting);
    const came = await send(panel, waiting);
    if (!came) return;
    if (!isProblem(came)) return done(came);
    if (came.type === 'offline') {
      // It waits among one's own comments, and goes out by itself.
      dropDraft(address, target);
      key = undefined;
      panel.open(undefined);
      panel.say(words.failed.offline);
      (await panel.mine()).read();
      return panel.focus(`#q-${waiting.key}`);
    }
    if (!waits(came)) key = undefined;
    refused(came);
  };

  const wishes: ComposerWishes = {
    type(field, value) {
      const before = length();
      draft[field] = value;
      foundAt = undefined;
      keepDraft(address, target, { ...draft, at: new Date(panel.now()).toISOString() });
      const { maxLength } = panel.page().capabilities;
      const left = maxLength - length();
      if (left <= LOW && before < maxLength - LOW) panel.say(words.left(Math.max(left, 0)));
      else if (left < 0 && before <= maxLength) panel.say(words.over(-left));
      void draw();
    },
    agree(yes) {
      agreed = yes;
    },
    trap(value) {
      website = value;
    },
    submit: () => void submit(),
    anyway: () => void submit(true),
    review() {
      if (wrong(checked())) return;
      stage = 'review';
      void panel.focus('[part~=form] [part=title]');
    },
    back() {
      stage = 'write';
      void panel.focus('#text');
    },
    cancel() {
      panel.open(undefined);
      void panel.focus(opener);
    },
    drop() {
      dropDraft(address, target);
      Object.assign(draft, { text: edit ? plainOf(edit.comment) : '', name: '', email: '' });
      foundAt = undefined;
      void panel.focus('#text');
    },
    go: (field) => void panel.focus(`#${field}`),
    async copyText() {
      if (await copied(draft.text)) panel.say(words.textCopied);
      else panel.element.shadowRoot?.querySelector<HTMLTextAreaElement>('#text')?.select();
    },
    async copyLink(link) {
      if (await copied(link)) return panel.say(words.receipt.copied);
      byHand = true;
      await draw();
      panel.element.shadowRoot?.querySelector<HTMLInputElement>('#receipt')?.select();
    },
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
    // Nobody signs in here: what ran out is the form.
    if (type === 'unauthorised' || type === 'key-reused') return words.failed.expired;
    const sentences: Readonly<Record<string, string>> = words.failed;
    return Object.hasOwn(sentences, type) ? sentences[type] : words.failed.other;
  };

  panel.style(sheet);
  return {
    at,
    get key() {
      return key;
    },
    view: () =>
      receipt
        ? receiptView(receipt, words, panel, byHand, wishes)
        : composerView(
            {
              words,
              page: panel.page(),
              said: panel.words(),
              moment: panel.moment(),
              now: panel.now(),
              level: panel.level() + 1,
              to: parent && nameOf(parent, panel.words()),
              edit: !!edit,
              draft,
              agreed,
              stage,
              mistakes,
              reasons,
              foundAt,
              failed: failed(),
            },
            wishes,
          ),
  };
}
