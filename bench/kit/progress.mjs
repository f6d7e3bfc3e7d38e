/** One line that says what is measured, on a terminal; nothing in a log. */
const live = process.stdout.isTTY;

/** @param {string} what replaces what was said before; '' ends the line */
export const progress = (what) => {
  if (live) process.stdout.write(`\r\u001b[K${what}`);
};
