/** The end of the training: the result, for its person alone; what is worth another look; whom one may tell. */
import { html, nothing } from 'lit';
import { exercises, isRight } from '../../../model/training.ts';
import { decisionText } from './said.ts';
import type { TrainingLook, TrainingWishes } from './training.view.ts';

/** The day in words, without the hour. */
const dayText = (now: number, { moment }: Pick<TrainingLook, 'moment'>): string =>
  new Date(now).toLocaleDateString(moment.lang, { dateStyle: 'long' });

/** Writing to the contact is the person's own act, in their own mail program: nothing goes through here. */
const tellView = (look: TrainingLook) => {
  const { words, level, contact, now } = look;
  if (!contact) return nothing;
  const said = words.champion;
  const { name, email, url } = contact.champion ?? {};
  const query = `subject=${encodeURIComponent(said.subject)}&body=${encodeURIComponent(said.body(dayText(now, look)))}`;
  const href = email ? `mailto:${encodeURIComponent(email).replace('%40', '@')}?${query}` : url;
  return html`<section part="tell" aria-labelledby="tell">
    <p part="title" id="tell" role="heading" aria-level=${level + 2}>${said.heading}</p>
    ${
      href
        ? html`<p>${said.hint(name ?? email ?? href)}</p>
            <p><a part="link" href=${href}>${email ? said.send : (name ?? href)}</a></p>`
        : html`<p part="aside">${said.none}</p>`
    }
  </section>`;
};

export const endView = (look: TrainingLook, wish: TrainingWishes) => {
  const { words, level, answers } = look;
  const missed = exercises.filter((one, i) => !isRight(one, answers[i]!));
  const score = { right: exercises.length - missed.length, of: exercises.length };
  return html`<p part="title" id="exercise" tabindex="-1" role="heading" aria-level=${level + 1}>
      ${words.score(score)}
    </p>
    <p part="aside">${words.private}</p>
    ${
      missed.length
        ? html`<details part="details" open>
            <summary part="summary">${words.missed}</summary>
            <ul part="words" role="list">
              ${missed.map(
                (one) =>
                  html`<li part="sample">
                    <p part="what">${words.cases[one.id].text}</p>
                    <p part="aside">${words.compare(decisionText(one, words))}</p>
                    <p>${words.cases[one.id].why}</p>
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
    ${tellView(look)}
    <p part="actions">
      <button part="control" type="button" data-act="again" @click=${() => wish.again()}>
        ${words.again}
      </button>
    </p>`;
};
