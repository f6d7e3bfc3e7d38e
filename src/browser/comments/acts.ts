/**
 * All that happens after the first drawing: finding the comment of the fragment, loading more, the forms, one's own
 * comments, the stream of changes. A chunk of its own, so that nobody waits for it to read.
 */
import { html, nothing } from 'lit';
import type { CSSResult } from 'lit';
import type { Problem } from '../../model/problem.ts';
import { compatible, wireVersion } from '../../model/wire/version.ts';
import { serverClock } from '../kit/clock.ts';
import { languageOf } from '../kit/language.ts';
import type { Language } from '../kit/language.ts';
import { flag } from '../kit/option.ts';
import styles from './acts.scss';
import { kept } from '../kit/storage.ts';
import type { ThreadMoreTerms, ThreadTerms } from '../../words/terms.ts';
import type { ThreadRules } from '../../model/wire/thread-rules.ts';
import { CommentsErrorEvent } from './comments.events.ts';
import type { Follower } from '../kit/live.ts';
import { firstOf } from './groups.ts';
import { moreWords } from './lazy.ts';
import * as lazy from './lazy-acts.ts';
import { more } from './more.ts';
import { rulesOf } from './rules.ts';
import type { Form, Mine, Panel } from './panel.ts';
import { permalinks } from './permalinks.ts';
import type { Acts, Lent, Reader } from './reader.ts';
import { rulesView } from './rules.view.ts';
import { button } from './thread.view.ts';
import type { Tell } from './teller.ts';

/** Whether a server that speaks this wire is older than the widget. */
export const isTooNew = (wire: string): boolean => compatible(wireVersion, wire) === 'too-new';

/** Milliseconds after which a page that is shown again looks again. */
const AGE = 60_000;

