/** Links that work once, and the addresses of authors. */
import { filled, toInstant, toMs, toMsOrNull } from '../rows/value.ts';
import type { Contact, MailLink, MailReads, MailWrites } from '../mails.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';

const acts = ['approve', 'reject', 'check'] as const;

type Reading = Pick<MailReads, 'link' | 'contact' | 'people' | 'waiting' | 'lastDecision'>;
type Writing = Pick<MailWrites, 'addLink' | 'useLink' | 'saveContact' | 'dropContact'>;

/** @returns the verbs that read them */
export const linkReads =
  (db: Builder) =>
  (run: Run): Reading => ({
    async link(site, token) {
      const query = db
        .selectFrom('mail_link')
        .selectAll()
        .where('token', '=', token)
        .where('site', '=', site);
      const [row] = (await run(now(query))).rows;
      const act = acts.find((one) => one === row?.act);
      if (!row || !act) return undefined;
      const { comment, version, person, until } = row;
      const usedAt = row.used_at === null ? undefined : toInstant(row.used_at);
      return filled<MailLink>({ token, act, comment, version, person, until: toInstant(until), usedAt });
    },
    async contact(site, comment) {
      const query = db
        .selectFrom('contact')
        .selectAll()
        .where('site', '=', site)
        .where('comment', '=', comment);
      const [row] = (await run(now(query))).rows;
      return (
        row &&
        filled<Contact>({
          email: row.email,
          verifiedAt: row.verified_at === null ? undefined : toInstant(row.verified_at),
          replies: row.replies === 1,
          quiet: row.quiet === 1,
        })
      );
    },
    async people(site) {
      const query = db
        .selectFrom('staff')
        .select(['id', 'name', 'role', 'service'])
        .where('site', '=', site)
        .where('revoked', '=', 0)
        .orderBy('name');
      return (await run(now(query))).rows.map(({ service, ...person }) => ({
        ...person,
        ...(service && { service }),
      }));
    },
    async waiting(site, limit) {
      const query = db
        .selectFrom('comment')
        .select(['id', 'waits_at'])
        .where('site', '=', site)
        .where('waits', 'in', ['held', 'pending'])
        .where('waits', 'is not', null)
        .orderBy('waits_at')
        .orderBy('id')
        .limit(limit);
      const { rows } = await run(now(query));
      return rows.map(({ id, waits_at }) => ({ comment: id, since: toInstant(waits_at ?? 0) }));
    },
    async lastDecision(site) {
      const query = db
        .selectFrom('comment')
        .select('acted_at')
        .where('site', '=', site)
        .where('acted_at', 'is not', null)
        .orderBy('acted_at', 'desc')
        .limit(1);
      const [row] = (await run(now(query))).rows;
      return row?.acted_at == null ? undefined : toInstant(row.acted_at);
    },
  });

const contactRow = ({ email, verifiedAt, replies, quiet }: Contact) => ({
  email,
  verified_at: toMsOrNull(verifiedAt),
  replies: replies ? 1 : 0,
  quiet: quiet ? 1 : 0,
});

/** @returns the verbs that write them */
export const linkWrites =
  (db: Builder) =>
  (run: Run): Writing => ({
    async addLink(site, { token, act, comment, version, person, until }) {
      const row = { token, site, act, comment, version, person, until: toMs(until), used_at: null };
      await run(now(db.insertInto('mail_link').values(row)));
    },
    async useLink(site, token, at) {
      const query = db
        .updateTable('mail_link')
        .set({ used_at: toMs(at) })
        .where('token', '=', token)
        .where('site', '=', site)
        .where('used_at', 'is', null);
      return (await run(now(query))).changed > 0;
    },
    async saveContact(site, comment, contact) {
      const query = db
        .updateTable('contact')
        .set(contactRow(contact))
        .where('site', '=', site)
        .where('comment', '=', comment);
      return (await run(now(query))).changed > 0;
    },
    async dropContact(site, comment) {
      await run(now(db.deleteFrom('contact').where('site', '=', site).where('comment', '=', comment)));
    },
  });
