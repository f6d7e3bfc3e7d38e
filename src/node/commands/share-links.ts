/**
 * `parvis share-links URL`: the share line as plain HTML, for the template of a site that has no Node. Nothing is
 * requested and nothing is read but the command line.
 */
import type { HeadingLevel } from '../../html/heading.ts';
import { write } from '../../html/html.ts';
import { shareLinks } from '../../html/share-links.ts';
import { networkById } from '../../model/network/dead.ts';
import { intentHost } from '../../model/network/intent.ts';
import type { Network } from '../../model/network/network.ts';
import { needsHost } from '../../model/network/network.ts';
import { defaultNetworks, networks } from '../../model/network/registry.ts';
import { sharePage } from '../../model/share/page.ts';
import { withTags } from '../../model/share/tags.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { CliTerms } from '../../words/terms.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { done, misused } from './command.ts';
import { nearest } from './nearest.ts';

/** Several names in one value: white space or commas between them, each once. */
const list = (value = ''): string[] => [...new Set(value.split(/[\s,]+/).filter(Boolean))];

/** A network whose links lead to one server: the server's name is written into its template. */
const onServer = (network: Network, host: string): Network => ({
  ...network,
  template: network.template.replaceAll('{host}', host),
});

/**
 * The network that a name stands for, or what to write instead.
 * @param host of `--host`; '' when it is wrong, for which there is a sentence already; undefined when it is not given
 */
const chosen = (id: string, host: string | undefined, { error }: CliTerms): Network | readonly string[] => {
  const network = networkById(id);
  if (!network) {
    const ids = networks.map((each) => each.id);
    const meant = nearest(id, ids);
    return [
      error.network({ id: shown(id), known: ids.join(', ') }),
      ...(meant ? [error.didYouMean(meant)] : []),
    ];
  }
  if ('dead' in network) return [error.dead({ name: network.dead, instead: network.instead.join(', ') })];
  if (!needsHost(network)) return network;
  if (host === undefined) return [error.host(network.name)];
  return host ? onServer(network, host) : [];
};

export const shareLinksCommand: Command = {
  name: 'share-links',
  options: {
    title: 'string',
    text: 'string',
    tags: 'string',
    networks: 'string',
    host: 'string',
    'heading-level': 'string',
  },
  takes: [1, 1],
  run({ values, positionals: [address = ''], language: { tag, cli, share } }) {
    const { error } = cli;
    const wrong: string[] = [];

    const bare = sharePage({
      // As a page does: the author's address, without its fragment.
      url: canonicalUrl({ attribute: address, location: address }),
      title: values.get('title'),
      text: values.get('text'),
    });
    const page = bare && withTags(bare, list(values.get('tags')));
    if (!page) wrong.push(error.url(shown(address)));

    const level = values.get('heading-level');
    if (level !== undefined && !/^[2-6]$/.test(level))
      wrong.push(error.value({ option: '--heading-level', value: shown(level), expected: '2, 3, 4, 5, 6' }));

    const typed = values.get('host');
    const host = typed === undefined ? undefined : (intentHost(typed) ?? '');
    if (typed !== undefined && !host)
      wrong.push(error.value({ option: '--host', value: shown(typed), expected: 'mastodon.social' }));

    const ids = list(values.get('networks')?.toLowerCase());
    const line: Network[] = [];
    for (const id of ids.length ? ids : defaultNetworks) {
      const found = chosen(id, host, cli);
      if ('template' in found) line.push(found);
      else wrong.push(...found);
    }

    if (wrong.length || !page) return misused(...wrong);
    const options = { lang: tag, ...(level && { level: Number(level) as HeadingLevel }) };
    return done(`${write(shareLinks(page, line, share, options))}\n`);
  },
};
