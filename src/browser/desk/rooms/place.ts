/** Where one is at the desk, in the page's address: a link to it leads back there. */

/** @param room that is open @param item what is read in it */
export function keepPlace(room: string, item?: string): void {
  const hash = `#${room}${item === undefined ? '' : `=${encodeURIComponent(item)}`}`;
  // In place of the entry before: the browser's own way back leaves the desk, as before.
  if (location.hash !== hash) history.replaceState(history.state, '', hash);
}
