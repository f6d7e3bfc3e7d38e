/** What most pages never need, behind `import()`: other networks, their icons, and sentences about mistakes. */
import type { SharePage } from '../../model/share/page.ts';
import type { Network } from '../../model/network/network.ts';

/** Networks, and outlines by network or action. */
export interface Known {
  readonly networks: readonly Network[];
  readonly icons: Readonly<Record<string, string>>;
  /** The page with its tags as hashtags. */
  readonly withTags?: (page: SharePage, tags: unknown) => SharePage;
  /** There are no others, or they did not come. */
  readonly all?: boolean;
}

/** All there are; what was at hand when the others do not arrive. */
export const more = (known: Known): Promise<Known> =>
  import('./share.more.ts').then(
    ({ networks, icons, withTags }) => ({
      withTags,
      networks: [...known.networks, ...networks],
      icons: { ...known.icons, ...icons },
      all: true,
    }),
    () => ({ ...known, all: true }),
  );

/** Tells about a name that leads nowhere, or ('') that there is no address. @returns the sentence */
export const tellMistake = (host: Element, id: string): Promise<string> =>
  import('./share.mistakes.ts').then((mistakes) => mistakes.tellMistake(host, id));
