// Naughty strings in every field of a contribution: refused whole, or kept whole up to NFC; never a fault, and the tables
// stand as they were.
import { newKey } from '../../test/support/node/town.ts';
import { onEveryEngine } from './towns.mjs';
import { json } from './read.mjs';

const FIELDS = ['text', 'name', 'page', 'lang', 'charter', 'email'];

const textOf = (one) => {
  if (typeof one === 'string') return one;
  const { value, gen } = one;
  return value ?? `${gen?.prefix ?? ''}${gen?.repeat.repeat(gen.n) ?? ''}${gen?.suffix ?? ''}`;
};

/** What is kept of a field. */
const kept = (field, { comment, email }) =>
  ({
    text: comment.text,
    name: comment.author.name ?? '',
    email: email ?? '',
    lang: comment.lang,
    charter: comment.charter,
  })[field];
/** What should be. */
const asSent = (field, given) =>
  field === 'text'
    ? given.normalize()
    : field === 'name' || field === 'email'
      ? given.normalize().trim()
      : given;

export async function run(folder) {
  const own = json(folder, 'comments', 'adversarial-strings.json');
  const blns = json(folder, 'comments', 'blns.json');
  if (!own || !blns) return undefined;
  const strings = [...own, ...blns].map(textOf);
  return onEveryEngine(async (make) => {
    const at = await make({
      policy: { mode: 'postmoderation', fields: { name: 'optional', email: 'optional' } },
      site: { checks: { load: { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 } } },
    });
    const wrong = [];
    const pass = await at.pass();
    let stored = 0;
    for (const given of strings)
      for (const field of FIELDS) {
        const label = `${field} ${JSON.stringify(given.slice(0, 50))}`;
        const answer = await at.post({ pass, text: `Around ${newKey()}`, [field]: given });
        const body = await answer.json().catch(() => ({}));
        if (answer.status >= 500) wrong.push(`${answer.status} ${label}`);
        if (!body.comment) continue;
        stored++;
        const row = await at.store.comment('valmont', body.comment.id);
        if (!row) wrong.push(`not kept: ${label}`);
        // A name of blanks and signs that nobody sees is nobody's name.
        else if (
          field !== 'page' &&
          kept(field, row) !== asSent(field, given) &&
          !(field === 'name' && kept(field, row) === '')
        )
          wrong.push(`kept otherwise: ${label}`);
      }
    await at.store.check();
    const { received } = await at.store.load('valmont', '2000-01-01T00:00:00Z');
    if (received !== stored) wrong.push(`${received} rows for ${stored} receipts`);
    return { tried: strings.length * FIELDS.length, wrong };
  });
}
