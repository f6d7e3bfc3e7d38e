/** Who may come in: invited by a link that is shown once, given another role or service, or nothing any more. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseDeskMembers, parseMemberActed } from '../../../model/wire/desk-members.ts';
import type { DeskMembers, MemberAct, MemberActed } from '../../../model/wire/desk-members.ts';
import type { DeskMembersTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import asideStyles from '../style/aside.scss';
import feedStyles from '../style/feed.scss';
import formStyles from '../style/form.scss';
import { membersView } from './members.view.ts';
import type { Guest, MembersLook, MembersWishes, Place } from './members.view.ts';

export const sheets = [asideStyles, formStyles, feedStyles];

const nobody: Guest = { name: '', email: '', role: 'moderator', service: '' };

class MembersRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskMembersTerms;
  #page: DeskMembers | undefined;
  #failed = false;
  #guest = nobody;
  #nameless = false;
  #made: MembersLook['made'];
  readonly #places = new Map<string, Place>();
  #leaving: string | undefined;

  readonly #wishes: MembersWishes = {
    guest: (more) => {
      this.#guest = { ...this.#guest, ...more };
      if (more.role) this.#host.reading.changed();
    },
    invite: () => void this.#invite(),
    copy: () => void this.#copy(),
    place: ({ id, role, service = '' }, more) => {
      this.#places.set(id, { role, service, ...this.#places.get(id), ...more });
      this.#host.reading.changed();
    },
    save: (member) => {
      const { role, service } = this.#places.get(member.id)!;
      const act = { act: 'change', id: member.id, role, service: service.trim() } as const;
      void this.#act(act, this.#words.saved(member.name), `[data-of="${member.id}"] > summary`);
    },
    leave: (id) => {
      const before = this.#leaving;
      this.#leaving = id;
      void this.#host.reading.focus(id ? '#sure' : `[data-of="${before}"] [data-act=leave]`);
    },
    withdraw: ({ id, name }) =>
      void this.#act({ act: 'withdraw', id, service: '' }, this.#words.withdrawn(name), '#member-0'),
    cancel: (name) =>
      void this.#act(
        { act: 'cancel', name, service: '' },
        this.#words.cancelled(name),
        '[data-of=invite] > summary',
      ),
    retry: () => void this.#load(),
  };

  constructor(host: RoomHost, words: DeskMembersTerms) {
    this.#host = host;
    this.#words = words;
  }

  async show(): Promise<void> {
    keepPlace('members');
    await this.#load();
  }

  view(bar: unknown): unknown {
    const { words, moment, level } = this.#host.reading;
    return membersView(
      {
        ...{ words: this.#words, moment, level, page: this.#page },
        ...{ guest: this.#guest, nameless: this.#nameless, made: this.#made },
        ...{ places: this.#places, leaving: this.#leaving },
        retry: this.#failed ? words.retry : undefined,
      },
      this.#wishes,
      bar,
    );
  }

  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const page = await reading.client('/desk/members', { parse: parseDeskMembers, fresh: true });
    this.#failed = isProblem(page);
    if (isProblem(page)) return failed(page);
    says.came();
    this.#page = page;
    reading.changed();
  }

  async #send(body: MemberAct): Promise<MemberActed | undefined> {
    const { reading, failed, says } = this.#host;
    const answer: MemberActed | Problem = await reading.client('/desk/members', {
      method: 'POST',
      body,
      parse: parseMemberActed,
    });
    this.#leaving = undefined;
    if (!isProblem(answer)) {
      this.#page = answer;
      if (body.id !== undefined) this.#places.delete(body.id);
      return answer;
    }
    failed(answer);
    if (answer.type === 'conflict') says.warn(this.#words.lastAdmin);
    if (answer.type === 'not-found') {
      await this.#load();
      says.warn(this.#words.gone);
    }
    reading.changed();
    return undefined;
  }

  /** @param focus what has the focus then: the button that was pressed may be gone */
  async #act(body: MemberAct, done: string, focus: string): Promise<void> {
    if (!(await this.#send(body))) return;
    this.#host.says.say(done);
    await this.#host.reading.focus(focus);
  }

  async #invite(): Promise<void> {
    const { reading, says } = this.#host;
    const { name, email, role, service } = this.#guest;
    this.#nameless = !name.trim();
    this.#made = undefined;
    if (this.#nameless) return reading.focus('#guest');
    const body = { act: 'invite', name: name.trim(), role, service: service.trim() } as const;
    const { link, until } = (await this.#send(body)) ?? {};
    if (!link) return;
    const told = { name: name.trim(), until: dateText(until, reading.moment) };
    const { mailHello, mailText } = this.#words;
    const text = [mailHello(told.name), mailText(told.until), link, ''].join('\n\n');
    const asked = `subject=${encodeURIComponent(this.#words.mailSubject)}&body=${encodeURIComponent(text)}`;
    const mail = email.trim() ? `mailto:${encodeURIComponent(email.trim())}?${asked}` : '';
    this.#made = { link, said: this.#words.made(told), mail };
    this.#guest = nobody;
    says.say(this.#words.made(told));
    await reading.focus('#made');
  }

  async #copy(): Promise<void> {
    const { says, reading } = this.#host;
    try {
      await navigator.clipboard.writeText(this.#made!.link);
      says.say(this.#words.copied);
    } catch {
      // Not allowed here: it can be copied by hand.
      says.warn(this.#words.notCopied);
      await reading.focus('#link');
    }
    reading.changed();
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskMembersTerms): Room => new MembersRoom(host, words);
