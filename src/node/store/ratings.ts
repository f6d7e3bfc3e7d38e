/** What ratings need of the store. */
import type { RatingKind, Tally, Vote } from '../../model/rating.ts';
import type { Instant } from '../../model/wire/shape.ts';

export interface RatingReads {
  /** All votes of one kind on a page, by its thread. */
  tally(site: string, thread: string, kind: RatingKind): Promise<Tally>;
  /** By the hash of its receipt's token. */
  vote(site: string, token: string): Promise<Vote | undefined>;
}

/** Inside a transaction. */
export interface RatingWrites {
  addVote(vote: Vote): Promise<void>;
  /** @returns false when there is none any more */
  changeVote(site: string, id: string, value: number, at: Instant): Promise<boolean>;
  dropVote(site: string, id: string): Promise<boolean>;
}
