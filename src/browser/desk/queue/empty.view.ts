/** A queue in which nothing waits: said calmly, with where to go on, or when there is service again. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Queue } from '../../../model/wire/desk.ts';
import { dateText } from '../../kit/locale.ts';
import type { DeskLook, DeskWishes } from '../desk.view.ts';

/** Queues in which something waits for an act. */
const waiting: readonly Queue[] = ['pending', 'held', 'reported', 'contested'];

export const emptyView = (look: DeskLook, wish: DeskWishes): TemplateResult => {
  const { words, counts, queue, serviceAt, moment } = look;
  const others = waiting.filter((name) => name !== queue && counts[name]);
  return html`<div part="empty" id="empty" tabindex="-1">
    <p part="calm">${words.empty[queue]}</p>
    ${
      others.length
        ? html`<p part="aside">${words.elsewhere}</p>
            <p part="actions">
              ${others.map(
                (name) =>
                  html`<button part="control" type="button" data-to=${name} @click=${() => wish.queue(name)}>
                    ${words.queueCount({ queue: words.queue[name], count: counts[name]! })}
                  </button>`,
              )}
            </p>`
        : html`<p part="aside">
            ${serviceAt ? words.serviceAt(dateText(serviceAt, moment)) : nothing} ${words.byItself}
          </p>`
    }
  </div>`;
};
