/**
 * The routes of the companion, as data: the server mounts them, the client calls them, the API document lists them.
 * A site is named in the path and checked against `Origin` (DESIGN.md). What the UK Online Safety Act would make a
 * social network of is not here and stays out: no private messages, profiles, followers or mentions.
 */
import type { ProblemType } from '../problem.ts';
import { id } from './common.ts';
import { countsShape } from './counts.ts';
import {
  deskFeedShape,
  feedDecidedShape,
  feedDecisionsShape,
  feedLogShape,
  feedQueues,
} from './desk-feed.ts';
import { deskPicturesShape, describeShape, describedShape, pictureLists } from './desk-pictures.ts';
import { auditLogShape } from './desk-log.ts';
import { appealDecidedShape, appealDecisionShape } from './desk.ts';
import { decidedShape, decisionsShape, queues } from './desk.ts';
import { deskHistoryShape, deskReportsShape } from './desk-beside.ts';
import { deskStopsShape, stopRequestShape, stoppedShape } from './desk-stop.ts';
import { deskQueueShape } from './desk-wave.ts';
import { waveDecidedShape, waveDecisionShape } from './desk-wave.ts';
import { draftShape, editShape, receiptShape } from './draft.ts';
import { feedShape } from './feed.ts';
import type { Route } from './openapi.ts';
import { policyShape } from '../policy.ts';
import { appealDraftShape, reportReceiptShape, reportShape, reportStatusShape } from './report.ts';
import { ballotShape, ratingKind, ratingShape, voteChangeShape, voteShape } from './rating.ts';
import { mostCounted } from './most-counted.ts';
import { int, list, oneOf, pattern, text, url } from './shape.ts';
import type { Shape } from './shape.ts';
import { threadShape } from './thread.ts';
import { trackAnswerShape, trackShape } from './track.ts';

/** What any read, and any write, may answer. */
const read: readonly ProblemType[] = ['not-found', 'rate-limited', 'internal', 'unavailable'];
const write: readonly ProblemType[] = [
  ...read,
  'invalid',
  'forbidden',
  'too-large',
  'wrong-type',
  'key-reused',
];

/** The author's token, of the comment that the path names. */
const token = { in: 'header', shape: id, required: true } as const;
/** IETF draft idempotency-key-header; kept for 24 hours (S-27). */
const key = { in: 'header', shape: id, required: true } as const;

