/**
 * A secret: a value that says nothing of itself wherever it is printed, so that no log, error, status or dump can
 * hold it by accident (S-64). It is hidden by its type, not by a pattern.
 */

/** Only `reveal` gives the value. */
export interface Secret {
  readonly reveal: () => string;
  readonly toString: () => string;
  readonly toJSON: () => string;
}

const HIDDEN = '[secret]';

/** Wraps a value. `util.inspect` shows functions without what they close over. */
export const secret = (value: string): Secret => ({
  reveal: () => value,
  toString: () => HIDDEN,
  toJSON: () => HIDDEN,
});
