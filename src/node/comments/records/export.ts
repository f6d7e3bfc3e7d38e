/**
 * What is kept of somebody, for that person (GDPR art. 15 and 20, R-98): everything of their comments and reports as
 * plain data, nothing of others. Who decided is told as a role: the body answers for it, not its staff.
 */
import type { Site } from '../../../model/site.ts';
import { connectionUntil } from './kept.ts';
import type { Subject } from '../../store/records.ts';

/** The version of this format. */
const FORMAT = 1;

/** @param now milliseconds since 1970 UTC */
export function exported(
  site: Site,
  { comments, unverified, reports, appeals, votes, connections, sanctions }: Subject,
  now: number,
): unknown {
  return {
    format: FORMAT,
    site: { id: site.id, name: site.name, url: site.url, privacy: site.policy.privacyUrl },
    exportedAt: new Date(now).toISOString(),
    comments: comments.map(({ comment, email, verified, page, title, audit, handed }) => {
      const { site: _site, thread: _thread, ...own } = comment;
      return {
        ...own,
        page: `${page}#c-${comment.id}`,
        ...(title !== undefined && { title }),
        ...(email !== undefined && { email, verified: verified === true }),
        history: audit.map(({ at, by, from, to, ground, reason }) => ({ at, by, from, to, ground, reason })),
        /** Which service was asked about it, when, and what it said. */
        ...(handed.length > 0 && {
          handed: handed.map(({ at, act, service, topic, note }) => ({ at, act, service, topic, note })),
        }),
      };
    }),
    /** Comments with this address that nobody has said to be theirs: how many, for they may be somebody else's. */
    unverified: unverified.length,
    /** Kept sealed because the law asks it of hosts: that it is there and until when, not what it says. */
    connections: connections.map(({ comment, act, at }) => ({
      ...{ comment, act, at },
      until: connectionUntil(site, at),
      sealed: true,
    })),
    ratings: votes.map(({ id, page, kind, value, receivedAt, changedAt }) => ({
      ...{ id, page, kind, value, receivedAt },
      ...(changedAt !== undefined && { changedAt }),
    })),
    /** Measures: what the person was told of them, and what they said against them. */
    measures: sanctions.map(({ id, comment, measure, at, until, liftedAt, statement, contest }) => ({
      ...{ id, comment, measure, at, until, liftedAt, statement },
      ...(contest && { contest: { ...contest, staff: undefined } }),
    })),
    /** Decisions that the person has contested, why, and what they were answered. */
    contests: appeals.map(({ comment, reference, text, openedAt, about, state, decidedAt, explanation }) => ({
      ...{ comment, reference, text, openedAt, about, state, decidedAt, explanation },
    })),
    reports: reports.map(({ comment, reference, receivedAt, status, decidedAt, body }) => ({
      ...(typeof body === 'object' ? body : {}),
      comment,
      reference,
      receivedAt,
      status,
      ...(decidedAt !== undefined && { decidedAt }),
    })),
  };
}
