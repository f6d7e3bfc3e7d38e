/**
 * Permalinks: `#c-ID` finds its comment in the shadow tree, where the browser does not look. A comment that is not on
 * this page of the thread is asked for once.
 */
import type { Reader } from './reader.ts';

export interface Permalinks {
  /** Listens until the signal fires. */
  enter(signal: AbortSignal): void;
  /** Something was drawn: perhaps the comment of the fragment. */
  seen(): void;
}

export function permalinks({ element, reading, load, base, fetch }: Reader): Permalinks {
  /** The comment that was shown last. */
  let aimed: string | undefined;

  const seen = (): void => {
    const id = /^#c-([\w.~:-]+)$/.exec(location.hash)?.[1];
    if (!id || aimed === id || load.busy || !load.value) return;
    const root = element.shadowRoot!;
    const place = root.getElementById(`c-${id}`);
    if (place) {
      aimed = id;
      // Whoever came by a link, or has just handed the focus over, stands there already.
      if (root.activeElement && place.contains(root.activeElement)) return;
      place.focus();
      place.scrollIntoView();
    } else if (reading.sought !== id && base()) {
      reading.sought = id;
      reading.most = Infinity;
      if (!load.value.comments.some((comment) => comment.id === id)) void fetch(id);
    }
  };

  /** A permalink stays on the page, whatever its `<base>` says. */
  const clicked = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    const link = target instanceof Element ? target.closest('[part=permalink]') : null;
    const href = link?.getAttribute('href');
    if (href?.[0] !== '#' || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    aimed = undefined;
    if (location.hash === href) seen();
    else location.hash = href;
  };

  return {
    seen,
    enter(signal) {
      const changed = (): void => {
        aimed = undefined;
        seen();
      };
      addEventListener('hashchange', changed, { signal });
      element.addEventListener('click', clicked, { signal });
    },
  };
}
