/** What to tell a webmaster about names that lead nowhere. A chunk of its own: a page without mistakes never has it. */
import { networkById } from '../../model/network/dead.ts';
import { networks } from '../../model/network/registry.ts';
import { needsHost } from '../../model/network/network.ts';
import { tell } from '../kit/tell.ts';
import { actions } from './share.actions.ts';

/**
 * @param id the name as written; '' when the page has no address to share
 * @returns the sentence that was written to the console
 */
export function tellMistake(host: Element, id: string): Promise<string> {
  if (!id) return tell(host, 'bad-url', { option: 'url', value: host.getAttribute('url') ?? location.href });
  const network = networkById(id);
  if (!network || !('dead' in network)) {
    const known = [...networks.filter((each) => !needsHost(each)).map((each) => each.id), ...actions].join(
      ', ',
    );
    return tell(host, 'unknown-network', { id, known });
  }
  const sentence = (
    { closed: 'dead-network', renamed: 'renamed-network', 'no-link': 'no-share-link' } as const
  )[network.why];
  return tell(host, sentence, { name: network.dead, instead: network.instead.join(', ') });
}
