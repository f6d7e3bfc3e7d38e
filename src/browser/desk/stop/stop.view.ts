/** What is stopped, and the two forms that stop something. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskStop, DeskStops } from '../../../model/wire/desk-stop.ts';
import type { DeskToolboxTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { leftView } from '../outbox/countdown.ts';
import { UNDO } from '../outbox/outbox.ts';
import type { WrongField, Written } from './form.ts';
import { loadView, logView } from './state.view.ts';

/** Everything that is drawn. */
export interface StopLook {
  readonly words: DeskToolboxTerms;
  readonly moment: Moment;
  readonly level: number;
  /** Undefined until it has come. */
  readonly stops: DeskStops | undefined;
  readonly written: Written;
  readonly wrong: readonly WrongField[];
  /** Seconds in which the last act can be taken back; 0 = it cannot. */
  readonly undo: number;
  /** Words of the button that tries again; undefined while there is no need. */
  readonly retry: string | undefined;
  /** What is held for its likeness to a wave, drawn. */
  readonly rules: unknown;
}

/** What is asked for here. */
export interface StopWishes {
  write(change: Partial<Written>): void;
  stop(): void;
  hide(): void;
  resume(stop: DeskStop): void;
  undo(): void;
  retry(): void;
}

const fieldOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;
const submitted = (then: () => void) => (event: Event) => {
  event.preventDefault();
  then();
};

/** Who stopped it: the log's last line about it says so. */
function sinceText({ what, cause, at }: DeskStop, { log }: DeskStops, { words, moment }: StopLook): string {
  const date = dateText(at, moment);
  const line = log.find((one) => one.act === 'stop' && one.what === what && one.cause === cause);
  return cause === 'stopped'
    ? words.since({ date, who: line?.name ?? words.commandLine })
    : words.sinceAlone(date);
}

const stopItem = (stop: DeskStop, stops: DeskStops, look: StopLook, wish: StopWishes) => {
  const { words } = look;
  const { what, cause, mode, reason } = stop;
  return html`<li part="stopped">
    <p part="what">${words.what[what]}</p>
    <p part="aside">${words.cause[cause]}. ${sinceText(stop, stops, look)}</p>
    ${mode === 'premoderation' ? html`<p part="aside">${words.premoderation}</p>` : nothing}
    ${reason ? html`<p part="aside" dir="auto">${words.readers(reason)}</p>` : nothing}
    ${
      stops.may && cause === 'stopped' && what !== 'mail'
        ? html`<p part="actions">
            <button part="control resume" type="button" data-resume=${what} @click=${() => wish.resume(stop)}>
              ${words.resume(words.what[what])}
            </button>
          </p>`
        : nothing
    }
  </li>`;
};

/** One field with its label, its hint and its mistake. */
const field = (
  name: Exclude<WrongField, 'targets'>,
  label: string,
  hint: string | undefined,
  mistake: string,
  { written, wrong }: StopLook,
  wish: StopWishes,
) => {
  const bad = wrong.includes(name);
  const about = [hint && `stop-hint-${name}`, bad && `stop-wrong-${name}`].filter(Boolean).join(' ');
  const write = (event: Event) => wish.write({ [name]: fieldOf(event).value });
  return html`<p part="entry">
      <label for="stop-${name}">${label}</label>
      ${hint ? html`<span part="hint" id="stop-hint-${name}">${hint}</span>` : nothing}
      ${
        name === 'reason'
          ? html`<textarea
              part="field"
              id="stop-reason"
              rows="2"
              required
              maxlength="500"
              dir="auto"
              .value=${written.reason}
              aria-invalid=${bad ? 'true' : nothing}
              aria-describedby=${about || nothing}
              @input=${write}
            ></textarea>`
          : html`<input
              part="field"
              id="stop-${name}"
              required
              autocomplete="off"
              maxlength=${name === 'why' ? 500 : 2048}
              inputmode=${name === 'address' ? 'url' : nothing}
              .value=${written[name]}
              aria-invalid=${bad ? 'true' : nothing}
              aria-describedby=${about || nothing}
              @input=${write}
            />`
      }
    </p>
    ${bad ? html`<p part="mistake" id="stop-wrong-${name}">${mistake}</p>` : nothing}`;
};

