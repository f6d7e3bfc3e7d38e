/**
 * One look at the server, and nothing else: for a widget that is a single line of a page, where the whole client would
 * weigh more than the widget. It has no end of its own: until something comes, the fallback stays. What did not come is asked for again by the client, which comes then and knows why.
 */
import { bare } from '../../model/wire/bare.ts';

/**
 * @param base absolute address of a site on the companion, without a slash at its end
 * @param query what is undefined is left out
 * @returns what the answer says, of which nothing is believed; undefined for none, or a bad one. Never throws
 */
export async function peek(
  base: string | undefined,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<unknown> {
  try {
    const url = new URL(base + path);
    for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
    const answer = await fetch(
      url.href,
      // Without a prototype: `fetch` reads inherited options too, and a page may have put some there (S-05).
      bare<RequestInit>({ credentials: 'omit', redirect: 'error' }),
    );
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
