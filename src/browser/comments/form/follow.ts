/**
 * A form opens with what it needs to stand. What checks and sends it follows by itself as soon as it stands, so that a
 * writer who goes offline afterwards has all of it; whoever presses a button before that has to wait for it.
 */
import type { Panel } from '../panel.ts';

export interface Following<L> {
  /** What has followed. */
  readonly later: L | undefined;
  /** Fetches it, in silence: a button will say when it does not come. */
  come(): void;
  /** Does something with it, now or when it is there; says so when it does not come. */
  then(act: (later: L) => unknown): void;
}

/** @param notYet said when it does not come @param load may be called again after it failed */
export function following<L>(panel: Panel, notYet: string, load: () => Promise<L>): Following<L> {
  let later: L | undefined;
  let coming: Promise<L> | undefined;
  const come = (): Promise<L> => {
    coming ??= load().then((came) => {
      later = came;
      // What it shows by itself, such as the way to sign in, must not wait for the writer's next key.
      void panel.update();
      return came;
    });
    coming.catch(() => (coming = undefined));
    return coming;
  };
  return {
    get later() {
      return later;
    },
    come: () => void come().catch(() => {}),
    then: (act) => void come().then(act, () => panel.say(notYet)),
  };
}