const targetBox = (what: 'comments' | 'push', { words, written, wrong }: StopLook, wish: StopWishes) =>
  html`<label part="choice"
    ><input
      type="checkbox"
      id="stop-${what}"
      .checked=${written[what]}
      aria-describedby=${wrong.includes('targets') ? 'stop-wrong-targets' : nothing}
      @change=${(event: Event) => wish.write({ [what]: fieldOf(event).checked })}
    />
    ${words.what[what]}</label
  >`;

const stopForm = (look: StopLook, wish: StopWishes) => {
  const { written, wrong, level } = look;
  const said = look.words.form;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="stop-form"
    @submit=${submitted(() => wish.stop())}
  >
    <p part="title" id="stop-form" role="heading" aria-level=${level + 1}>${said.heading}</p>
    <fieldset part="choices">
      <legend>${said.targets}</legend>
      ${targetBox('comments', look, wish)} ${targetBox('push', look, wish)}
    </fieldset>
    ${wrong.includes('targets') ? html`<p part="mistake" id="stop-wrong-targets">${said.needTarget}</p>` : nothing}
    ${field('reason', said.reason, said.reasonHint, said.needReason, look, wish)}
    ${
      written.comments && written.reason.trim()
        ? html`<div part="preview" role="group" aria-labelledby="stop-preview">
            <p part="aside" id="stop-preview">${said.preview}</p>
            <p part="content" dir="auto">${written.reason.trim()}</p>
          </div>`
        : nothing
    }
    <p part="actions"><button part="control primary" type="submit">${said.send}</button></p>
  </form>`;
};

const postForm = (look: StopLook, wish: StopWishes) => {
  const { post, form } = look.words;
  return html`<details part="details" ?open=${!!look.written.address}>
    <summary part="summary">${post.heading}</summary>
    <form part="form" novalidate aria-label=${post.heading} @submit=${submitted(() => wish.hide())}>
      ${field('address', post.address, post.addressHint, post.needAddress, look, wish)}
      ${field('why', post.reason, undefined, form.needReason, look, wish)}
      <p part="actions"><button part="control" type="submit" data-act="hide">${post.send}</button></p>
    </form>
  </details>`;
};

/** @param bar what was said last, and what went wrong */
export const stopView = (look: StopLook, wish: StopWishes, bar: unknown): TemplateResult => {
  const { words, stops, level, undo } = look;
  return html`<p part="hint">${words.hint}</p>
    ${bar}
    ${
      undo
        ? html`<p part="actions">
            <button
              part="control undo"
              type="button"
              data-act="take-back"
              aria-describedby="stop-left"
              @click=${() => wish.undo()}
            >
              ${words.undo}
            </button>
            ${leftView('stop-left', undo, UNDO / 1000, words.undoLeft)}
          </p>`
        : nothing
    }
    ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${look.retry}</button></p>` : nothing}
    ${
      stops
        ? html`<section part="now" aria-labelledby="stopped">
              <p part="title" id="stopped" tabindex="-1" role="heading" aria-level=${level + 1}>
                ${words.now}
              </p>
              ${
                stops.stops.length
                  ? html`<ul part="stops" role="list">
                      ${stops.stops.map((stop) => stopItem(stop, stops, look, wish))}
                    </ul>`
                  : html`<p part="calm">${words.calm}</p>`
              }
            </section>
            ${
              stops.may
                ? html`${stopForm(look, wish)} ${stops.feed ? postForm(look, wish) : nothing}`
                : html`<p part="notice">${words.see}</p>`
            }
            ${look.rules} ${loadView(stops, look)} ${logView(stops, look)}`
        : nothing
    }`;
};
