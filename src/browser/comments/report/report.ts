/** Reporting a comment: the fields of DSA article 16, without an account, within two activations (R-106). */
import { html, nothing } from 'lit';
import { contactAsked, reportKinds } from '../../../model/wire/report-kinds.ts';
import type { ReportKind } from '../../../model/wire/report-kinds.ts';
import type { ThreadComment } from '../../../model/wire/own-comment.ts';
import type { ReportFirstTerms } from '../../../words/terms.ts';
import sheet from '../form/form.scss';
import { following } from '../form/follow.ts';
import { actionsView, entryView, formView, mistakeView, tickView } from '../form/form.view.ts';
import * as lazy from '../lazy-acts.ts';
import type { Form, Panel } from '../panel.ts';
import { button } from '../thread.view.ts';

/** The state of a report, shared with what sends it; whoever changes it asks for a drawing. */
export interface Reported {
  readonly panel: Panel;
  readonly comment: ThreadComment;
  /** The exact place: the page with the comment's fragment. */
  readonly place: string;
  readonly draft: {
    kind?: ReportKind;
    reason: string;
    name: string;
    email: string;
    goodFaith: boolean;
  };
  /** Sentences, by the fields' names on the wire. */
  mistakes: ReadonlyMap<string, string>;
  /** "Sending…", while that is so. */
  busy?: string | undefined;
}

/** What follows once the form stands. */
export interface Reporting {
  submit(): unknown;
  /** Above the fields: why it was not sent. */
  above(): unknown;
  /** In place of the fields: that it has arrived. */
  done(): unknown;
}

/** Are name and address asked for? While no kind is chosen they are. */
export const withContact = ({ kind }: Reported['draft']): boolean =>
  !kind || contactAsked(kind, 'optional') !== 'absent';

export function report(panel: Panel, words: ReportFirstTerms, comment: ThreadComment): Form {
  const place = `${panel.page().address}#c-${comment.id}`;
  const draft: Reported['draft'] = { reason: '', name: '', email: '', goodFaith: false };
  const reported: Reported = { panel, comment, place, draft, mistakes: new Map() };
  const reporting = following(panel, words.notYet, () =>
    Promise.all([lazy.reporting(), lazy.reporterWords(panel.language())]).then(([{ reporting }, later]) =>
      reporting(reported, later),
    ),
  );

  const entry = (
    id: 'reason' | 'name' | 'email',
    more: { hint: string; rows: number } | { hinted: string },
  ) =>
    entryView({
      id,
      label: words[id],
      ...more,
      required: id === 'reason',
      value: draft[id],
      mistake: reported.mistakes.get(id),
      type: (value) => (draft[id] = value),
    });

  const kindView = (kind: ReportKind): unknown =>
    html`<label part="choice"
      ><input
        part="field"
        type="radio"
        name="kind"
        .checked=${draft.kind === kind}
        @change=${() => {
          draft.kind = kind;
          void panel.update();
        }}
      />${words.categories[kind]}</label
    >`;

  const fields = (): unknown => {
    const { mistakes } = reported;
    const contact = withContact(draft);
    return html`<p>${words.intro}</p>
      <p part="notice">${words.urgent}</p>
      ${reporting.later?.above()}
      <p part="hint">${words.address} <a part="link" href=${place}>${place}</a></p>
      <fieldset part="entry" id="kind" aria-describedby=${mistakes.has('kind') ? 'kind-mistake' : nothing}>
        <legend>${words.category}</legend>
        ${mistakeView('kind', mistakes.get('kind'))}${reportKinds.map(kindView)}
      </fieldset>
      ${entry('reason', { hint: words.reasonHint, rows: 4 })}
      <p part="hint" id="contact-hint">${contact ? words.contactHint : words.contactNotAsked}</p>
      ${
        contact
          ? [entry('name', { hinted: 'contact-hint' }), entry('email', { hinted: 'contact-hint' })]
          : nothing
      }${tickView('goodFaith', words.goodFaith, draft.goodFaith, mistakes.get('goodFaith'), (yes) => (draft.goodFaith = yes))}${actionsView(
        words.send,
        reported.busy,
        button('cancel', words.cancel, () => {
          panel.open(undefined);
          void panel.focus(`#c-${CSS.escape(comment.id)} [part~=report]`);
        }),
      )}`;
  };

  panel.style(sheet);
  return {
    at: comment.id,
    come: reporting.come,
    view: () =>
      formView(
        panel,
        words.heading,
        () => reporting.then((later) => later.submit()),
        reporting.later?.done() ?? fields(),
      ),
  };
}
