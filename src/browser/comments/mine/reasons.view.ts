/** What few authors need: a statement of reasons, and the way to contest it. Fetched when one of their comments has one. */
import { nothing } from 'lit';
import { appealView, outcomeView } from './appeal.view.ts';
import type { OwnComment, OwnLook, OwnWishes } from './mine.view.ts';

export { statementView } from './statement.view.ts';

/** The way to contest a decision, or what came of it; a comment that is public again says so beside its tools. */
export const contestView = (one: OwnComment, look: OwnLook, wishes: OwnWishes): unknown => {
  const { statement: words, panel, contested } = look;
  const { token, comment } = one;
  const { appeal } = comment;
  if (!words) return nothing;
  if (appeal && appeal.state !== 'none') return outcomeView(appeal, words);
  const review = comment.statement?.redress.find(({ kind }) => kind === 'review');
  if ((!review && !appeal) || !panel.page().capabilities.appeal) return nothing;
  return appealView(
    {
      id: `contest-${token}`,
      deadline: appeal?.deadline ?? review?.deadline,
      state: contested.get(token),
    },
    words,
    look.words.required,
    panel,
    () => wishes.contest(one),
    (text) => wishes.appeal(one, text),
  );
};
