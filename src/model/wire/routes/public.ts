/** The routes that pages ask, on the companion's public origin. */
import { id } from '../common.ts';
import { countsShape } from '../counts.ts';
import { draftShape, editShape, receiptShape } from '../draft.ts';
import { feedShape } from '../feed.ts';
import type { Route } from '../openapi.ts';
import { policyShape } from '../../policy.ts';
import { appealDraftShape, reportReceiptShape, reportShape, reportStatusShape } from '../report.ts';
import { ballotShape, ratingKind, ratingShape, voteChangeShape, voteShape } from '../rating.ts';
import { mostCounted } from '../most-counted.ts';
import { int, list, oneOf, text, url } from '../shape.ts';
import { bearerShape, exchangeShape, signedInShape } from '../sign-in.ts';
import { threadShape } from '../thread.ts';
import { trackAnswerShape, trackShape } from '../track.ts';
import { key, read, token, write } from './common.ts';

export const publicRoutes: readonly Route[] = [
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
    id: 'live',
    method: 'get',
    path: '/s/{site}/live',
    on: 'public',
    parameters: { since: { in: 'query', shape: text(200) } },
    /** Server-sent events, each with a cursor as its id and nothing else: look again. */
    responses: { 200: text(200) },
    media: 'text/event-stream',
    problems: [...read],
  },
  {
    id: 'comment-post',
    method: 'post',
    path: '/s/{site}/comments',
    on: 'public',
    parameters: { 'Idempotency-Key': key },
    request: draftShape,
    responses: { 201: receiptShape, 202: receiptShape },
    problems: [
      ...write,
      'unauthorised',
      'duplicate',
      'nudge',
      'no-page',
      'closed',
      'not-configured',
      'suspended',
    ],
  },
  {
    id: 'comment-edit',
    method: 'patch',
    path: '/s/{site}/comments/{comment}',
    on: 'public',
    parameters: { 'Idempotency-Key': key, 'Parvis-Token': token },
    request: editShape,
    responses: { 200: receiptShape, 202: receiptShape },
    problems: [...write, 'conflict', 'nudge', 'closed', 'suspended'],
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
    id: 'own',
    method: 'post',
    path: '/s/{site}/own',
    on: 'public',
    request: bearerShape,
    responses: { 200: trackAnswerShape },
    problems: [...write, 'unauthorised'],
  },
  {
    id: 'sign-in-code',
    method: 'post',
    path: '/s/{site}/sign-in/code',
    on: 'public',
    request: exchangeShape,
    responses: { 200: signedInShape },
    problems: [...write, 'unauthorised'],
  },
  {
    id: 'sign-in-end',
    method: 'post',
    path: '/s/{site}/sign-in/end',
    on: 'public',
    request: bearerShape,
    responses: { 204: null },
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
];
