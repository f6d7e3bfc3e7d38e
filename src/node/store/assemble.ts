/** Puts the verbs together over an engine. */
import { migrate, schemaOf } from './migrate.ts';
import { steps } from './migrations/all.ts';
import { toMs } from './rows/value.ts';
import { builder } from './sql/compile.ts';
import type { Engine, Run } from './sql/engine.ts';
import { StoreTooNew } from './store.ts';
import type { FeedLogLine, PictureAlt, Reads, Store, Tx } from './store.ts';
import { withOutbox } from './verbs/acts.ts';
import { appealReads, appealWrites } from './verbs/appeals.ts';
import { authorReads } from './verbs/authors.ts';
import { addressesOf } from './verbs/addresses.ts';
import { changesOf, cursorReads, feedOfSite } from './verbs/changes.ts';
import type { Changes } from './verbs/changes.ts';
import { connectionReads, connectionWrites } from './verbs/connections.ts';
import { commentReads, commentWrites } from './verbs/comments.ts';
import { countReads } from './verbs/counts.ts';
import { feedDeskOf } from './verbs/feed-desk.ts';
import { feedOf } from './verbs/feed.ts';
import { figureReads } from './verbs/figures.ts';
import { handedReads, handedWrites, withHanded } from './verbs/handed.ts';
import { hostingOf, hostingReads, hostingWrites } from './verbs/hosting.ts';
import { jobsOf } from './verbs/jobs.ts';
import { linkReads, linkWrites } from './verbs/links.ts';
import { membersOf } from './verbs/members.ts';
import { onceOf } from './verbs/once.ts';
import { outboxReads, outboxWrites } from './verbs/outbox.ts';
import { pageReads } from './verbs/page.ts';
import { picturesOf } from './verbs/pictures.ts';
import { purge } from './verbs/purge.ts';
import { queueReads } from './verbs/queue.ts';
import { ratingReads, ratingWrites } from './verbs/ratings.ts';
import { recordsOf, recordWrites } from './verbs/records.ts';
import { replyReads, replyWrites } from './verbs/replies.ts';
import { expireOf } from './verbs/retention.ts';
import { reportReads, reportWrites } from './verbs/reports.ts';
import { signInOf, subjectReads, subjectWrites } from './verbs/signin.ts';
import { sanctionReads, sanctionWrites } from './verbs/sanctions.ts';
import { searchReads } from './verbs/search.ts';
import { staffingOf } from './verbs/staffing.ts';
import { switchReads, switchWrites } from './verbs/switches.ts';
import { threadReads, threadWrites } from './verbs/threads.ts';
import { waitingReads } from './verbs/waiting.ts';
import { waveReads, waveWrites } from './verbs/waves.ts';
import { wordReads, wordWrites } from './verbs/word-lists.ts';
import { wholeOf } from './whole/whole.ts';

