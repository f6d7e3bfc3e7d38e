/**
 * Two sites with the same ids, keys, addresses and names, and nothing of one in any answer or row of the other. A verb
 * that is new to the store and has no case here fails.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostingLine } from '../../../../src/node/store/hosting.ts';
import type { Store, Tx } from '../../../../src/node/store/store.ts';
import {
  at,
  comment,
  contest,
  line,
  measure,
  moved,
  put,
  report,
  sealed,
  thread,
  unsealed,
  vote,
} from '../make.ts';
import type { Open } from '../make.ts';
import { reply } from './replies.ts';
import { rule } from './waves.ts';

const NOW = at(500);
const LATER = at(90_000);
const URL_ = 'https://same.example/page';
export type Site = 'aaa' | 'bbb';

/** A line of the operator's log. */
export const suspended: Omit<HostingLine, 'n'> = {
  act: 'suspend',
  at: at(1),
  reason: '',
  hide: false,
  rows: {},
};

/** A switch that people have made. */
const off = { what: 'comments', cause: 'stopped', mode: 'closed', staff: 'ada', at: at(1) } as const;

/** Comes in by a provider. */
const cleo = { subject: 'same subject', name: 'Cleo', role: 'moderator' } as const;

/** A word of its own. */
const words = (site: Site) => ({
  put: [{ list: 'hold' as const, word: `word of ${site}`, lang: '', note: '' }],
  drop: [],
});

/** Said against a measure. */
const asked = { reference: 'S26', openedAt: at(1), state: 'open' } as const;

/** The same in both but for what is written: each text names its site. */
export async function settle(store: Store, site: Site): Promise<void> {
  const text = `written at ${site}`;
  await store.write(async (tx) => {
    await tx.addThread(thread({ site, title: text }, URL_));
    for (const one of [
      comment('c', { site, text }),
      comment('r', { site, text, parent: 'c' }),
      comment('p', { site, text, state: 'pending' }),
    ])
      await put(tx, one, { email: `${site}@example.org` });
    await tx.addReport(site, report('1', 'c', { body: text }));
    await tx.addReport(site, report('9', 'r'));
    await tx.addAppeal(site, contest('1', 'c', { text }));
    await tx.addMail(site, {
      ...{ id: 'm', kind: 'notice', about: 'c', person: 'p', data: { site } },
      ...{ madeAt: at(1), dueAt: at(1) },
    });
    await tx.addLink(site, {
      ...{ token: `link ${site}`, act: 'approve', comment: 'c', version: 2, person: site, until: LATER },
    });
    await tx.decidePost(site, { item: '1', act: 'hide', reason: text, staff: 'ada', at: at(1) });
    await tx.addVote(vote('v', { site, value: site === 'aaa' ? 2 : 5 }));
    await tx.describePicture(site, { post: '1', picture: URL_, alt: text, staff: 'ada', at: at(1) });
    await tx.addSanction(site, measure('s', 'c', { staff: `staff of ${site}` }));
    await tx.addSanction(site, measure('x', 'c', { staff: site, contest: { ...asked, text } }));
    await tx.flip(site, { ...off, reason: text, act: 'stop' });
    await tx.keepConnection(site, sealed('n1', { sealed: site }));
    await tx.logUnseal(site, unsealed({ why: text }));
    await tx.signComment(site, 'c', `subject at ${site}`);
    await tx.signComment(site, 'p', 'same subject');
    const due = { dueAt: at(2), at: at(1), staff: 'ada', note: text, topic: 'Roads', service: site };
    await tx.handle(site, { act: 'hand', comment: 'c', n: 0, ...due });
    await tx.saveReply(site, reply('r', { text }), 0);
    await tx.saveReadyText(site, { id: 't', version: 1, title: 'T', text }, 0);
    await tx.changeWords(site, 0, words(site), { staff: 'ada', at: at(1) });
    await tx.setWaveRule(site, rule('w', { ground: site }));
  });
  await store.records.addRequest(site, {
    ...{ reference: `D-${site}`, kind: 'erase', receivedAt: at(1), dueAt: at(2) },
  });
  await store.staffing.addInvite(site, { token: `in ${site}`, name: 'Ada', role: 'admin', until: LATER });
  await store.staffing.redeem(`in ${site}`, { token: `session ${site}`, until: LATER }, NOW);
  await store.staffing.addInvite(
    site,
    { token: `open ${site}`, name: 'Bob', role: 'admin', service: site, until: LATER },
    { staff: 'ada', at: at(1) },
  );
  for (const kind of ['same', 'next'])
    await store.signIn.addCode(site, {
      ...{ token: `${kind} code of ${site}`, until: LATER, subject: 'same', name: site, challenge: 'c' },
    });
  const exchanged = { token: `resident of ${site}`, until: LATER };
  await store.signIn.exchange(site, { code: `same code of ${site}`, challenge: 'c' }, exchanged, NOW);
  await store.signIn.enter(site, cleo, { token: `cleo ${site}`, until: LATER });
  await store.feed.saveVisit(
    site,
    { source: 's', etag: site, failures: 0, failure: '', gone: false },
    [{ source: 's', id: '1', at: at(1), post: text, hidden: false }],
    true,
  );
  await store.feed.saveCheck(site, {
    ...{ source: 's', account: `@${site}@m.example`, verified: false, reason: 'no-link', checkedAt: at(1) },
  });
  await store.addresses.apply(site, `batch of ${site}`, at(2), {
    ...{ kind: 'move', thread: 't', to: `${URL_}/was` },
  });
  await store.once(site, 'key', 'f', NOW, async () => text);
  await store.jobs.claim(`collect/${site}`, 'x', 0, 1);
  await store.addresses.rest(site, 't', at(1));
  await store.write((tx) => tx.noteSite(site, { ...suspended, reason: text, rows: { thread: 1 } }));
}

