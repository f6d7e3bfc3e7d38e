/** What the companion's own page of a rating says, and the link to it. */
export interface RatingPageTerms {
  /** The link from a page to the page of its rating. */
  readonly link: string;
  readonly title: string;
  /** Name of the summary of all votes. */
  readonly results: string;
  /** How a vote can be changed later, beside its code. */
  readonly keep: string;
  readonly code: string;
  readonly earlier: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly show: string;
  readonly unknownCode: string;
  readonly again: string;
  readonly formOld: string;
  readonly formUsed: string;
}
