/** Sending what is wanted, one request after the other, each under the key that every try carries (S-27). */
import { failure, isProblem } from '../../model/failure.ts';
import type { Problem } from '../../model/problem.ts';
import { parseBallot } from '../../model/wire/rating.ts';
import { newKey } from '../kit/outbox.ts';
import { writer } from '../kit/writer.ts';
import type { RatingHost } from './host.ts';
import { NONE } from './vote-kept.ts';
import type { VoteShelf } from './vote-kept.ts';

/** Until the server has what is wanted. @returns why it has not */
export async function settle(host: RatingHost, shelf: VoteShelf): Promise<Problem | undefined> {
  const ask = writer(host.base());
  let own = shelf.read();
  if (own && !own.token) {
    const came = await ask('/ratings', {
      method: 'POST',
      key: own.key,
      body: { page: host.page(), kind: host.kind(), value: own.first },
      parse: parseBallot,
    });
    if (isProblem(came)) return came;
    if (!came.token) return failure('garbled');
    // What is wanted may have changed meanwhile, in another tab.
    own = { ...(shelf.read() ?? own), id: came.id, token: came.token, has: came.value };
    shelf.write(own);
    host.take(came.rating);
  }
  if (!own || own.value === own.has) return undefined;
  const path = `/ratings/${encodeURIComponent(own.id ?? '')}`;
  const right = { key: newKey(), token: own.token ?? '' };
  if (own.value === NONE) {
    const gone = await ask(path, { method: 'DELETE', ...right, parse: () => ({}) });
    // Taken back elsewhere: that is what was wanted.
    if (isProblem(gone) && gone.type !== 'not-found') return gone;
    shelf.forget();
    await host.look();
    return undefined;
  }
  const came = await ask(path, {
    method: 'PATCH',
    ...right,
    body: { value: own.value },
    parse: parseBallot,
  });
  if (isProblem(came)) return came;
  shelf.write({ ...own, has: came.value });
  host.take(came.rating);
  return undefined;
}