const reads: Readonly<Record<string, (store: Store, site: Site) => Promise<unknown>>> = {
  thread: (store, site) => store.thread(site, 't'),
  threadAt: (store, site) => store.threadAt(site, URL_),
  comment: (store, site) => store.comment(site, 'c'),
  byTokens: (store, site) => store.byTokens(site, ['token of c', 'token of p']),
  page: (store, site) => store.page(site, 't', { sort: 'oldest', limit: 9, replies: 9 }),
  counts: async (store, site) => [site, ...(await store.counts(site, [URL_]))],
  queue: (store, site) => store.queue(site, 'pending', { limit: 9 }),
  audit: async (store, site) => [site, await store.audit(site, 'c')],
  waitingTexts: (store, site) => store.waitingTexts(site, 'pending', 9),
  openReports: async (store, site) => [site, await store.openReports(site, 'c')],
  sameAuthor: (store, site) => store.sameAuthor(site, 'c', 9),
  report: (store, site) => store.report(site, 'token of report 1'),
  reportById: (store, site) => store.reportById(site, '1'),
  mail: (store, site) => store.mail(site, 'm'),
  dueMails: (store, site) => store.dueMails(site, NOW, 9),
  mailsOf: async (store, site) => [site, await store.mailsOf(site, 'p', at(0), ['notice'])],
  sentMails: async (store, site) => [site, await store.sentMails(site, at(0))],
  link: (store, site) => store.link(site, `link ${site}`),
  contact: (store, site) => store.contact(site, 'c'),
  replies: (store, site) => store.replies(site),
  reply: (store, site) => store.reply(site, 'r'),
  readyTexts: (store, site) => store.readyTexts(site),
  answered: async (store, site) => [site, ...(await store.answered(site, ['c']))],
  switched: (store, site) => store.switched(site, 'comments'),
  switches: (store, site) => store.switches(site),
  switchLog: (store, site) => store.switchLog(site, 9),
  handed: async (store, site) => [...(await store.handed(site, ['c', 'p']))],
  handedList: (store, site) => store.handedList(site, { state: 'open', limit: 9 }),
  handedCounts: async (store, site) => [...(await store.handedCounts(site)).open],
  handedLog: (store, site) => store.handedLog(site, 'c'),
  handedLate: (store, site) => store.handedLate(site, NOW, 9),
  load: async (store, site) => [site, await store.load(site, at(0))],
  wordsVersion: async (store, site) => [site, await store.wordsVersion(site)],
  wordEntries: (store, site) => store.wordEntries(site),
  wordLog: (store, site) => store.wordLog(site, 9),
  latestTexts: (store, site) => store.latestTexts(site, 9),
  waveRules: (store, site) => store.waveRules(site, NOW),
  waveLog: async (store, site) => [site, await store.waveLog(site, 9)],
  people: async (store, site) => [site, await store.people(site)],
  waiting: async (store, site) => [site, await store.waiting(site, 9)],
  'addresses.list': (store, site) => store.addresses.list(site, '', 9),
  'addresses.due': (store, site) => store.addresses.due(site, LATER, 9),
  'addresses.batches': (store, site) => store.addresses.batches(site),
  lastDecision: async (store, site) => [site, await store.lastDecision(site)],
  statements: async (store, site) => [site, await store.statements(site, { from: 0, to: Date.parse(LATER) })],
  facts: async (store, site) => [site, await store.facts(site, { from: 0, to: Date.parse(LATER) })],
  tally: async (store, site) => [site, await store.tally(site, 't', 'stars')],
  connections: (store, site) => store.connections(site, 'c'),
  unsealLog: (store, site) => store.unsealLog(site, 9),
  search: async (store, site) => [site, await store.search(site, { text: 'written' }, { limit: 9 })],
  sanctions: (store, site) => store.sanctions(site, { keys: [{ kind: 'email', key: 'k' }], comments: ['c'] }),
  sanction: (store, site) => store.sanction(site, 's'),
  sanctionsNow: (store, site) => store.sanctionsNow(site, NOW, 9),
  contestedSanctions: async (store, site) => [site, await store.contestedSanctions(site)],
  sanctionLog: (store, site) => store.sanctionLog(site, 's'),
  vote: (store, site) => store.vote(site, 'token of v'),
  'records.subject': (store, site) => store.records.subject(site, { comment: 'c' }),
  'records.requests': (store, site) => store.records.requests(site),
  appeals: (store, site) => store.appeals(site, ['c', 'p']),
  sameText: async (store, site) => [site, await store.sameText(site, 't', `written at ${site}`, at(0))],
  cursor: async (store, site) => [site, await store.cursor(site)],
  'staffing.staff': (store, site) => store.staffing.staff(site),
  'staffing.session': (store, site) => store.staffing.session(`session ${site}`, NOW),
  bySubject: (store, site) => store.bySubject(site, 'same subject', 9),
  subjectOf: (store, site) => store.subjectOf(site, 'c'),
  'signIn.resident': (store, site) => store.signIn.resident(site, `resident of ${site}`, NOW),
  'members.list': (store, site) => store.members.list(site),
  'members.invites': async (store, site) => [site, await store.members.invites(site, NOW)],
  'members.log': (store, site) => store.members.log(site, 9),
  'feed.sources': (store, site) => store.feed.sources(site),
  'feed.items': (store, site) => store.feed.items(site, 9),
  'feed.known': (store, site) => store.feed.known(site, 's'),
  'feed.checks': (store, site) => store.feed.checks(site),
  'feed.decisions': (store, site) => store.feed.decisions(site),
  'feed.history': (store, site) => store.feed.history(site, '1'),
  'feed.cursor': async (store, site) => [site, await store.feed.cursor(site)],
  'feed.alts': (store, site) => store.feed.alts(site),
  'feed.altLog': (store, site) => store.feed.altLog(site, '1', URL_),
  standing: (store, site) => store.standing(site),
  'hosting.figures': async (store, site) => [site, await store.hosting.figures(site)],
  'hosting.log': (store, site) => store.hosting.log(site, 9),
  'hosting.rows': async (store, site) => [site, await store.hosting.rows(site)],
};

