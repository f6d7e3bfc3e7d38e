/** Hosts as readers should see them, in letters where those cannot deceive (S-16). */
import * as model from '../model/text/safe-url.ts';
import { unicodeHost } from '../model/text/unicode-host.ts';

/** See the model's. */
export const displayHost = (address: string): string => model.displayHost(address, unicodeHost);

/** See the model's. */
export const hostBeside = (link: { readonly text: string; readonly href: string }): string =>
  model.hostBeside(link, unicodeHost);
