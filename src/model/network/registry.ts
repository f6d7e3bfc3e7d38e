/**
 * The networks that can be shared to, as plain links. Only what the browser needs; where each template comes from and
 * how sure it is stands in `registry.facts.ts`. A new network is one entry in `more.ts` and one there.
 */
import { demandingNetworks } from './demanding.ts';
import { moreNetworks } from './more.ts';
import type { Network } from './network.ts';
import { usualNetworks } from './usual.ts';

/** The id of a network that Parvis brings. */
export type NetworkId = (typeof usualNetworks | typeof moreNetworks | typeof demandingNetworks)[number]['id'];

/** All that need nothing but the page, in the order of the documentation; the others are in `demanding.ts`. */
export const networks: readonly Network[] = [...usualNetworks, ...moreNetworks];

/** The ids of all, those that need something included. */
export const networkIds: readonly NetworkId[] = [...usualNetworks, ...moreNetworks, ...demandingNetworks].map(
  ({ id }) => id,
);

/** What a page offers when its author chose nothing, in order. */
export const defaultNetworks: readonly NetworkId[] = usualNetworks.map(({ id }) => id);

/** The living network of that id, however it is spaced or capitalised; `networkById` also knows the dead. */
export const liveNetwork = (id: string): Network | undefined => {
  const key = id.trim().toLowerCase();
  return networks.find((network) => network.id === key);
};