/** Each changes something at a site. */
export const writes: Readonly<Record<string, (store: Store, site: Site) => Promise<unknown>>> = {
  once: (store, site) =>
    store.once(site, 'key 2', 'f', NOW, (tx) =>
      put(tx, comment('new', { site }), { email: 'x@example.org' }),
    ),
  'tx.addThread': (store, site) => store.write((tx) => tx.addThread(thread({ site, id: 'u' }, `${URL_}/2`))),
  'tx.saveThread': (store, site) =>
    store.write((tx) => tx.saveThread(thread({ site, locked: true }, `${URL_}/3`))),
  'addresses.apply': (store, site) =>
    store.addresses.apply(site, 'new', at(3), { kind: 'move', thread: 't', to: `${URL_}/4` }),
  'addresses.rest': (store, site) => store.addresses.rest(site, 't', 'always'),
  'addresses.undo': (store, site) => store.addresses.undo(site, `batch of ${site}`),
  'tx.addComment': (store, site) => store.write((tx) => put(tx, comment('n', { site }))),
  'tx.saveComment': (store, site) => {
    const next = moved(comment('c', { site }), 'deleted');
    return store.write((tx) => tx.saveComment(next, 2, line(next)));
  },
  'tx.addReport': (store, site) => store.write((tx) => tx.addReport(site, report('2', 'c'))),
  'tx.decideReports': (store, site) => store.write((tx) => tx.decideReports(site, 'c', NOW)),
  'tx.addMail': (store, site) =>
    store.write((tx) =>
      tx.addMail(site, {
        ...{ id: 'new', kind: 'notice', about: 'c', person: 'p', data: {} },
        ...{ madeAt: at(2), dueAt: at(2) },
      }),
    ),
  'tx.addSanction': (store, site) => store.write((tx) => tx.addSanction(site, measure('new', 'c'))),
  'tx.saveSanction': (store, site) =>
    store.write((tx) =>
      tx.saveSanction(site, measure('s', 'c', { liftedAt: at(3), version: 2 }), {
        ...{ sanction: 's', at: at(3), act: 'lifted', by: 'admin', staff: 'ada' },
      }),
    ),
  'tx.setMailData': (store, site) => store.write((tx) => tx.setMailData(site, 'm', { more: 1 })),
  'tx.tryMail': (store, site) => store.write((tx) => tx.tryMail(site, 'm', 0, LATER)),
  'tx.endMail': (store, site) => store.write((tx) => tx.endMail(site, 'm', 'sent', NOW)),
  'tx.dropMails': (store, site) => store.write((tx) => tx.dropMails(site, 'c', NOW)),
  'tx.addLink': (store, site) =>
    store.write((tx) =>
      tx.addLink(site, {
        ...{ token: `new ${site}`, act: 'check', comment: 'c', version: 2, person: '', until: LATER },
      }),
    ),
  'tx.useLink': async (store, site) => {
    const other: Site = site === 'aaa' ? 'bbb' : 'aaa';
    assert.equal(await store.write((tx) => tx.useLink(site, `link ${other}`, NOW)), false);
    return store.write((tx) => tx.useLink(site, `link ${site}`, NOW));
  },
  'tx.saveContact': (store, site) =>
    store.write((tx) =>
      tx.saveContact(site, 'c', { email: 'y@example.org', verifiedAt: NOW, replies: true, quiet: false }),
    ),
  'tx.dropContact': (store, site) => store.write((tx) => tx.dropContact(site, 'c')),
  'tx.describePicture': (store, site) =>
    store.write((tx) =>
      tx.describePicture(site, { post: '1', picture: URL_, alt: '', staff: 'ada', at: NOW }),
    ),
  'tx.flip': (store, site) => store.write((tx) => tx.flip(site, { ...off, reason: '', act: 'resume' })),
  'tx.handle': (store, site) =>
    store.write((tx) =>
      tx.handle(site, { act: 'answer', comment: 'c', n: 1, at: NOW, staff: 'ada', note: 'new' }),
    ),
  'tx.closeHanded': (store, site) => store.write((tx) => tx.closeHanded(site, 'c', NOW, 'ada')),
  'tx.tellHanded': (store, site) => store.write((tx) => tx.tellHanded(site, 'c', 1, 1)),
  'tx.saveReply': (store, site) =>
    store.write((tx) => tx.saveReply(site, reply('r', { version: 2, text: 'new' }), 1)),
  'tx.dropReply': (store, site) => store.write((tx) => tx.dropReply(site, 'r', 1)),
  'tx.saveReadyText': (store, site) =>
    store.write((tx) => tx.saveReadyText(site, { id: 't', version: 2, title: 'U', text: 'new' }, 1)),
  'tx.dropReadyText': (store, site) => store.write((tx) => tx.dropReadyText(site, 't', 1)),
  'tx.changeWords': (store, site) =>
    store.write((tx) =>
      tx.changeWords(site, 1, { put: [], drop: words(site).put }, { staff: 'ada', at: NOW }),
    ),
  'tx.setWaveRule': (store, site) => store.write((tx) => tx.setWaveRule(site, rule('new'))),
  'tx.endWaveRule': (store, site) =>
    store.write((tx) => tx.endWaveRule(site, 'w', { staff: 'ada', at: NOW })),
  'tx.eraseAround': (store, site) => store.write((tx) => tx.eraseAround(site, 'c')),
  'tx.eraseReporter': (store, site) => store.write((tx) => tx.eraseReporter(site, '1')),
  'records.expire': (store, site) =>
    store.records.expire(
      site,
      {
        ...{ email: 0, published: 0, reports: 0, receipts: 0 },
        ...{ connection: 0, audit: 0, mail: 0, requests: 0, drafts: 0 },
      },
      LATER,
      false,
    ),
  'records.addRequest': (store, site) =>
    store.records.addRequest(site, {
      ...{ reference: 'D-new', kind: 'export', receivedAt: at(1), dueAt: at(2) },
    }),
  'records.answerRequest': async (store, site) => {
    const other: Site = site === 'aaa' ? 'bbb' : 'aaa';
    assert.equal(await store.records.answerRequest(site, `D-${other}`, 'x', NOW), false);
    return store.records.answerRequest(site, `D-${site}`, 'x', NOW);
  },
  'tx.keepConnection': (store, site) => store.write((tx) => tx.keepConnection(site, sealed('n2'))),
  'tx.logUnseal': (store, site) => store.write((tx) => tx.logUnseal(site, unsealed({ at: NOW }))),
  'tx.addVote': (store, site) => store.write((tx) => tx.addVote(vote('w', { site }))),
  'tx.changeVote': (store, site) => store.write((tx) => tx.changeVote(site, 'v', 1, NOW)),
  'tx.dropVote': (store, site) => store.write((tx) => tx.dropVote(site, 'v')),
  'tx.addAppeal': (store, site) => store.write((tx) => tx.addAppeal(site, contest('2', 'p'))),
  'tx.decideAppeals': (store, site) =>
    store.write((tx) => tx.decideAppeals(site, 'c', [{ id: '1', state: 'upheld', at: NOW }])),
  'staffing.addInvite': (store, site) =>
    store.staffing.addInvite(site, { token: `new ${site}`, name: 'Zoe', role: 'admin', until: LATER }),
  'staffing.redeem': (store, site) =>
    store.staffing.redeem(`open ${site}`, { token: `bob ${site}`, until: LATER }, NOW),
  'staffing.endSession': (store, site) => store.staffing.endSession(`session ${site}`),
  'staffing.revoke': async (store, site) => {
    const other: Site = site === 'aaa' ? 'bbb' : 'aaa';
    await store.staffing.redeem(`open ${site}`, { token: `bob ${site}`, until: LATER }, NOW);
    for (const { id } of [...(await store.staffing.staff(other)), ...(await store.staffing.staff(site))])
      await store.staffing.revoke(site, id);
  },
  'tx.signComment': (store, site) => store.write((tx) => tx.signComment(site, 'r', 'same subject')),
  'signIn.enter': (store, site) =>
    store.signIn.enter(site, { ...cleo, service: site }, { token: `more ${site}`, until: LATER }),
  'signIn.shutOut': (store, site) => store.signIn.shutOut(site, cleo.subject),
  'signIn.addCode': async (store, site) => {
    const code = { token: `new code of ${site}`, until: LATER, subject: 'same', name: site, challenge: 'c' };
    await store.signIn.addCode(site, code);
    const token = { token: `new resident of ${site}`, until: LATER };
    await store.signIn.exchange(site, { code: code.token, challenge: 'c' }, token, NOW);
  },
  'signIn.exchange': async (store, site) => {
    const other: Site = site === 'aaa' ? 'bbb' : 'aaa';
    const token = { token: `new resident of ${site}`, until: LATER };
    const foreign = { code: `next code of ${other}`, challenge: 'c' };
    assert.equal(await store.signIn.exchange(site, foreign, token, NOW), undefined);
    return store.signIn.exchange(site, { ...foreign, code: `next code of ${site}` }, token, NOW);
  },
  'signIn.leave': async (store, site) => {
    const other: Site = site === 'aaa' ? 'bbb' : 'aaa';
    await store.signIn.leave(site, `resident of ${other}`);
    return store.signIn.leave(site, `resident of ${site}`);
  },
  'members.change': async (store, site) => {
    await store.staffing.redeem(`open ${site}`, { token: `bob ${site}`, until: LATER }, NOW);
    for (const { id } of [...(await store.members.list('aaa')), ...(await store.members.list('bbb'))])
      await store.members.change(site, id, { role: 'moderator' }, { staff: 'ada', at: NOW });
  },
  'members.cancel': (store, site) => store.members.cancel(site, 'Bob', { staff: 'ada', at: NOW }),
  'feed.saveVisit': (store, site) =>
    store.feed.saveVisit(site, { source: 's', failures: 1, failure: 'x', gone: true }, [], true),
  'feed.saveCheck': (store, site) =>
    store.feed.saveCheck(site, {
      ...{ source: 's', account: 'new', verified: true, reason: 'handle', checkedAt: NOW, verifiedAt: NOW },
    }),
  'feed.changed': (store, site) => store.feed.changed(site),
  'tx.decidePost': (store, site) =>
    store.write((tx) =>
      tx.decidePost(site, { item: '1', act: 'undo', reason: 'new', staff: 'ada', at: NOW }),
    ),
  'tx.noteSite': (store, site) =>
    store.write((tx) => tx.noteSite(site, { ...suspended, act: 'resume', at: NOW })),
  'hosting.clear': async (store, site) => {
    await store.write((tx) => tx.noteSite(site, { ...suspended, act: 'remove', at: NOW }));
    await store.hosting.clear(site);
  },
};

