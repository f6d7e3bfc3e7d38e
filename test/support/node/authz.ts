/** The authorisation matrix, row by row, over a town: who may do what with a comment in which state. */
import { makeKeys } from '../../../src/node/comments/connection/key.ts';
import { PAGE, newKey, statement } from './town.ts';
import type { Town } from './town.ts';

/** One row. */
export interface Row {
  readonly op: string;
  readonly state: string;
  readonly role: string;
  readonly allow: boolean;
}

/** What the town must be like. */
export const matrixTown = {
  policy: { fields: { name: 'optional', email: 'optional' }, editSeconds: 900 },
  // As many comments as rows, within the hour, are no load here.
  site: {
    connection: { keep: 'host', key: makeKeys().public },
    checks: { load: { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 } },
  },
} as const;

/**
 * Tries each row.
 * @returns the rows that were tried, those whose operation is not there, and what was wrong
 */
export async function tryMatrix(
  made: Town,
  rows: readonly Row[],
): Promise<{
  readonly done: readonly string[];
  readonly absent: readonly string[];
  readonly wrong: readonly string[];
}> {
  const { sent, enter, decide, ask, askDesk, store, clock, thread } = made;
  const same = await enter('Ana');
  const admin = await enter('Fay', 'admin');
  const elsewhere = (await enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont');
  const revoked = await enter('Gus');
  await store.staffing.revoke(
    'valmont',
    (await store.staffing.staff('valmont')).find(({ name }) => name === 'Gus')!.id,
  );
  const cookies: Record<string, string> = {
    'moderator-same-site': same,
    admin,
    'moderator-other-site': elsewhere,
    'moderator-revoked': revoked,
  };
  const other = await sent({ text: 'By another author' });
  const old = await sent({ text: 'Long ago' });
  clock.pass(401 * 86_400_000);
  cookies['moderator-same-site'] = await enter('Ana');
  cookies['admin'] = await enter('Fay', 'admin');

  /** A comment in a state, by an author of its own. */
  const fresh = async (state: string) => {
    const one = await sent({ text: `Text ${newKey()}`, email: 'lou@valmont.example' });
    const by = cookies['admin']!;
    if (state.startsWith('approved')) await decide(by, one.comment.id, 'published');
    if (state === 'rejected') await decide(by, one.comment.id, 'rejected', { statement });
    if (state.endsWith('after window')) clock.pass(901_000);
    return one;
  };
  const wrong: string[] = [];
  const done: string[] = [];
  const absent: string[] = [];
  for (const { op, state, role, allow } of rows) {
    const label = `${op} ${state} ${role}`;
    const one = await fresh(state);
    const { id } = one.comment;
    const cookie = cookies[role] ?? '';
    const token =
      role === 'author-with-token'
        ? one.token
        : role === 'author-expired-token'
          ? old.token
          : role === 'other-author'
            ? other.token
            : '';
    const before = await store.comment('valmont', id);
    const headers: Record<string, string> = {
      'idempotency-key': newKey(),
      'parvis-token': token,
      ...(role === 'cross-origin-page' && { origin: 'https://evil.example' }),
    };
    const onDesk = async (path: string, body?: unknown) =>
      await askDesk(path, {
        ...(body !== undefined && { body }),
        headers: {
          cookie: cookie || `__Host-parvis-desk-valmont=${token}`,
          'idempotency-key': newKey(),
          ...(role === 'cross-origin-page' && { origin: 'https://evil.example' }),
        },
      });
    let allowed: boolean | undefined;
    if (op === 'read-approved') {
      await decide(cookies['admin']!, id, 'published');
      allowed = (await thread('&limit=100&sort=newest')).comments.some((comment) => comment.id === id);
    } else if (op === 'read-pending' || op === 'read-rejected' || op === 'read-email') {
      const queue = op === 'read-rejected' ? 'rejected' : 'pending';
      const atDesk = await (await onDesk(`/s/valmont/desk/queue?queue=${queue}&limit=200`)).text();
      const tracked = token
        ? await (await ask('/s/valmont/track', { body: { tokens: [token] } })).text()
        : '';
      const open = await (await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}&at=${id}`)).text();
      const needle = op === 'read-email' ? 'lou@valmont.example' : `"${id}"`;
      allowed = [atDesk, tracked, open].some((text) => text.includes(needle));
    } else if (op === 'create') {
      allowed = (await made.post({}, cookie ? { cookie } : {})).status === 202;
    } else if (op === 'edit-body') {
      const answer = await ask(`/s/valmont/comments/${id}`, {
        method: 'PATCH',
        body: { text: 'Changed' },
        headers: { ...headers, ...(cookie && { cookie }) },
      });
      allowed = answer.status < 300;
      if (!allowed && ![401, 403, 404].includes(answer.status)) wrong.push(`${label}: ${answer.status}`);
    } else if (op === 'approve' || op === 'reject' || op === 'delete') {
      const to = { approve: 'published', reject: 'rejected', delete: 'deleted' }[op];
      const answer = await onDesk('/s/valmont/desk/decisions', {
        decisions: [{ comment: id, version: before!.comment.version, to, statement, reason: 'Asked for' }],
      });
      const result =
        answer.status === 200
          ? ((await answer.json()) as { results: { problem?: string }[] }).results[0]
          : undefined;
      allowed = !!result && result.problem === undefined;
      if (!allowed && ![200, 401, 403, 404].includes(answer.status)) wrong.push(`${label}: ${answer.status}`);
    } else if (op === 'list-queue') allowed = (await onDesk('/s/valmont/desk/queue')).status === 200;
    else if (op === 'read-ip-hash') {
      // What is kept of an address is sealed: not even its hash can be read.
      const answer = await onDesk(`/s/valmont/desk/connection?comment=${id}`);
      allowed = answer.status === 200 && (await answer.text()).includes(`"${id}"`);
    } else if (op === 'edit-wordlist') {
      // Read as well as written: who may not change the list must not know it either.
      const seen = (await onDesk('/s/valmont/desk/words')).status === 200;
      const version = await store.wordsVersion('valmont');
      const put = [{ list: 'hold', word: `word ${version}` }];
      await onDesk('/s/valmont/desk/words', { version, put });
      allowed = (await store.wordsVersion('valmont')) > version;
      if (seen !== allowed && role !== 'cross-origin-page') wrong.push(`${label}: reads ${seen}`);
    } else if (op === 'ban-author') {
      const answer = await onDesk('/s/valmont/desk/sanctions', {
        ...{ comment: id, measure: 'warned', reason: 'Asked for' },
        ground: { type: 'terms', ref: '§ 3' },
      });
      allowed = answer.status === 200;
      const kept = (await store.sanctions('valmont', { comments: [id] })).length > 0;
      if (kept !== allow) wrong.push(`${label}: ${kept ? 'imposed' : 'not imposed'}`);
    } else if (op === 'create-moderator') {
      const name = `Invited ${id}`;
      const answer = await onDesk('/s/valmont/desk/members', { act: 'invite', name, role: 'moderator' });
      allowed = answer.status === 200;
      const open = await store.members.invites('valmont', new Date(clock.now()).toISOString());
      const waits = open.some((one) => one.name === name);
      if (waits !== allowed) wrong.push(`${label}: ${waits ? 'invited' : 'not invited'}`);
    } else if (op === 'export' || op === 'erase-author-data') {
      const path = op === 'export' ? 'export' : 'erase';
      const answer = await onDesk(`/s/valmont/desk/requests/${path}`, {
        comment: id,
        ...(path === 'erase' && { confirm: id }),
      });
      allowed = answer.status === 200;
      if (!allowed && ![401, 403].includes(answer.status)) wrong.push(`${label}: ${answer.status}`);
    } else if (op === 'read-audit-log')
      allowed = (await onDesk(`/s/valmont/desk/log?comment=${id}`)).status === 200;
    if (allowed === undefined) {
      absent.push(label);
      continue;
    }
    if (allowed !== allow) wrong.push(`${label}: ${allowed ? 'may' : 'may not'}`);
    const after = await store.comment('valmont', id);
    if (!allow && op !== 'read-approved' && JSON.stringify(after) !== JSON.stringify(before))
      wrong.push(`${label}: the row was changed`);
    done.push(label);
  }
  return { done, absent, wrong };
}
