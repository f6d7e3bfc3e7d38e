/**
 * Names that no network of ours has: a network of the site's own, or a mistake, for which there is a sentence. A chunk
 * of its own: a page without either never has it.
 */
import { networkById } from '../../../model/network/dead.ts';
import { needsHost } from '../../../model/network/network.ts';
import { networks } from '../../../model/network/registry.ts';
import { tell } from '../../kit/tell.ts';
import { actions } from '../share.actions.ts';

export { ownNetworks } from '../../../model/network/own.ts';

/** The actions that come on demand. */
const others = ['qr', 'permalink', 'subscribe'];

/**
 * @param id the name as written; '' when the page has no address to share
 * @returns the sentence that was written to the console
 */
export function tellUnknown(host: Element, id: string): Promise<string> {
  if (!id) return tell(host, 'bad-url', { option: 'url', value: host.getAttribute('url') ?? location.href });
  if (id === 'subscribe') return tell(host, 'no-feed');
  if (id === 'pinterest') return tell(host, 'needs-image', 'Pinterest');
  if (id === 'facebook-app') return tell(host, 'needs-app', 'Facebook');
  const network = networkById(id);
  if (!network || !('dead' in network)) {
    const live = networks.filter((each) => !needsHost(each)).map((each) => each.id);
    return tell(host, 'unknown-network', {
      id,
      known: [...live, ...Object.keys(actions), ...others].join(', '),
    });
  }
  const sentence = (
    { closed: 'dead-network', renamed: 'renamed-network', 'no-link': 'no-share-link' } as const
  )[network.why];
  return tell(host, sentence, { name: network.dead, instead: network.instead.join(', ') });
}

/** What an `accounts` value holds that is no address. @returns the sentence */
export const tellAccount = (host: Element, value: string): Promise<string> =>
  tell(host, 'bad-url', { option: 'accounts', value });
