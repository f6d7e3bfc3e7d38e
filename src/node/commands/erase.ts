/** `parvis erase`: shows what is kept of a person; with --yes, erases it and writes that into the register. */
import { erasable, erase, listOf } from '../comments/records/erase.ts';
import { erasedFile, noteErasure } from '../continuity/erased.ts';
import type { Command } from './command.ts';
import { done } from './command.ts';
import { withSite } from './site.ts';
import {
  foundLines,
  isAsked,
  isEmpty,
  register,
  registeredLine,
  requestReference,
  sealedLines,
  personOf,
  whoseOf,
  whoseOptions,
} from './whose.ts';

export const eraseCommand: Command = {
  name: 'erase',
  options: { ...whoseOptions, yes: 'boolean' },
  takes: [0, 0],
  run(call) {
    const now = Date.now();
    const asked = whoseOf(call, now);
    if (!isAsked(asked)) return asked;
    const { data } = call.language.records;
    return withSite(call, async ({ site }, store, config) => {
      const subject = await store.records.subject(site.id, await personOf(store, site.id, asked, call));
      const say = (...lines: readonly string[]) => done(lines.join('\n') + '\n');
      if (isEmpty(subject)) return say(data.nothing(site.name));
      if (!call.switches.has('yes')) return say(...foundLines(subject, call, site), '', data.dry);
      const reference = requestReference(now);
      const answer = data.erased(erasable(subject));
      const { receivedAt } = asked;
      // Written down first: who is killed in between finds an open request, and begins again.
      const request = await register(store, site, { kind: 'erase', reference, receivedAt, now });
      // Apart from the data: a backup that is brought back one day is erased again by this list.
      const at = new Date(now).toISOString();
      noteErasure(erasedFile(config), { site: site.id, at, reference, ...listOf(subject) });
      await erase(store, site, subject, reference, now);
      await store.records.answerRequest(site.id, reference, answer, new Date(now).toISOString());
      const votes = subject.votes.length ? [data.erasedVotes(subject.votes.length)] : [];
      const sealed = sealedLines(subject, call, site);
      return say(answer, ...votes, ...sealed, registeredLine(request, call, site), data.backups);
    });
  },
};
