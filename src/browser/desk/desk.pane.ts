/** What is read: the form for several, a wave, or one comment with all that belongs to it. */
import { html } from 'lit';
import { besideOf } from './comment/beside.ts';
import { commentView } from './comment/comment.view.ts';
import type { Decisions } from './decide/decisions.ts';
import type { Reading } from './desk.reading.ts';
import type { QueueController } from './queue/queue.ts';

/** @returns the pane, or undefined when nothing is open */
export function paneOf(
  reading: Reading,
  { queue, waves, list, load, apart }: QueueController,
  decisions: Decisions,
): unknown {
  const { words, level, moment, open, aside } = reading;
  const form = decisions.view();
  if ((decisions.form?.comments.length ?? 0) > 1) return form;
  const wave = waves.find(({ key }) => key === open);
  if (wave)
    return aside
      ? aside.views.waveView(
          { wave, words, said: aside.said, level, may: decisions.mayRefuse, form },
          { refuse: () => void decisions.refuse(wave), apart: () => void apart() },
        )
      : html`<p part="aside">${words.loading}</p>`;
  const comment = list.find(({ id }) => id === open);
  if (!comment) return undefined;
  const { id } = comment;
  return commentView(
    {
      comment,
      words,
      moment,
      level,
      queue,
      choices: decisions.choices(comment),
      notice: decisions.notices.get(id),
      beside: besideOf(reading, comment, !!load.value?.fourEyes),
      form,
    },
    {
      choose: (choice) => void decisions.choose(choice, [comment]),
      handed: () => void reading.readHanded(id),
      log: () => void reading.readLog(id),
      history: () => void reading.readHistory(id),
    },
  );
}

/** Fetches what belongs to what is read: its reports, and the chunk that draws them, a contest or a wave. */
export function attend(reading: Reading, { waves, list }: QueueController): void {
  const { open, spoken } = reading;
  const comment = list.find(({ id }) => id === open);
  const wave = waves.some(({ key }) => key === open);
  if (open === reading.attended || !(comment || wave) || !spoken) return;
  reading.attended = open;
  if (comment?.reports) void reading.readReports(comment.id);
  else if (wave || comment?.contests.length) void reading.needAside();
}
