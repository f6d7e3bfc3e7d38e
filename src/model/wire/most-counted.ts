/** Addresses of one question for counts: a file of its own, because a visitor's browser needs no more of `counts.ts`. */
export const mostCounted = 100;