export const routes: readonly Route[] = [
  {
    id: 'feed',
    method: 'get',
    path: '/s/{site}/feed.json',
    on: 'public',
    responses: { 200: feedShape },
    media: 'application/feed+json',
    problems: read,
  },
  {
    id: 'policy',
    method: 'get',
    path: '/s/{site}/policy.json',
    on: 'public',
    responses: { 200: policyShape },
    problems: read,
  },
  {
    id: 'thread',
    method: 'get',
    path: '/s/{site}/thread',
    on: 'public',
    parameters: {
      page: { in: 'query', shape: url, required: true },
      sort: { in: 'query', shape: oneOf('oldest', 'newest', 'replies', 'votes') },
      limit: { in: 'query', shape: int(1, 100) },
      after: { in: 'query', shape: id },
      before: { in: 'query', shape: id },
      /** Page on which this comment stands; replies of this root. */
      at: { in: 'query', shape: id },
      parent: { in: 'query', shape: id },
    },
    responses: { 200: threadShape, 304: null },
    problems: [...read, 'invalid'],
  },
  {
    id: 'counts',
    method: 'get',
    path: '/s/{site}/counts',
    on: 'public',
    /** Once for each address. */
    parameters: { page: { in: 'query', shape: list(text(2048, 1), mostCounted, 1), required: true } },
    responses: { 200: countsShape, 304: null },
    problems: [...read, 'invalid'],
  },
  {
    id: 'comment-post',
    method: 'post',
    path: '/s/{site}/comments',
    on: 'public',
    parameters: { 'Idempotency-Key': key },
    request: draftShape,
    responses: { 201: receiptShape, 202: receiptShape },
    problems: [...write, 'duplicate', 'nudge', 'no-page', 'closed', 'not-configured'],
  },
  {
    id: 'comment-edit',
    method: 'patch',
    path: '/s/{site}/comments/{comment}',
    on: 'public',
    parameters: { 'Idempotency-Key': key, 'Parvis-Token': token },
    request: editShape,
    responses: { 200: receiptShape, 202: receiptShape },
    problems: [...write, 'conflict', 'nudge', 'closed'],
  },
  {
    id: 'comment-delete',
    method: 'delete',
    path: '/s/{site}/comments/{comment}',
    on: 'public',
    parameters: { 'Idempotency-Key': key, 'Parvis-Token': token },
    responses: { 204: null },
    problems: [...write, 'conflict'],
  },
  {
    id: 'track',
    method: 'post',
    path: '/s/{site}/track',
    on: 'public',
    request: trackShape,
    responses: { 200: trackAnswerShape },
    problems: write,
  },
  {
    id: 'report-post',
    method: 'post',
    path: '/s/{site}/reports',
    on: 'public',
    parameters: { 'Idempotency-Key': key },
    request: reportShape,
    responses: { 201: reportReceiptShape },
    problems: write,
  },
  {
    id: 'report',
    method: 'get',
    path: '/s/{site}/reports/{token}',
    on: 'public',
    responses: { 200: reportStatusShape },
    problems: read,
  },
  {
    id: 'appeal-post',
    method: 'post',
    path: '/s/{site}/appeals',
    on: 'public',
    parameters: { 'Idempotency-Key': key },
    request: appealDraftShape,
    responses: { 201: reportReceiptShape },
    problems: [...write, 'conflict', 'duplicate', 'gone'],
  },
  {
    id: 'rating',
    method: 'get',
    path: '/s/{site}/rating',
    on: 'public',
    parameters: {
      page: { in: 'query', shape: url, required: true },
      kind: { in: 'query', shape: ratingKind },
    },
    responses: { 200: ratingShape, 304: null },
    problems: [...read, 'invalid'],
  },
  {
    id: 'rating-post',
    method: 'post',
    path: '/s/{site}/ratings',
    on: 'public',
    parameters: { 'Idempotency-Key': key },
    request: voteShape,
    responses: { 201: ballotShape },
    problems: [...write, 'no-page', 'closed'],
  },
  {
    id: 'rating-change',
    method: 'patch',
    path: '/s/{site}/ratings/{rating}',
    on: 'public',
    parameters: { 'Idempotency-Key': key, 'Parvis-Token': token },
    request: voteChangeShape,
    responses: { 200: ballotShape },
    problems: [...write, 'closed'],
  },
  {
    id: 'rating-delete',
    method: 'delete',
    path: '/s/{site}/ratings/{rating}',
    on: 'public',
    parameters: { 'Idempotency-Key': key, 'Parvis-Token': token },
    responses: { 204: null },
    problems: write,
  },
  {
    id: 'desk',
    method: 'get',
    path: '/s/{site}/desk/queue',
    on: 'desk',
    parameters: {
      queue: { in: 'query', shape: oneOf(...queues) },
      after: { in: 'query', shape: id },
      limit: { in: 'query', shape: int(1, 200) },
      search: { in: 'query', shape: pattern(/^[^\0]*$/, 200) },
      /** Comments that are nearly the same come as one. */
      waves: { in: 'query', shape: oneOf('true') },
    },
    responses: { 200: deskQueueShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-decide',
    method: 'post',
    path: '/s/{site}/desk/decisions',
    on: 'desk',
    parameters: { 'Idempotency-Key': key },
    request: decisionsShape,
    responses: { 200: decidedShape },
    problems: [...write, 'unauthorised', 'conflict'],
  },
  {
    id: 'desk-appeal',
    method: 'post',
    path: '/s/{site}/desk/appeals',
    on: 'desk',
    parameters: { 'Idempotency-Key': key },
    request: appealDecisionShape,
    responses: { 200: appealDecidedShape },
    problems: [...write, 'unauthorised', 'conflict'],
  },
  {
    id: 'desk-wave',
    method: 'post',
    path: '/s/{site}/desk/waves',
    on: 'desk',
    parameters: { 'Idempotency-Key': key },
    request: waveDecisionShape,
    responses: { 200: waveDecidedShape },
    problems: [...write, 'unauthorised'],
  },
  {
    id: 'desk-reports',
    method: 'get',
    path: '/s/{site}/desk/reports',
    on: 'desk',
    parameters: { comment: { in: 'query', shape: id, required: true } },
    responses: { 200: deskReportsShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-history',
    method: 'get',
    path: '/s/{site}/desk/history',
    on: 'desk',
    parameters: { comment: { in: 'query', shape: id, required: true } },
    responses: { 200: deskHistoryShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-log',
    method: 'get',
    path: '/s/{site}/desk/log',
    on: 'desk',
    parameters: { comment: { in: 'query', shape: id, required: true } },
    responses: { 200: auditLogShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-feed',
    method: 'get',
    path: '/s/{site}/desk/feed',
    on: 'desk',
    parameters: {
      queue: { in: 'query', shape: oneOf(...feedQueues) },
      /** Posts of this address, or with this id, whatever became of them. */
      address: { in: 'query', shape: text(2048, 1) },
      after: { in: 'query', shape: text(2048, 1) },
      limit: { in: 'query', shape: int(1, 200) },
    },
    responses: { 200: deskFeedShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-feed-decide',
    method: 'post',
    path: '/s/{site}/desk/feed',
    on: 'desk',
    parameters: { 'Idempotency-Key': key },
    request: feedDecisionsShape,
    responses: { 200: feedDecidedShape },
    problems: [...write, 'unauthorised', 'conflict'],
  },
  {
    id: 'desk-feed-log',
    method: 'get',
    path: '/s/{site}/desk/feed/log',
    on: 'desk',
    parameters: { post: { in: 'query', shape: text(2048, 1), required: true } },
    responses: { 200: feedLogShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-pictures',
    method: 'get',
    path: '/s/{site}/desk/pictures',
    on: 'desk',
    parameters: { list: { in: 'query', shape: oneOf(...pictureLists) } },
    responses: { 200: deskPicturesShape },
    problems: [...read, 'unauthorised', 'forbidden', 'invalid'],
  },
  {
    id: 'desk-describe',
    method: 'post',
    path: '/s/{site}/desk/pictures',
    on: 'desk',
    parameters: { 'Idempotency-Key': key },
    request: describeShape,
    responses: { 200: describedShape },
    problems: [...write, 'unauthorised'],
  },
  {
    id: 'desk-stops',
    method: 'get',
    path: '/s/{site}/desk/stop',
    on: 'desk',
    responses: { 200: deskStopsShape },
    problems: [...read, 'unauthorised', 'forbidden'],
  },
  {
    id: 'desk-stop',
    method: 'post',
    path: '/s/{site}/desk/stop',
    on: 'desk',
    parameters: { 'Idempotency-Key': key },
    request: stopRequestShape,
    responses: { 200: stoppedShape },
    problems: [...write, 'unauthorised'],
  },
];

/** Names under which the API document lists the shapes. */
export const shapeNames: Readonly<Record<string, Shape>> = {
  Feed: feedShape,
  Policy: policyShape,
  Thread: threadShape,
  Counts: countsShape,
  Draft: draftShape,
  Edit: editShape,
  Receipt: receiptShape,
  Track: trackShape,
  TrackAnswer: trackAnswerShape,
  Report: reportShape,
  ReportReceipt: reportReceiptShape,
  ReportStatus: reportStatusShape,
  Appeal: appealDraftShape,
  Rating: ratingShape,
  Vote: voteShape,
  VoteChange: voteChangeShape,
  Ballot: ballotShape,
  DeskPage: deskQueueShape,
  DeskDecisions: decisionsShape,
  DeskDecided: decidedShape,
  DeskAppeal: appealDecisionShape,
  DeskAppealed: appealDecidedShape,
  DeskLog: auditLogShape,
  DeskFeed: deskFeedShape,
  DeskFeedDecisions: feedDecisionsShape,
  DeskFeedDecided: feedDecidedShape,
  DeskFeedLog: feedLogShape,
  DeskPictures: deskPicturesShape,
  DeskDescribe: describeShape,
  DeskDescribed: describedShape,
  DeskWave: waveDecisionShape,
  DeskWaved: waveDecidedShape,
  DeskReports: deskReportsShape,
  DeskHistory: deskHistoryShape,
  DeskStops: deskStopsShape,
  DeskStop: stopRequestShape,
  DeskStopped: stoppedShape,
};
