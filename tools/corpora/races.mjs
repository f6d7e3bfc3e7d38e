// Two at once: approving and refusing the same comment, and a moderation link pressed twice. That nothing is lost when a
// disk is full or PostgreSQL restarts, the store's own tests show (test/node/store).
import { newKey, statement } from '../../test/support/node/town.ts';
import { onEveryEngine } from './towns.mjs';
import { json } from './read.mjs';

const HERE = ['approve-vs-reject', 'token-replay'];
const TIMES = 200;

async function decideTwice(at, wrong) {
  const [ana, bob] = [await at.enter('Ana'), await at.enter('Bob')];
  for (let i = 0; i < TIMES; i++) {
    const { comment } = await at.sent({ text: `Race ${i} ${newKey()}` });
    const made = await Promise.all([
      at.decide(ana, comment.id, 'published'),
      at.decide(bob, comment.id, 'rejected', { statement }),
    ]);
    const won = made.filter((one) => one.problem === undefined).length;
    const lines = (await at.store.audit('valmont', comment.id)).filter(({ by }) => by === 'moderator');
    if (won !== 1 || lines.length !== 1) wrong.push(`race ${i}: ${won} won, ${lines.length} lines`);
  }
}

async function pressTwice(at, wrong) {
  await at.enter('Ana');
  const [{ id: person }] = (await at.store.staffing.staff('valmont')).filter(({ name }) => name === 'Ana');
  const { comment } = await at.sent({ text: `Link ${newKey()}` });
  const stored = await at.store.comment('valmont', comment.id);
  const link = { act: 'approve', comment: comment.id, version: stored.comment.version, person };
  const token = newKey();
  await at.store.write((tx) => tx.addLink('valmont', { ...link, token, until: '2030-01-01T00:00:00Z' }));
  const now = new Date(at.clock.now()).toISOString();
  const uses = await Promise.all(
    Array.from({ length: 20 }, () => at.store.write((tx) => tx.useLink('valmont', token, now))),
  );
  const won = uses.filter(Boolean).length;
  if (won !== 1) wrong.push(`a link worked ${won} times`);
}

export async function run(folder) {
  const races = json(folder, 'comments', 'races.json');
  if (!races) return undefined;
  const elsewhere = races.map(({ id }) => id).filter((id) => !HERE.includes(id));
  return onEveryEngine(async (make) => {
    const never = { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 };
    const at = await make({ site: { checks: { load: never } } });
    const wrong = [];
    await decideTwice(at, wrong);
    await pressTwice(at, wrong);
    return { tried: TIMES + 1, wrong, note: `in the store's own tests: ${elsewhere.join(', ')}` };
  });
}
