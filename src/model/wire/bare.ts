/** A copy without prototype, of one object or of several laid over one another; absent keys stay absent (S-05). */
export const bare = <T>(...parts: readonly (object | false)[]): T =>
  Object.assign(Object.create(null), ...parts);
