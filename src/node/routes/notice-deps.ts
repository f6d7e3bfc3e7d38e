/** What the notices need, from what the app hands to routes and jobs. */
import type { Site } from '../../model/site.ts';
import type { NoticeDeps, NoticeRules, Person, Sender } from '../comments/notices/deps.ts';
import type { Deps } from './mount.ts';
import { listsOf } from './word-lists.ts';

/** The policy's contact for emergencies, where it has an address that is not named already. */
function dutyOf({ policy }: Site, people: readonly Person[]): readonly Person[] {
  const email = policy.contacts.emergency?.email;
  const named = people.some((one) => one.alerts && one.email.toLowerCase() === email?.toLowerCase());
  return email === undefined || named
    ? []
    : [{ email, role: 'moderator', comments: 'none', alerts: false, duty: true }];
}

/** Somebody as the notices tell them: a contributor hears of what is handed over, and of nothing else. */
const heard = (one: Person): Person =>
  one.role === 'contributor' ? { ...one, comments: 'none', alerts: false, report: 'none' } : one;

/** @param deps `sign`, `words` and the others go through as they are */
export function noticeDeps(deps: Deps): NoticeDeps {
  const { mail, deskUrl, publicUrl, sites } = deps.config;
  const rules = new Map<string, NoticeRules>();
  const senders = new Map<string, Sender>();
  for (const { site, notices } of sites) {
    // Without a mail server nobody can be told, and what depends on warnings does not happen.
    const people = mail ? [...notices.people.map(heard), ...dutyOf(site, notices.people)] : [];
    rules.set(site.id, { ...notices, people });
    // An answer goes to people: to whom the site says, else to its moderators' own address.
    const replyTo = notices.replyTo ?? mail?.replyTo ?? site.policy.contacts.moderation?.email;
    senders.set(site.id, {
      from: notices.from ?? mail?.from ?? '',
      ...(replyTo !== undefined && { replyTo }),
      perHour: mail?.perHour ?? 0,
    });
  }
  return {
    store: deps.store,
    clock: deps.clock,
    log: deps.log,
    random: deps.random,
    sign: deps.sign,
    words: deps.words,
    rules: ({ id }) => rules.get(id)!,
    lists: listsOf(deps),
    sender: ({ id }) => senders.get(id)!,
    publicUrl,
    ...(deskUrl !== undefined && { deskUrl }),
  };
}
