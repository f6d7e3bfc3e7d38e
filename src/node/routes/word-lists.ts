/** The word lists of each site: one memory of a companion, whichever feature asks. */
import type { CommentsDeps } from '../comments/deps.ts';
import { createLists } from '../comments/word-lists/lists.ts';
import type { BaseWords } from '../comments/word-lists/lists.ts';
import type { Deps } from './mount.ts';

const memories = new WeakMap<Deps['config'], CommentsDeps['lists']>();

/** What the configuration has: the desk shows it and cannot change it. */
export function baseWords({ config }: Pick<Deps, 'config'>, site: string): BaseWords {
  const own = config.sites.find((one) => one.site.id === site);
  return { hold: own?.checks.words ?? [], emergency: own?.notices.emergencyWords ?? [] };
}

/** The lists as they are now. */
export function listsOf(deps: Pick<Deps, 'config'>): CommentsDeps['lists'] {
  const known = memories.get(deps.config);
  if (known) return known;
  const made = createLists(({ id }) => baseWords(deps, id));
  memories.set(deps.config, made);
  return made;
}
