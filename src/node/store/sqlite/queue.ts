/** One after the other: two transactions of this process never meet on the one connection that writes. */

/** @returns what runs a piece of work when those before it have ended, well or not */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
