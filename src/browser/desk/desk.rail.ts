/**
 * Where the queues, or the tools of a room, are one line that scrolls, what is chosen is brought into sight: after a
 * reload, a switch, a turn of the telephone. The line alone moves, never the page; the page's style says whether it
 * glides.
 */

/** The chosen entry of each line. */
const CHOSEN = 'nav > [aria-current]';

/** Brings an entry to the middle of its line, or as near to it as the line goes. */
function show(entry: HTMLElement): void {
  const line = entry.parentElement!;
  const [own, around] = [entry.getBoundingClientRect(), line.getBoundingClientRect()];
  const off = own.left + own.width / 2 - (around.left + around.width / 2);
  if (line.scrollWidth > line.clientWidth) line.scrollBy({ left: off });
}

/** Follows what is chosen, for as long as the root is there. @param root of the desk */
export function follow(root: ParentNode & Node): void {
  // A line that was found once is watched for its width; the root keeps it, and with it this.
  const resized = new ResizeObserver((lines) => {
    for (const { target } of lines)
      target.querySelectorAll<HTMLElement>(':scope > [aria-current]').forEach(show);
  });
  const known = new WeakSet<Element>();
  const seen = new WeakMap<Element, Element>();
  const look = (): void => {
    for (const entry of root.querySelectorAll<HTMLElement>(CHOSEN)) {
      const line = entry.parentElement!;
      if (seen.get(line) !== entry) show(entry);
      seen.set(line, entry);
      // Told at once, before anything is drawn, and then each time it is narrower or wider.
      if (!known.has(line)) resized.observe(line);
      known.add(line);
    }
  };
  new MutationObserver(look).observe(root, {
    ...{ subtree: true, childList: true, attributes: true },
    attributeFilter: ['aria-current'],
  });
  look();
}
