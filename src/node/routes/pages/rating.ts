/** The page of a rating, and voting on it without script. A form's answer is its page; the code is posted, never in an address. */
import type { Context } from 'hono';
import { ratingPage } from '../../../html/pages/rating.ts';
import type { RatingParts } from '../../../html/pages/rating.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { isVote } from '../../../model/rating.ts';
import type { RatingKind } from '../../../model/rating.ts';
import type { Site } from '../../../model/site.ts';
import { ratingKind } from '../../../model/wire/rating.ts';
import type { Rating } from '../../../model/wire/rating.ts';
import { parse } from '../../../model/wire/parse.ts';
import { object, or, url } from '../../../model/wire/shape.ts';
import { newTicket, readTicket } from '../../comments/ticket.ts';
import { refuse } from '../../edge/answer.ts';
import { castVote } from '../../ratings/cast.ts';
import { ballotOf, changeVote, voteBy, withdrawVote } from '../../ratings/change.ts';
import { readRating } from '../../ratings/read.ts';
import type { Env, Mount } from '../mount.ts';
import { ratingsDeps } from '../ratings-deps.ts';
import { codeIn } from './code.ts';
import { createKit, orUnavailable, readFields, statusOf, visitOf } from './kit.ts';

const askedShape = object({ page: url, kind: or(ratingKind, 'stars') });
interface Asked {
  readonly page: string;
  readonly kind: RatingKind;
}

/** What is shown beside the rating. */
type Beside = Pick<RatingParts, 'own' | 'done' | 'mistakes' | 'typed'> & {
  readonly status?: number;
  readonly retryAfter?: number | undefined;
  readonly ticket?: string;
};

export const mountRatingPage: Mount = ({ public: surface }, all) => {
  const kit = createKit(all);
  const deps = ratingsDeps(all);

  /** What a ticket is about: a vote of one kind on one page. */
  const about = ({ address, kind }: Rating): string => `${kind} ${address}`;

  const show = async (c: Context<Env>, asked: Asked, beside: Beside = {}): Promise<Response> => {
    const { site } = c.var;
    const read = await readRating(deps, site, asked);
    if (isProblem(read)) return refuse(read);
    const { rating } = read;
    const thread = await deps.store.threadAt(site.id, rating.address);
    const { status = 200, retryAfter, ticket, ...more } = beside;
    const page = ratingPage(kit.frame(site), {
      rating,
      title: cleanLine(thread?.title ?? '') || rating.address,
      words: kit.words(site),
      moment: kit.moment(site),
      actions: {
        vote: kit.at(site, 'form/rating'),
        show: kit.at(site, 'form/rating-code'),
        page: `${kit.at(site, 'pages/rating')}?${new URLSearchParams({ ...asked }).toString()}`,
      },
      ticket: ticket ?? newTicket(deps, 'rating', site.id, about(rating)),
      ...more,
    });
    return kit.send(c, site, page, status, { retryAfter });
  };

  /** Why a vote was not taken, in words. */
  const failed = (site: Site, { type }: Problem): string => {
    const { rating } = kit.words(site);
    if (type === 'rate-limited') return rating.capped;
    if (type === 'closed') return rating.closed;
    return type === 'no-page' ? rating.refused : rating.failed;
  };

  const askedIn = (fields: { readonly page: string; readonly kind: string }): Asked | undefined => {
    const asked = parse(askedShape, { page: fields.page, kind: fields.kind || undefined });
    return isProblem(asked) ? undefined : asked;
  };

  surface.get('/s/:site/pages/rating', (c) => {
    const asked = parse(askedShape, Object.fromEntries(new URL(c.req.url).searchParams));
    return isProblem(asked) ? refuse(problem('not-found')) : show(c, asked);
  });

  surface.post('/s/:site/form/rating-code', async (c) => {
    const foreign = kit.foreign(c);
    if (foreign) return foreign;
    const { site } = c.var;
    const fields = readFields(c.var.body, ['page', 'kind', 'code']);
    if (isProblem(fields)) return refuse(fields);
    const asked = askedIn(fields);
    if (!asked) return refuse(problem('not-found'));
    const code = codeIn(fields.code);
    const vote = await voteBy(deps.store, site.id, code);
    if (vote) {
      const { rating, value } = await ballotOf(deps, { site }, vote);
      return show(c, { page: rating.address, kind: rating.kind }, { own: { code, value } });
    }
    const { unknownCode } = kit.words(site).ratingPage;
    return show(c, asked, {
      mistakes: [{ field: 'code', sentence: unknownCode }],
      typed: fields.code.slice(0, 300),
      status: 404,
    });
  });

  surface.post('/s/:site/form/rating', async (c) => {
    const foreign = kit.foreign(c);
    if (foreign) return foreign;
    const { site } = c.var;
    const { rating: said, ratingPage: pageWords } = kit.words(site);
    const fields = readFields(c.var.body, ['ticket', 'page', 'kind', 'value', 'code', 'step']);
    if (isProblem(fields)) return refuse(fields);
    const asked = askedIn(fields);
    if (!asked) return refuse(problem('not-found'));
    const read = await readRating(deps, site, asked);
    if (isProblem(read)) return refuse(read);
    const wrong = (sentence: string, status: number, more: Beside = {}): Promise<Response> =>
      show(c, asked, { ...more, mistakes: [{ field: status === 400 ? 'value' : '', sentence }], status });

    const code = codeIn(fields.code);
    const vote = code ? await voteBy(deps.store, site.id, code) : undefined;
    const own = vote && { own: { code, value: vote.value } };
    const ticket = readTicket(deps, 'rating', site.id, about(read.rating), fields.ticket);
    if (typeof ticket === 'string') return wrong(pageWords.formOld, 403, own);
    const visit = visitOf(c, ticket.key, code);
    if (fields.step === 'withdraw') {
      // A second press finds nothing any more, and that is what was wanted.
      const late = vote && (await withdrawVote(deps, visit, vote.id));
      return late && late.type !== 'not-found'
        ? wrong(failed(site, late), statusOf(late), own)
        : show(c, asked, { done: said.withdrawn });
    }
    const value = /^\d$/.test(fields.value) ? Number(fields.value) : NaN;
    if (!isVote(asked.kind, value)) return wrong(said.choose, 400, { ...own, ticket: fields.ticket });
    const answer = await orUnavailable(async () =>
      vote
        ? changeVote(deps, visit, vote.id, { value })
        : castVote(deps, visit, { page: read.rating.address, kind: asked.kind, value }),
    );
    if (!isProblem(answer))
      return show(c, asked, {
        own: { code: answer.token ?? code, value: answer.value },
        done: vote ? said.changed : said.sent,
      });
    // The key is used up: another choice on the same form would be another vote.
    if (answer.type === 'key-reused') return wrong(pageWords.formUsed, 422);
    return wrong(failed(site, answer), statusOf(answer), {
      ...own,
      ticket: fields.ticket,
      retryAfter: answer.retryAfter,
    });
  });
};
