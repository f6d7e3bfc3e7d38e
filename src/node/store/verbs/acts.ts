/**
 * Every act that is logged, and every report, leaves an entry in the outbox in its own transaction: whoever adds an act
 * cannot forget to tell those who asked to be told. The entry says what happened, not to whom it matters.
 */
import type { AuditLine, Writes } from '../store.ts';
import type { MailData, MailWrites } from '../mails.ts';

type Acts = Pick<Writes, 'addComment' | 'saveComment' | 'addReport'>;

const factsOf = ({ from, to, by }: AuditLine, version: number): MailData => ({ from, to, by, version });

/** The verbs that act, each with its entry. */
export const withOutbox = <T extends Acts>(acts: T, { addMail }: Pick<MailWrites, 'addMail'>): T => {
  const act = (site: string, comment: string, version: number, line: AuditLine): Promise<boolean> =>
    addMail(site, {
      id: `act/${comment}/${version}`,
      kind: 'act',
      about: comment,
      person: '',
      data: factsOf(line, version),
      madeAt: line.at,
      dueAt: line.at,
    });
  return {
    ...acts,
    async addComment(stored, audit) {
      await acts.addComment(stored, audit);
      await act(stored.comment.site, stored.comment.id, stored.comment.version, audit);
    },
    async saveComment(comment, version, audit) {
      if (!(await acts.saveComment(comment, version, audit))) return false;
      await act(comment.site, comment.id, comment.version, audit);
      return true;
    },
    async addReport(site, report) {
      await acts.addReport(site, report);
      await addMail(site, {
        id: `report/${report.id}`,
        kind: 'report',
        about: report.comment,
        person: '',
        data: { report: report.id, reference: report.reference },
        madeAt: report.receivedAt,
        dueAt: report.receivedAt,
      });
    },
  };
};
