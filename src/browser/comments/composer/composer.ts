/**
 * Writing a comment, an answer or a change to one's own: the form as it stands. What is written is kept in the tab from
 * the first letter on; what sends it is in `sending.ts`, and follows by itself.
 */
import type { ComposerFirstTerms, ThreadSlowTerms } from '../../../words/terms.ts';
import { draftFor, dropDraft, keepDraft } from '../../kit/drafts.ts';
import sheet from '../form/form.scss';
import { following } from '../form/follow.ts';
import * as lazy from '../lazy-acts.ts';
import type { Form, Panel } from '../panel.ts';
import { composerView } from './composer.view.ts';
import type { ComposerWishes } from './composer.view.ts';
import { lengthOf } from './writing.ts';
import type { Target, Writing } from './writing.ts';

/** Code points left at which a reader of the screen is told. */
const LOW = 100;

export function composer(
  panel: Panel,
  words: ComposerFirstTerms & ThreadSlowTerms,
  { parent, edit }: Target,
): Form {
  const { address } = panel.page();
  const id = parent?.id ?? '';
  const target = edit ? `edit ${edit.id}` : id;
  const found = draftFor(address, target);
  const blank = { text: edit?.text ?? '', name: '', email: '' };
  const writing: Writing = {
    parent,
    ...(edit && { edit }),
    panel,
    address,
    target,
    opener: edit
      ? `[data-token="${edit.token}"]`
      : parent
        ? `#c-${CSS.escape(id)} [part~=reply]`
        : '[part=write] button',
    draft: { ...blank, ...found },
    agreed: false,
    website: '',
    mistakes: new Map(),
  };
  let foundAt = found?.at;
  const sending = following(panel, words.notYet, () =>
    Promise.all([
      lazy.sending(),
      lazy.writerWords(panel.language()),
      !edit && panel.page().capabilities.signIn && lazy.signIn().then(({ signIn }) => signIn(panel, target)),
      panel.mine(),
    ]).then(([{ sending }, later, entry]) => sending(writing, later, entry || undefined)),
  );

  const wishes: ComposerWishes = {
    type(field, value) {
      const before = lengthOf(writing);
      writing.draft[field] = value;
      foundAt = undefined;
      const { text, name, email } = writing.draft;
      keepDraft(address, target, { text, name, email, at: new Date(panel.now()).toISOString() });
      const { maxLength } = panel.page().capabilities;
      const left = maxLength - lengthOf(writing);
      if (left <= LOW && before < maxLength - LOW) panel.say(words.left(Math.max(left, 0)));
      else if (left < 0 && before <= maxLength) panel.say(words.over(-left));
      void panel.update();
    },
    submit: () => sending.then((later) => later.submit()),
    review: () => sending.then((later) => later.review()),
    cancel() {
      panel.open(undefined);
      void panel.focus(writing.opener);
    },
    drop() {
      dropDraft(address, target);
      Object.assign(writing.draft, blank);
      foundAt = undefined;
      void panel.focus('#text');
    },
  };

  panel.style(sheet);
  return {
    at: edit ? edit.at : id,
    get key() {
      return writing.key;
    },
    get idle() {
      return !!sending.later?.done();
    },
    come: sending.come,
    view: () => sending.later?.done() ?? composerView(writing, words, foundAt, sending.later, wishes),
  };
}
