/**
 * All that a rating does besides being read: voting, changing a vote, taking it back; and what is out of the ordinary.
 * A choice is written down before it is sent, so that nothing is lost offline and nothing is counted twice.
 */
import { html, nothing } from 'lit';
import type { Problem, ProblemType } from '../../model/problem.ts';
import type { RatingFirstTerms, RatingMoreTerms } from '../../words/terms.ts';
import type { Language } from '../kit/language.ts';
import { newKey } from '../kit/outbox.ts';
import type { Acts, RatingHost } from './host.ts';
import { RatingErrorEvent, RatingSubmitEvent, RatingSubmittedEvent } from './rating.events.ts';
import { settle } from './send.ts';
import { NONE, voteShelf } from './vote-kept.ts';

const more = {
  en: () => import('../../words/en/rating-more.ts'),
  fr: () => import('../../words/fr/rating-more.ts'),
};

/** @throws when the words do not come: offline, or a release that was taken down */
export const actsFor = async (host: RatingHost, first: RatingFirstTerms, language: Language): Promise<Acts> =>
  actsOf(host, first, (await more[language]()).default);

/** After these the server may or may not have it, or will take it later: the same is sent again. */
const LATER: readonly ProblemType[] = ['offline', 'timeout', 'unavailable', 'internal', 'garbled'];

function actsOf(host: RatingHost, first: RatingFirstTerms, words: RatingMoreTerms): Acts {
  const shelf = voteShelf(`${host.base()} ${host.kind()} ${host.page()}`);
  const { element } = host;
  let sending = false;
  let closing: unknown;
  let unread = false;
  let mistake = '';

  const focus = (selector: string): void =>
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

  /** Why it is closed, in the words of the server; they come when they are needed. */
  const readClosing = async (): Promise<void> => {
    const rating = host.rating();
    if (rating && !rating.open)
      closing ??= (await import('./closing.ts')).closingView(element, rating.raw, words);
    await host.update();
  };

  /** What was refused is not wanted any more; the receipt of what the server has stays. */
  const back = ({ type }: Problem): void => {
    const own = shelf.read();
    if (own?.token && own.has !== undefined && type !== 'not-found') shelf.write({ ...own, value: own.has });
    else shelf.forget();
  };

  const sentence = ({ type }: Problem): string => {
    if (LATER.includes(type)) return words.waiting;
    if (type === 'rate-limited') return words.capped;
    return type === 'no-page' || type === 'forbidden' ? words.refused : words.failed;
  };

  /** @param done what is said when it has arrived. @returns whether it has */
  async function send(done: string): Promise<void> {
    if (sending) return;
    sending = true;
    host.say(words.sending);
    const wrong = await settle(host, shelf);
    sending = false;
    if (!wrong) {
      host.say(done);
      element.dispatchEvent(new RatingSubmittedEvent(shelf.read()?.has));
      return;
    }
    if (!LATER.includes(wrong.type)) back(wrong);
    host.say(wrong.type === 'closed' ? '' : sentence(wrong));
    // Why stands in the place of the form.
    if (wrong.type === 'closed') await host.look().then(readClosing);
    element.dispatchEvent(new RatingErrorEvent(wrong));
  }

  async function withdraw(): Promise<void> {
    const own = shelf.read();
    if (!own || sending) return;
    shelf.write({ ...own, value: NONE });
    await send(words.withdrawn);
    await host.update();
    // The button that was pressed has gone.
    if (!shelf.read()) focus('[part=field]');
  }

  const retry = async (): Promise<void> => {
    unread = false;
    host.say('');
    await host.look();
    await host.update();
    focus(unread ? '[part~=retry]' : '[part=field]');
  };

  const acts: Acts = {
    own() {
      const value = shelf.read()?.value;
      return value === NONE ? undefined : value;
    },
    buttons: () =>
      acts.own() === undefined
        ? html`<button part="control send">${first.send}</button>`
        : html`<button part="control send">${words.change}</button
            ><button part="control withdraw" type="button" @click=${withdraw}>${words.withdraw}</button>`,
    closing() {
      if (closing === undefined) void readClosing();
      return closing ?? words.closed;
    },
    end: () =>
      html`${
        unread && !host.rating()
          ? html`<button part="control retry" type="button" @click=${retry}>${words.retry}</button>`
          : nothing
      }${mistake && html`<p part="debug">${mistake}</p>`}`,
    async vote(value) {
      if (sending) return;
      if (value === undefined) {
        host.say(words.choose);
        return focus('[part=field]');
      }
      if (!element.dispatchEvent(new RatingSubmitEvent(value))) return;
      const own = shelf.read();
      const stays = shelf.write(own ? { ...own, value } : { key: newKey(), first: value, value });
      await send(own?.token ? words.changed : stays ? `${words.sent} ${words.storage}` : words.sent);
    },
    async flush() {
      const own = shelf.read();
      if (own && own.value !== own.has) await send(own.value === NONE ? words.withdrawn : words.sent);
    },
    async unread() {
      unread = true;
      const { whyNot } = await import('./mistakes.ts');
      const why = await whyNot(host);
      if (!why.problem) return host.take(why.raw);
      mistake = why.said;
      host.say(words.unread);
      element.dispatchEvent(new RatingErrorEvent(why.problem));
    },
    async adopt(section) {
      const { adopted, adoptedClosing, handOver } = await import('./rating.adopt.ts');
      closing = adoptedClosing(section);
      host.take(adopted(section));
      await host.update();
      if (host.rating()) handOver(element, element.shadowRoot!);
      else await host.look();
    },
    here: (inPage) => (inPage ? addEventListener : removeEventListener)('online', online),
  };
  const online = (): unknown => acts.flush();
  acts.here(element.isConnected);
  return acts;
}