/** @param later words for more than reading, in the language of the moment */
export function acts(lent: Lent, later: ThreadMoreTerms): Acts {
  const { element, reading, load } = lent;
  const reader: Reader = {
    ...lent,
    update() {
      element.requestUpdate();
      return element.updateComplete;
    },
  };
  let language: Language = languageOf(element);
  const words = (): ThreadTerms & ThreadMoreTerms => ({ ...reader.words(), ...later });
  const page = (): ThreadRules => rulesOf(load.value!);
  const clock = serverClock();
  /** Mistakes of the page's author, as sentences, by their codes. */
  const mistakes = new Map<string, string>();
  const tell: Tell = (code, ...values) =>
    void lazy.teller().then(
      ({ teller }) => teller(element, mistakes, reader.update)(code, ...values),
      () => {},
    );
  let known = load.value;
  let form: Form | undefined;
  let mine: Mine | undefined;
  let asked: Promise<Mine> | undefined;
  let here: AbortController | undefined;
  /** The button that tries again has the focus; forms that were asked for. */
  let [retrying, turns] = [false, 0];
  let saying: ReturnType<typeof setTimeout> | undefined;
  let saidAt = 0;

  /** One message a second at most, so that none is lost to a screen reader (R-30). */
  const say = (sentence: string): void => {
    clearTimeout(saying);
    const now = (): void => {
      saidAt = Date.now();
      reading.status = sentence;
      void reader.update();
    };
    const wait = saidAt + 1000 - Date.now();
    if (wait > 0) saying = setTimeout(now, wait);
    else now();
  };
  const focus = async (selector: string): Promise<void> => {
    await reader.update();
    element.shadowRoot!.querySelector<HTMLElement>(selector)?.focus();
  };
  const fail = (problem: Problem): void => void element.dispatchEvent(new CommentsErrorEvent(problem));

  const thread = more(
    reader,
    (id) => {
      const { count } = firstOf(load.value!.comments, reading.most, reading.unfolded);
      reading.drawn = Infinity;
      say(words().shown({ shown: count, total: Math.max(load.value!.counts.public, count) }));
      return focus(id ? `#c-${CSS.escape(id)}` : '#heading');
    },
    () => say(words().partial),
  );
  const aim = permalinks(reader);

  const look = async (): Promise<boolean> => {
    const [reached] = await Promise.all([thread.look(), mine?.track()]);
    return reached;
  };
  let live: Follower | undefined;
  let living: Promise<void> | undefined;
  const follow = (): void => {
    const base = reader.base();
    const endpoint =
      flag(element, 'live') && load.value && page().capabilities.live && base ? `${base}/live` : undefined;
    if (endpoint)
      living ??= lazy.live().then(
        ({ follower }) => {
          live = follower(() => void look());
          follow();
        },
        () => (living = undefined),
      );
    live?.update(endpoint, reader.near() && element.isConnected);
  };

  /** One's own comments. @throws when their code does not come */
  const own = (): Promise<Mine> => {
    asked ??= Promise.all([lazy.mine(), lazy.writerWords(languageOf(element))]).then(
      ([{ own }, words]) => (mine = own(panel, words)),
    );
    // Another time it may come.
    asked.catch(() => (asked = undefined));
    return asked;
  };

  const panel: Panel = {
    element,
    base: () => reader.base() ?? '',
    language: () => languageOf(element),
    moment: reader.moment,
    words,
    page,
    form: () => form,
    // Of what stands below it there is one more at most.
    level: () => Math.min(reader.level(), 5),
    left: reader.left,
    now: clock.now,
    update: reader.update,
    say,
    take(comment) {
      reading.drawn = Infinity;
      thread.take(comment);
    },
    look,
    fail,
    open(next) {
      turns++;
      form = next;
      void reader.update();
    },
    async stand(at, loading) {
      const turn = ++turns;
      const writing = form && !form.idle;
      // Where it will stand, and not at the end of the thread, which may be far from who pressed the button.
      const tell = (sentence: string): void => {
        form = { at, idle: true, come() {}, view: () => html`<p part="hint" role="status">${sentence}</p>` };
        void reader.update();
      };
      const { opening, notOpened } = words();
      if (!writing) tell(opening);
      try {
        const came = await loading;
        // Another one was asked for meanwhile.
        if (turn !== turns) return;
        form = came;
        await focus('[part=form] [part~=field]');
        form.come();
      } catch {
        if (writing) say(notOpened);
        else if (turn === turns) tell(notOpened);
      }
    },
    mine: own,
    focus,
    style({ styleSheet }: CSSResult) {
      const { adoptedStyleSheets } = element.shadowRoot!;
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
    },
  };

  const below = (id: string): unknown => [
    id ? mine?.tools(id) : nothing,
    form?.at === id ? form.view() : nothing,
  ];

  /** Looks again when the comments open or close. */
  const wake = (): void => {
    const { open, closesAt, opensAt } = page().policy;
    clock.wake(open ? closesAt : opensAt, () => void look());
  };

  /** Once for each time that the element enters the page. */
  const enter = (): void => {
    here = new AbortController();
    const { signal } = here;
    const shown = (): void => {
      follow();
      const old = Date.now() - thread.lookedAt() > AGE;
      if (document.visibilityState === 'visible' && reader.near() && old)
        void (load.value ? look() : reader.fetch());
    };
    document.addEventListener('visibilitychange', shown, { signal });
    // Another tab has sent, dropped or forgotten something.
    addEventListener('storage', () => mine?.read(), { signal });
    const greet = (): void => {
      if (mine) void mine.flush();
      else if (
        kept('local', 'receipt:').size ||
        kept('local', 'outbox:').size ||
        /^#parvis-receipt=/.test(location.hash)
      )
        void own().catch(() => {});
    };
    addEventListener(
      'online',
      () => {
        if (load.problem) void reader.fetch();
        greet();
      },
      { signal },
    );
    aim.enter(signal);
    if (!mine) greet();
    if (known) wake();
    if (!reader.base()) tell('missing-src', 'comments');
  };

  /** What a new page of the thread says of clocks and rules. */
  const took = (): void => {
    const { policy, serverTime, address } = page();
    // A form for another page would send there what was written here.
    if (known && known.address !== address) panel.open(undefined);
    known = load.value;
    clock.set(serverTime);
    wake();
    if (page().capabilities.signIn)
      void lazy
        .signIn()
        .then(({ arrive }) => arrive(panel))
        .catch(() => {});
    const { controller, privacyUrl, charter } = policy;
    const missing = Object.entries({ controller, privacyUrl, charter })
      .filter(([, value]) => !value)
      .map(([name]) => name)
      .join(', ');
    // A thread that takes no words needs none of them.
    if (missing && !reading.partial && /moderation$/.test(policy.mode)) tell('policy-incomplete', missing);
  };
  if (known) took();
  panel.style(styles);

  return {
    ...thread,
    mistakes: () =>
      flag(element, 'debug')
        ? [...mistakes.values()].map((sentence) => html`<p part="debug">${sentence}</p>`)
        : nothing,
    async write(parent) {
      if (reading.partial && !(await look())) return say(reader.words().failed);
      if (page().policy.open)
        await panel.stand(
          parent?.id ?? '',
          Promise.all([lazy.composer(), lazy.formWords(languageOf(element))]).then(([{ composer }, words]) =>
            composer(panel, words, { parent }),
          ),
        );
    },
    report: (comment) =>
      panel.stand(
        comment.id,
        Promise.all([lazy.report(), lazy.reportWords(languageOf(element))]).then(([{ report }, words]) =>
          report(panel, words, comment),
        ),
      ),
    order() {
      const { capabilities, sort } = page();
      const said = words().sort;
      return capabilities.sort.length > 1 && reader.base()
        ? html`<label part="sort"
            >${`${said.label} `}<select
              part="field"
              @change=${async (event: Event) => {
                reading.order = (event.target as HTMLSelectElement).value;
                await reader.fetch();
                if (load.value && page().sort === reading.order) say(said[page().sort]);
              }}
            >
              ${capabilities.sort.map((each) => html`<option value=${each} ?selected=${each === sort}>${said[each]}</option>`)}
            </select></label
          >`
        : nothing;
    },
    below,
    mine: (parent) => mine?.view(parent) ?? [],
    get writing() {
      return form?.at === '' && !form.idle;
    },
    above() {
      const waiting = mine?.view('') ?? [];
      return [
        waiting.length
          ? html`<ol part="roots" role="list">
              ${waiting}
            </ol>`
          : nothing,
        reading.news
          ? html`<div part="news">
              ${button('show', words().newComments(reading.news), () => void thread.show())}
            </div>`
          : nothing,
      ];
    },
    end: () => [
      below(''),
      reading.partial ? nothing : rulesView(page().policy, clock.now(), words(), reader.moment()),
    ],
    seen() {
      if (!element.isConnected) return;
      // The button has gone with the focus, unless the visitor has gone elsewhere.
      if (retrying && !load.problem && document.activeElement === document.body) void focus('#heading');
      retrying = !!element.shadowRoot!.activeElement?.matches('[part~=retry]');
      if (!here || here.signal.aborted) enter();
      if (load.value && load.value !== known) took();
      const now = languageOf(element);
      if (now !== language)
        moreWords((language = now)).then(
          (came) => {
            if (now === language) later = came;
            void reader.update();
          },
          () => undefined,
        );
      follow();
      aim.seen();
    },
    failed(problem) {
      if (problem.type === 'garbled') tell('bad-answer', `${reader.base()}/thread`);
      fail(problem);
    },
    left() {
      here?.abort();
      live?.stop();
      clock.wake(undefined);
      clearTimeout(saying);
    },
  };
}
