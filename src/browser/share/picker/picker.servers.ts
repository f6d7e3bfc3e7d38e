/** The servers that a visitor asked this browser to remember, several if wished. Nothing is kept without the tick. */
import { softwareNames } from '../../../model/network/fediverse.ts';
import type { FediverseId } from '../../../model/network/fediverse.ts';
import { parseServer } from '../../../model/network/server.ts';
import { forget, keep, kept } from '../../kit/storage.ts';

/** One of them. */
export interface Server {
  /** As `parseServer` gives it. */
  readonly host: string;
  /** The network it belongs to: what the visitor said of it. */
  readonly software: FediverseId;
}

const KEY = 'server:';

/** Is it the id of a network of many servers? */
export const isSoftware = (id: unknown): id is FediverseId => softwareNames.has(id as FediverseId);

/** In the order of the alphabet. What somebody else wrote there, and is no server, is passed over. */
export const rememberedServers = (): Server[] =>
  [...kept('local', KEY)]
    .flatMap(([host, value]): Server[] => {
      const { software } = { __proto__: null, ...(value as object) } as { software?: unknown };
      return parseServer(host) === host && isSoftware(software) ? [{ host, software }] : [];
    })
    .sort((a, b) => (a.host < b.host ? -1 : 1));

/** @returns whether it will be there after this page is left */
export const rememberServer = ({ host, software }: Server): boolean =>
  keep('local', KEY + host, { software });

/** Leaves no trace of it. */
export const forgetServer = ({ host }: Server): void => forget('local', KEY + host);
