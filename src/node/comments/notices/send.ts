/**
 * Sends what is due. A try is written down before the mail leaves, so a crash in between sends it a second time, under
 * the same Message-ID, and never not at all. What the server does not take now comes again, at growing intervals, for
 * three days; what it will never take ends. Nothing of a mail is logged but its kind and a code.
 */
import type { Site } from '../../../model/site.ts';
import { faultCode } from './fault.ts';
import { HOUR, instantOf, MINUTE } from './deps.ts';
import type { SendDeps } from './deps.ts';
import { isPlan, plan } from './plan.ts';
import type { MailEntry } from '../../store/mails.ts';
import { writeMail } from './write.ts';
import type { Addressed } from './write.ts';

/** Minutes until the next try, by how many there were: about three days in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720];
/** Part of an hour's messages that is kept for those that somebody may be in danger (R-117). */
const RESERVE = 0.1;
/** Entries looked at in one run. */
const BATCH = 200;

/** Figures for the log. */
export interface Figures {
  readonly planned: number;
  readonly sent: number;
  readonly dropped: number;
  readonly failed: number;
  readonly later: number;
}

/** Writes the try down, and the mail. */
const prepare = (
  deps: SendDeps,
  site: Site,
  entry: MailEntry,
  now: number,
): Promise<Addressed | 'taken' | 'nothing'> =>
  deps.store.write(async (tx) => {
    const wait = WAITS[entry.tries] ?? WAITS.at(-1)!;
    if (!(await tx.tryMail(site.id, entry.id, entry.tries, instantOf(now + wait * MINUTE)))) return 'taken';
    const mail = await writeMail(tx, deps, site, entry, now);
    if (mail) return mail;
    await tx.endMail(site.id, entry.id, 'dropped', instantOf(now));
    return 'nothing';
  });

type Outcome = keyof Omit<Figures, 'planned'> | 'closed' | 'taken';

/** One message: the try, the sending, how it ended. */
async function sendOne(deps: SendDeps, site: Site, entry: MailEntry): Promise<Outcome> {
  const { store, clock, post, log, sign } = deps;
  const mail = await prepare(deps, site, entry, clock.now());
  if (mail === 'taken') return 'taken';
  if (mail === 'nothing') return 'dropped';
  const { from, replyTo } = deps.sender(site);
  const { outcome, code } = await post.send({
    ...mail.written,
    id: `<${sign('mail/id', `${site.id}/${entry.id}`).slice(0, 27)}@${from.split('@').at(-1)}>`,
    from: { name: site.name, address: from },
    to: { address: mail.to },
    ...(replyTo !== undefined && { replyTo }),
    ...(mail.stop !== undefined && { unsubscribe: mail.stop }),
  });
  const end = (how: 'sent' | 'failed'): Promise<void> =>
    store.write((tx) => tx.endMail(site.id, entry.id, how, instantOf(clock.now()), code));
  if (outcome === 'sent') {
    await end('sent');
    return 'sent';
  }
  log.warn('mail/not-sent', { site: site.id, kind: entry.kind, tries: entry.tries + 1, code });
  if (outcome === 'refused' || entry.tries + 1 >= WAITS.length) {
    await end('failed');
    return 'failed';
  }
  return outcome === 'closed' ? 'closed' : 'later';
}

/** Plans and sends what is due at a site. Ends soon after `stop` is aborted. */
export async function sendDue(deps: SendDeps, site: Site, stop: AbortSignal): Promise<Figures> {
  const { store, clock, log } = deps;
  const figures = { planned: 0, sent: 0, dropped: 0, failed: 0, later: 0 };
  // Whoever brought a backup back says when mail may go again: what waits there may have left long ago.
  if (await store.switched(site.id, 'mail')) return figures;
  const due = (): Promise<readonly MailEntry[]> => store.dueMails(site.id, instantOf(clock.now()), BATCH);
  const guarded = async <T>(entry: MailEntry, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (fault) {
      // One entry that cannot be read keeps no other from being sent.
      log.error('mail/failed', { site: site.id, kind: entry.kind, ...faultCode(fault) });
      return undefined;
    }
  };
  for (const entry of (await due()).filter(isPlan)) {
    if (stop.aborted) return figures;
    await guarded(entry, () => store.write((tx) => plan(tx, deps, site, entry, clock.now())));
    figures.planned++;
  }
  const { perHour } = deps.sender(site);
  const reserve = Math.floor(perHour * RESERVE);
  let left = perHour - (await store.sentMails(site.id, instantOf(clock.now() - HOUR)));
  for (const entry of await due()) {
    if (isPlan(entry)) continue;
    // The urgent ones come first.
    if (stop.aborted || left <= (entry.kind === 'urgent' ? 0 : reserve)) break;
    const outcome = await guarded(entry, () => sendOne(deps, site, entry));
    if (outcome === 'closed') {
      // Password or certificate: the others would fare no better.
      figures.later++;
      break;
    }
    if (outcome === undefined || outcome === 'taken') continue;
    figures[outcome]++;
    if (outcome === 'sent') left--;
  }
  return figures;
}