/** @returns the store; its schema is not looked at until `migrate` or `check` */
export function assemble(engine: Engine): Store {
  const db = builder(engine.name);
  const [threads, comments, page, counts] = [
    threadReads(db),
    commentReads(db),
    pageReads(db),
    countReads(db),
  ];
  const [queue, reports, cursor] = [queueReads(db), reportReads(db), cursorReads(db)];
  const [appeals, saveAppeals] = [appealReads(db), appealWrites(db)];
  const [saveThreads, saveComments, saveReports] = [threadWrites(db), commentWrites(db), reportWrites(db)];
  const [outbox, saveOutbox, links, saveLinks] = [
    outboxReads(db),
    outboxWrites(db),
    linkReads(db),
    linkWrites(db),
  ];
  const saveRecords = recordWrites(db);
  const [switches, saveSwitches] = [switchReads(db), switchWrites(db)];
  const [connections, saveConnections] = [connectionReads(db), connectionWrites(db)];
  const [wordLists, saveWords] = [wordReads(db), wordWrites(db)];
  const [waves, saveWaves] = [waveReads(db), waveWrites(db)];
  const [ratings, saveRatings] = [ratingReads(db), ratingWrites(db)];
  const [replies, saveReplies] = [replyReads(db), replyWrites(db)];
  const search = searchReads(db);
  const [sanctions, saveSanctions] = [sanctionReads(db), sanctionWrites(db)];
  const [waiting, authors, figures] = [waitingReads(db), authorReads(db), figureReads(db)];
  const [subjects, saveSubjects] = [subjectReads(db), subjectWrites(db)];
  const [handed, saveHanded] = [handedReads(db), handedWrites(db)];
  const [hosting, saveHosting] = [hostingReads(db), hostingWrites(db)];
  const once = onceOf(db);
  const changes = changesOf(db, engine);
  const { decidePost, ...feedDesk } = feedDeskOf(db, engine);
  const { describePicture, ...pictures } = picturesOf(db, engine);
  const watchers = new Set<() => void>();
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };

  const reads = (run: Run): Reads => ({
    ...threads(run),
    ...comments(run),
    ...page(run),
    ...counts(run),
    ...queue(run),
    ...reports(run),
    ...appeals(run),
    ...waiting(run),
    ...authors(run),
    ...cursor(run),
    ...outbox(run),
    ...links(run),
    ...figures(run),
    ...ratings(run),
    ...switches(run),
    ...connections(run),
    ...subjects(run),
    ...handed(run),
    ...replies(run),
    ...wordLists(run),
    ...waves(run),
    ...sanctions(run),
    ...search(run),
    ...hosting(run),
  });

  /** A transaction, after which those who watch are told when something has changed. */
  async function write<T>(work: (tx: Tx, run: Run, made: Changes) => Promise<T>, hold?: string): Promise<T> {
    let any = false;
    const result = await engine.write(async (run) => {
      const made = changes(run);
      if (hold !== undefined) await made.hold(hold);
      const mails = saveOutbox(run);
      const cases = saveHanded(run, made);
      const comments = withHanded(saveComments(run, made), cases);
      const acts = withOutbox({ ...comments, ...saveReports(run, made) }, mails);
      const around = { ...mails, ...saveLinks(run), ...saveRecords(run), ...saveSwitches(run, made) };
      const feedActs = {
        decidePost: (site: string, line: FeedLogLine) => decidePost(run, made, site, line),
        describePicture: (site: string, alt: PictureAlt) => describePicture(run, made, site, alt),
      };
      const writes = {
        ...saveThreads(run, made),
        ...cases,
        ...acts,
        ...around,
        ...saveAppeals(run, made),
        ...feedActs,
        ...saveRatings(run),
        ...saveConnections(run, made),
        ...saveSubjects(run),
        ...saveReplies(run, made),
        ...saveWords(run, made),
        ...saveWaves(run, made),
        ...saveSanctions(run, made),
        ...saveHosting(run, made),
      };
      const answer = await work({ ...reads(run), ...writes }, run, made);
      any = made.any;
      return answer;
    });
    if (any) tell();
    return result;
  }

  const expire = expireOf(db, engine, (work) => write((tx, run) => work(run, tx)));

  const { refuseUnfinished, ...whole } = wholeOf(engine);

  return {
    engine: engine.name,
    ...reads(engine.read),
    staffing: staffingOf(db, engine, changes),
    signIn: signInOf(db, engine, changes),
    members: membersOf(db, engine, changes),
    feed: {
      ...feedOf(db, engine),
      ...feedDesk,
      ...pictures,
      cursor: (site) => cursor(engine.read).cursor(feedOfSite(site)),
      async changed(site) {
        await engine.write((run) => changes(run).count(feedOfSite(site), false));
        tell();
      },
    },
    records: {
      ...recordsOf(db, engine, reads(engine.read)),
      expire: (site, kept, at, dry) => expire(site, kept, toMs(at), dry),
    },
    once: (site, key, fingerprint, now, work) =>
      write((tx, run) => once(run, { site, key, fingerprint, at: toMs(now) }, () => work(tx)), site),
    write: (work) => write((tx) => work(tx)),
    watch(changed) {
      const watcher = (): void => changed();
      watchers.add(watcher);
      const stop = engine.listen(changed);
      return {
        stop() {
          watchers.delete(watcher);
          stop();
        },
      };
    },
    whole,
    jobs: jobsOf(db, engine),
    hosting: hostingOf(db, engine),
    addresses: addressesOf(db, engine.read, write),
    async migrate() {
      await refuseUnfinished();
      return migrate(engine, steps);
    },
    async check() {
      const made = await schemaOf(engine.read);
      if (made > steps.length) throw new StoreTooNew(made, steps.length);
      if (made < steps.length) throw new Error(`The schema is at step ${made} of ${steps.length}.`);
      // Takes away nothing, but needs the right and the lock to.
      await engine.write((run) => run({ sql: "delete from change where site = ''", parameters: [] }));
    },
    purge: (now) => purge(db, engine, now),
    close: () => engine.close(),
  };
}
