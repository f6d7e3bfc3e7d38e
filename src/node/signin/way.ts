/** The guarded way out in the form in which the OpenID Connect library asks for it: `fetch`. */
import type { CustomFetch } from 'openid-client';
import type { Get } from '../net/get.ts';
import { isFailure } from '../net/failure.ts';

/** The provider gave no answer that could be used, or said that it cannot now. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
  /** For the log. */
  readonly code: string;

  constructor(code: string) {
    super(`The provider does not answer: ${code}.`);
    this.code = code;
  }
}

/** Statuses whose answers have no body. */
const BODILESS: readonly number[] = [204, 205, 304];

/** @returns a `fetch` that reads, and sends forms; it throws `ProviderAway` where there is no answer */
export const wayOut =
  (get: Get): CustomFetch =>
  async (url, { method, headers, body, signal }) => {
    const form = method === 'POST';
    if (!form && method !== 'GET') throw new ProviderAway('method');
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { authorization, accept } = sent;
    const answer = await get(url, {
      ...(form && { form: body instanceof URLSearchParams ? body.toString() : '' }),
      ...(authorization !== undefined && { authorization }),
      ...(accept !== undefined && { accept }),
      ...(signal && { signal }),
    });
    if (isFailure(answer)) throw new ProviderAway(answer.kind);
    if (answer.status >= 500 || answer.status < 200) throw new ProviderAway(String(answer.status));
    return new Response(BODILESS.includes(answer.status) ? null : Buffer.from(answer.bytes), {
      status: answer.status,
      headers: { 'content-type': answer.headers['content-type'] ?? '' },
    });
  };
