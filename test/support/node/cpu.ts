/**
 * How much work something is, for tests that hold that a hostile text costs little: the time in which this process was
 * computing, so that a machine on which others compute too tells the same.
 */

/** Milliseconds of computing since the process began, its helping threads included. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
