/**
 * Hosts as readers should see them. The code that writes one in the letters of its language, and tells a harmless one
 * from a disguise, comes only to a page that names a host in punycode; until then it is shown as it travels.
 */
import * as model from '../../model/text/safe-url.ts';

let inLetters: model.HostLetters = (host) => host;

/** @param text anything that will be shown; waits for the code when a host in it needs it */
export const hostsIn = async (text: string): Promise<void> => {
  if (text.includes('xn--'))
    await import('./rare.ts').then(
      ({ unicodeHost }) => (inLetters = unicodeHost),
      // Punycode deceives nobody.
      () => undefined,
    );
};

/** See the model's. */
export const displayHost = (address: string): string => model.displayHost(address, inLetters);

/** See the model's. */
export const hostBeside = (link: { readonly text: string; readonly href: string }): string =>
  model.hostBeside(link, inLetters);
