// Requests that are no contribution: never a fault, nothing written that was not asked for, nothing told that waits.
import { newKey, ORIGIN, PAGE } from '../../test/support/node/town.ts';
import { onEveryEngine } from './towns.mjs';
import { json } from './read.mjs';

/** What must not be in any answer: a stack, SQL, a path. */
const LEAK = /\bat .+:\d+:\d+|SQLITE_|syntax error|\/src\/node\/|select .* from/i;
const SECRET = 'waits-and-is-nobodys-business';

export async function run(folder) {
  const cases = json(folder, 'comments', 'adversarial-requests.json');
  if (!cases) return undefined;
  return onEveryEngine(async (make) => {
    const at = await make({ policy: { fields: { name: 'optional', email: 'optional' } } });
    const waiting = await at.sent({ text: SECRET, email: 'secret@valmont.example' });
    const wrong = [];
    // The key of another author's contribution, and the one body that the corpus only describes.
    const usedKey = newKey();
    await at.post({ text: 'Of another author' }, { 'idempotency-key': usedKey });
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, 1])));
    for (const { id, raw, method, query, headers = {}, contentType, gen, expect } of cases) {
      const before = (await at.store.load('valmont', '2000-01-01T00:00:00Z')).received;
      const fill = (text) =>
        text.replaceAll('<its own id>', waiting.comment.id).replaceAll('<pending id>', waiting.comment.id);
      // The corpus speaks of `body` and of paths; a draft here has `text` and whole addresses.
      const own = (text) =>
        fill(text).replaceAll('"body"', '"text"').replaceAll('"/a"', JSON.stringify(PAGE));
      const body = gen === undefined ? raw : wide;
      const lower = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name.toLowerCase(),
          value.replace(/^<.*>$/, usedKey),
        ]),
      );
      const type = contentType && { 'content-type': contentType };
      const sent = { 'idempotency-key': newKey(), origin: ORIGIN, ...lower, ...type };
      const good = { page: PAGE, text: `Good ${newKey()}`, pass: await at.pass() };
      let answer;
      try {
        answer =
          method === 'GET'
            ? await at.ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}&${query}`)
            : await at.ask('/s/valmont/comments', {
                body: body === undefined ? good : own(body),
                headers: sent,
              });
      } catch {
        // What is no request at all, `fetch` itself refuses to send.
        continue;
      }
      const text = await answer.text();
      if (answer.status >= 500) wrong.push(`${id}: ${answer.status} (${expect})`);
      if (LEAK.test(text)) wrong.push(`${id}: tells too much`);
      if (text.includes(SECRET) || text.includes('secret@valmont.example'))
        wrong.push(`${id}: tells what waits`);
      const written = (await at.store.load('valmont', '2000-01-01T00:00:00Z')).received - before;
      // A whole draft may be taken; what is not one may not.
      if (written > (answer.status < 300 ? 1 : 0))
        wrong.push(`${id}: ${written} written with ${answer.status}`);
      if (/^(415|400)\b/.test(expect) && !/or|either/.test(expect) && method !== 'GET' && written)
        wrong.push(`${id}: taken (${expect})`);
      if ({}.isAdmin !== undefined || {}.x !== undefined) wrong.push(`${id}: every object has got something`);
    }
    return { tried: cases.length, wrong };
  });
}
