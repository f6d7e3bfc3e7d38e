/** Below the stop: how much there is to read, as the load guard sees it, and who stopped what before. */
import { html, nothing } from 'lit';
import type { DeskStops } from '../../../model/wire/desk-stop.ts';
import type { DeskToolboxTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

interface StateLook {
  readonly words: DeskToolboxTerms;
  readonly moment: Moment;
  readonly level: number;
}

/** What waits and comes, and from which numbers on the site shuts by itself (R-121). */
export const loadView = ({ load }: DeskStops, { words: { load: said }, level }: StateLook) => {
  if (!load) return nothing;
  const { waiting, received, limits } = load;
  /** Numbers of which each is enough; 0 is none. */
  const from = (one: number, other: number): string =>
    [one && said.limit.waiting(one), other && said.limit.perHour(other)].filter(Boolean).join(' · ');
  const [read, closed] = [
    from(limits.waiting, limits.perHour),
    from(limits.closeWaiting, limits.closePerHour),
  ];
  return html`<section part="load" aria-labelledby="load">
    <p part="title" id="load" role="heading" aria-level=${level + 1}>${said.heading}</p>
    <p part="aside">${said.waiting(waiting)}. ${said.received(received)}.</p>
    ${read ? html`<p part="aside">${said.read(read)}</p>` : nothing}
    ${closed ? html`<p part="aside">${said.closed(closed)}</p>` : nothing}
  </section>`;
};

/** Who stopped and started what, newest first. */
export const logView = ({ log }: DeskStops, { words, moment }: StateLook) =>
  html`<details part="details">
    <summary part="summary">${words.log.heading}</summary>
    ${
      log.length
        ? html`<ol part="log">
            ${log.map(
              ({ at, name, act, what, cause, reason }) =>
                html`<li dir="auto">
                  ${words.log.line({
                    date: dateText(at, moment),
                    who: name ?? (cause === 'stopped' ? words.commandLine : words.log.alone),
                    act: words.log.act[act],
                    what: words.what[what],
                    reason,
                  })}
                </li>`,
            )}
          </ol>`
        : html`<p part="calm">${words.log.empty}</p>`
    }
  </details>`;