/** What speaks of the database and not of a site. */
const whole = [
  'engine',
  'staffing',
  'signIn',
  'members',
  'feed',
  'records',
  // Of all sites at once, for those who have the machine.
  'whole',
  'jobs',
  'addresses',
  'write',
  'watch',
  'migrate',
  'check',
  'purge',
  'close',
  'records.settle',
  'hosting',
  'hosting.known',
  'hosting.settle',
];

/** Every verb of the store, under the name that the cases use. */
async function verbs(store: Store): Promise<readonly string[]> {
  let tx: Tx | undefined;
  await store.write(async (given) => {
    tx = given;
  });
  const own = Object.keys(store);
  return [
    ...own,
    ...Object.keys(store.staffing).map((name) => `staffing.${name}`),
    ...Object.keys(store.signIn).map((name) => `signIn.${name}`),
    ...Object.keys(store.members).map((name) => `members.${name}`),
    ...Object.keys(store.feed).map((name) => `feed.${name}`),
    ...Object.keys(store.records).map((name) => `records.${name}`),
    ...Object.keys(store.hosting).map((name) => `hosting.${name}`),
    ...Object.keys(store.addresses).map((name) => `addresses.${name}`),
    // The reads of a transaction are those of the store.
    ...Object.keys(tx ?? {})
      .filter((name) => !own.includes(name))
      .map((name) => `tx.${name}`),
  ];
}

