/** The same text again: in this thread within a day its author is asked once; in other threads it is read first. */
import type { Check } from './check.ts';

/** The same text in the same thread, said again within this span. Milliseconds. */
const AGAIN = 86_400_000;

export const repeat: Check = {
  name: 'repeat',
  asks: true,
  async run({ tx, site, thread, draft, now, repeats, once }) {
    const since = new Date(now - AGAIN).toISOString();
    const here = !!thread && (await tx.sameText(site.id, thread.id, draft.text, since));
    // Noted by its page where there is no thread yet, so that the first comment of a page is one of it, too.
    const elsewhere = (): boolean => repeats.seen(site.id, thread?.id ?? draft.page, draft.text, now);
    // Whoever is only asked has not sent it yet: what is noted is what was sent.
    const asked = here && !draft.anyway;
    const seen = !asked && once('repeat', elsewhere);
    return {
      ...((here || seen) && { hold: [{ rule: 'repeat' }] }),
      ...(here && { nudge: ['repeat'] }),
    };
  },
};
