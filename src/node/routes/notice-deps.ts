/** What the notices need, from what the app hands to routes and jobs. */
import { wordList } from '../comments/checks/word-list.ts';
import type { NoticeDeps, NoticeRules, Sender } from '../comments/notices/deps.ts';
import type { Deps } from './mount.ts';

/** @param deps `sign`, `words` and the others go through as they are */
export function noticeDeps(deps: Deps): NoticeDeps {
  const { mail, deskUrl, publicUrl, sites } = deps.config;
  const rules = new Map<string, NoticeRules>();
  const senders = new Map<string, Sender>();
  for (const { site, notices } of sites) {
    // Without a mail server nobody can be told, and what depends on warnings does not happen.
    const people = mail ? notices.people : [];
    rules.set(site.id, { ...notices, people, emergency: wordList(notices.emergencyWords) });
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
    sender: ({ id }) => senders.get(id)!,
    publicUrl,
    ...(deskUrl !== undefined && { deskUrl }),
  };
}
