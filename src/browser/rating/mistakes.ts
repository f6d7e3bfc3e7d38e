/** Why a rating cannot be read: asks once more, by the client that can tell, and tells the webmaster. */
import { failure, isProblem } from '../../model/failure.ts';
import type { Problem } from '../../model/problem.ts';
import { readRating } from '../../model/wire/rating-reading.ts';
import { client } from '../kit/client.ts';
import { option } from '../kit/option.ts';
import { tell } from '../kit/tell.ts';
import type { RatingHost } from './host.ts';

/** The answer after all; or what is wrong, and the sentence for `debug`, '' where none is asked for. */
export type WhyNot =
  | { readonly raw: unknown; readonly problem?: undefined }
  | { readonly problem: Problem; readonly said: string };

export async function whyNot(host: RatingHost): Promise<WhyNot> {
  const { element } = host;
  const base = host.base();
  const came = await client(base)('/rating', {
    query: { page: host.page(), kind: host.kind() },
    parse: (raw) => (readRating(raw) ? { raw } : failure('garbled')),
  });
  if (!isProblem(came)) return came;
  const said = base ? '' : await tell(element, 'missing-src', element.localName);
  return { problem: came, said: option(element, 'debug') === 'true' ? said : '' };
}
