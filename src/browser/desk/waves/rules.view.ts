/** The rules that hold comments like those of a wave that was refused, and who set and ended which. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskWaveRule, DeskWaveRules } from '../../../model/wire/desk-wave-rules.ts';
import type { DeskWavesTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

/** Everything that is drawn. */
export interface RulesLook {
  readonly words: DeskWavesTerms['rules'];
  readonly moment: Moment;
  /** Level of the desk's title. */
  readonly level: number;
  readonly known: DeskWaveRules;
}

const ruleItem = (
  { id, at, until, refused, ground, name }: DeskWaveRule,
  { words, moment, known }: RulesLook,
  end: (id: string) => void,
) => {
  const line = words.rule({ refused, at: dateText(at, moment) });
  return html`<li part="stopped">
    <p part="what">${line}</p>
    <p part="aside">
      ${words.until(dateText(until, moment))}.${name === undefined ? '' : ` ${words.by(name)}.`}
    </p>
    ${ground === undefined ? nothing : html`<p part="aside" dir="auto">${words.ground(ground)}</p>`}
    ${
      known.may
        ? html`<p part="actions">
            <button
              part="control resume"
              type="button"
              data-end=${id}
              aria-label=${words.endOf(line)}
              @click=${() => end(id)}
            >
              ${words.end}
            </button>
          </p>`
        : nothing
    }
  </li>`;
};

/** @param end ends a rule. @returns nothing where there never was one */
export const rulesView = (look: RulesLook, end: (id: string) => void): TemplateResult | typeof nothing => {
  const { words, moment, level, known } = look;
  const { rules, log } = known;
  if (!rules.length && !log.length) return nothing;
  return html`<section part="now" aria-labelledby="wave-rules">
    <p part="title" id="wave-rules" tabindex="-1" role="heading" aria-level=${level + 1}>${words.heading}</p>
    ${
      rules.length
        ? html`<p part="hint">${words.hint}</p>
            <ul part="stops" role="list">
              ${rules.map((rule) => ruleItem(rule, look, end))}
            </ul>`
        : html`<p part="calm">${words.none}</p>`
    }
    ${
      log.length
        ? html`<details part="details" data-of="wave-log">
            <summary part="summary">${words.log}</summary>
            <ol part="log">
              ${log.map(
                ({ act, at, until, refused, name }) =>
                  html`<li dir="auto">
                    ${words.line[act]({
                      ...{ date: dateText(at, moment), until: dateText(until, moment) },
                      ...{ who: name ?? words.somebody, refused },
                    })}
                  </li>`,
              )}
            </ol>
          </details>`
        : nothing
    }
  </section>`;
};
