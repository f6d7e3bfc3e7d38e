/** What every engine must do, the same on each (S-81). */
import { describe } from 'node:test';
import type { Store } from '../../../src/node/store/store.ts';
import { appeals } from './contract/appeals.ts';
import { comments } from './contract/comments.ts';
import { connections } from './contract/connections.ts';
import { deskReads } from './contract/desk-reads.ts';
import { feed } from './contract/feed.ts';
import { figures } from './contract/figures.ts';
import { handed } from './contract/handed.ts';
import { hosting } from './contract/hosting.ts';
import { isolation } from './contract/isolation.ts';
import { limits } from './contract/limits.ts';
import { mails } from './contract/mails.ts';
import { members } from './contract/members.ts';
import { once } from './contract/once.ts';
import { page } from './contract/page.ts';
import { queue } from './contract/queue.ts';
import { ratings } from './contract/ratings.ts';
import { records } from './contract/records.ts';
import { staffing } from './contract/staffing.ts';
import { signIn } from './contract/signin.ts';
import { replies } from './contract/replies.ts';
import { sanctions } from './contract/sanctions.ts';
import { search } from './contract/search.ts';
import { switches } from './contract/switches.ts';
import { threads } from './contract/threads.ts';
import { visits } from './contract/visits.ts';
import { whole } from './contract/whole.ts';
import { waves } from './contract/waves.ts';
import { words } from './contract/words.ts';
import type { Open } from './make.ts';

/**
 * @param open a new, empty database with its schema; the caller ends it
 * @param second opens the same one again, where another process could
 */
export function contract(open: Open, second?: (store: Store) => Promise<Store>): void {
  describe('threads', () => threads(open));
  describe('comments', () => comments(open));
  describe('pages', () => page(open));
  describe('queues', () => queue(open));
  describe('contests', () => appeals(open));
  describe('desk', () => deskReads(open));
  describe('keys', () => once(open));
  describe('people', () => staffing(open));
  describe('sign-in', () => signIn(open));
  describe('members', () => members(open));
  describe('feed', () => feed(open));
  describe('mails', () => mails(open));
  describe('ratings', () => ratings(open));
  describe('official replies', () => replies(open));
  describe('sanctions', () => sanctions(open));
  describe('search', () => search(open));
  describe('switches', () => switches(open));
  describe('connections', () => connections(open));
  describe('handed over', () => handed(open));
  describe('words', () => words(open));
  describe('waves', () => waves(open));
  describe('records', () => records(open));
  describe('figures', () => figures(open));
  describe('limits', () => limits(open));
  describe('sites', () => isolation(open));
  describe('hosting', () => hosting(open));
  describe('visits', () => visits(open));
  describe('whole', () => whole(open, second));
}