/** Everything that can be asked of a site. */
const everything = async (store: Store, site: Site): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      ...Object.values(reads).map((read) => read(store, site)),
      ...['held', 'reported', 'contested', 'published', 'rejected', 'removed'].map((name) =>
        store.queue(site, name as 'held', { limit: 9 }),
      ),
      store.thread(site, 'u'),
      ...['n', 'new', 'r', 'p'].map((id) => store.comment(site, id)),
      store.report(site, 'token of report 2'),
      store.mail(site, 'new'),
      store.link(site, `new ${site}`),
      store.staffing.session(`bob ${site}`, NOW),
      store.staffing.session(`cleo ${site}`, NOW),
      store.signIn.resident(site, `new resident of ${site}`, NOW),
    ]),
  );

export function isolation(open: Open): void {
  test('every verb has a case', async () => {
    const store = await open();
    const cases = [...whole, ...Object.keys(reads), ...Object.keys(writes)];
    assert.deepEqual([...(await verbs(store))].sort(), cases.sort());
  });

  test('a reading shows its own site alone', async () => {
    const store = await open();
    await settle(store, 'aaa');
    await settle(store, 'bbb');
    for (const [name, read] of Object.entries(reads))
      for (const [site, other] of [
        ['aaa', 'bbb'],
        ['bbb', 'aaa'],
      ] as const) {
        const answer = JSON.stringify(await read(store, site));
        assert.ok(answer.includes(site), `${name} shows its own`);
        assert.ok(!answer.includes(other), `${name} shows nothing of the other: ${answer}`);
      }
    assert.equal((await store.page('aaa', 't', { sort: 'oldest', limit: 9, replies: 9 })).total, 2);
    assert.deepEqual(await store.once('bbb', 'key', 'f', NOW, async () => 'new'), {
      answer: 'written at bbb',
      replayed: true,
    });
  });

  for (const [name, write] of Object.entries(writes))
    test(`${name} changes its own site alone`, async () => {
      const store = await open();
      await settle(store, 'aaa');
      await settle(store, 'bbb');
      for (const [site, other] of [
        ['aaa', 'bbb'],
        ['bbb', 'aaa'],
      ] as const) {
        const before = [await everything(store, site), await everything(store, other)];
        await write(store, site);
        assert.equal(await everything(store, other), before[1]);
        // An open invitation shows when it is redeemed.
        if (name === 'staffing.addInvite')
          assert.equal(
            (await store.staffing.redeem(`new ${site}`, { token: `zoe ${site}`, until: LATER }, NOW))?.site,
            site,
          );
        else assert.notEqual(await everything(store, site), before[0]);
      }
    });
}
