/** Addresses as questions to the companion: as few as it and the servers before it let pass. */
import { mostCounted } from '../../model/wire/most-counted.ts';

/** Characters of a question: servers take 8,000 for a whole address, as they come. */
const LONGEST = 7_500;

/**
 * @param addresses as `URL` writes them, none twice
 * @returns queries that hold each of them once, in their order
 */
export function questions(addresses: Iterable<string>): string[] {
  let some: string[] = [];
  const all = [some];
  for (const address of addresses) {
    // What else an address may hold stands for itself in a query.
    const part = `page=${address.replace(/[&+%]/g, encodeURIComponent)}`;
    if (some.push(part) > mostCounted || some.join('&').length > LONGEST) {
      some.pop();
      all.push((some = [part]));
    }
  }
  return all.map((parts) => parts.join('&'));
}
