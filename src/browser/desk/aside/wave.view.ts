/** A wave as it is read: why its comments stand together, one of them whole, the beginnings of others, one act for all. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Wave } from '../../../model/wire/desk-wave.ts';
import type { DeskTerms, DeskWavesTerms } from '../../../words/terms.ts';
import { paragraphs } from '../../kit/text.ts';
import { clockOf, nameOf } from '../comment/name.ts';

/** Everything that is drawn of it. */
export interface WaveLook {
  readonly wave: Wave;
  readonly words: DeskTerms;
  readonly said: { readonly wave: DeskWavesTerms };
  /** Level of the desk's title. */
  readonly level: number;
  /** May whoever reads refuse it? */
  readonly may: boolean;
  /** In place of the buttons, while the refusal is being written. */
  readonly form: TemplateResult | undefined;
}

/** What a moderator asks for here. */
export interface WaveWishes {
  refuse(): void;
  apart(): void;
}

export const waveView = (look: WaveLook, wish: WaveWishes): TemplateResult => {
  const { wave, words, level, form } = look;
  const { wave: said } = look.said;
  const { kind, sample, others, members } = wave;
  const clock = clockOf(sample, words);
  return html`<article part="comment" id="comment" tabindex="-1" aria-labelledby="author">
    <header part="meta">
      <p part="author" id="author" role="heading" aria-level=${level + 1}>
        ${said.heading[kind](members.length)}
      </p>
      ${clock ? html`<span part="clock">${clock}</span>` : nothing}
    </header>
    <p part="hint">${said.hint[kind]}</p>
    ${
      form ??
      html`<p part="actions">
        ${
          look.may
            ? html`<button part="control primary" type="button" data-act="wave" @click=${() => wish.refuse()}>
                ${said.refuseAll(members.length)}
              </button>`
            : nothing
        }
        <button part="control apart" type="button" data-act="apart" @click=${() => wish.apart()}>
          ${said.apart}
        </button>
      </p>`
    }
    <p part="aside"><bdi>${nameOf(sample, words)}</bdi></p>
    <div part="content" lang=${sample.lang ?? nothing}>${paragraphs(sample.content)}</div>
    ${
      others.length
        ? html`<p part="title">${said.others}</p>
            <ul part="others" role="list">
              ${others.map((text) => html`<li dir="auto">${text}</li>`)}
            </ul>`
        : nothing
    }
  </article>`;
};
