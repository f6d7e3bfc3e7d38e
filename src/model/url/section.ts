/** Sections of a site: a path with all below it. */

/** A path as written, without its last slash and with one spelling for what can be spelt in two. */
function spelt(path: string): string {
  try {
    path = decodeURI(path);
  } catch {
    // A stray percent sign is no fault of the reader's: it is compared as it stands.
  }
  return path.replace(/\/+$/, '').normalize();
}

/**
 * Does a page lie in a section? `/budget` is in `/budget/`, `/budgets` is not.
 *
 * @param page whole address. @param path as configured, `/budget/`; `/` is the whole site.
 */
export function inSection(page: string, path: string): boolean {
  if (!URL.canParse(page)) return false;
  return `${spelt(new URL(page).pathname)}/`.startsWith(`${spelt(path)}/`);
}
