/** What stands above the fields of a form that could not be sent: why, and a link to each field (R-61). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Panel } from '../panel.ts';

/**
 * @param mistakes sentences by the ids of their fields; `form` is none
 * @param said what heads the list, or stands alone
 * @param action a button below it
 */
export const errorsView = (
  panel: Panel,
  mistakes: ReadonlyMap<string, string>,
  said?: string,
  action?: unknown,
): TemplateResult =>
  html`<div part="errors" role="alert" tabindex="-1">
    ${said ? html`<p part=${mistakes.size ? 'title' : nothing}>${said}</p>` : nothing}${
      mistakes.size
        ? html`<ul>
            ${[...mistakes].map(
              ([field, sentence]) =>
                html`<li>
                  ${
                    field === 'form'
                      ? sentence
                      : html`<a
                          part="link"
                          href="#${field}"
                          @click=${(event: Event) => {
                            event.preventDefault();
                            // A group of choices has its first one.
                            void panel.focus(`input#${field},textarea#${field},#${field} input`);
                          }}
                          >${sentence}</a
                        >`
                  }
                </li>`,
            )}
          </ul>`
        : nothing
    }${action ? html`<p part="actions">${action}</p>` : nothing}
  </div>`;
