/**
 * `parvis share-links URL`: the share line as plain HTML, for the template of a site that has no Node. Nothing is
 * requested and nothing is read but the command line; with `--follow` also the list of accounts in the configuration.
 */
import type { HeadingLevel } from '../../html/heading.ts';
import { followLinks } from '../../html/follow-links.ts';
import { write } from '../../html/html.ts';
import { shareLinks } from '../../html/share-links.ts';
import { demandingNetworks, networksGiven } from '../../model/network/demanding.ts';
import { networkById } from '../../model/network/dead.ts';
import type { Network } from '../../model/network/network.ts';
import { needsHost } from '../../model/network/network.ts';
import { presets, withPresets } from '../../model/network/presets.ts';
import { defaultNetworks, networkIds, networks } from '../../model/network/registry.ts';
import { parseServer } from '../../model/network/server.ts';
import { isProblem } from '../../model/problem.ts';
import { sharePage } from '../../model/share/page.ts';
import { withTags } from '../../model/share/tags.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { CliTerms } from '../../words/terms.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { nearest } from './nearest.ts';
import { withSiteOf } from './site.ts';

/** Several names in one value: white space or commas between them, each once. */
const list = (value = ''): string[] => [...new Set(value.split(/[\s,]+/).filter(Boolean))];

/** A network whose links lead to one server: the server's name is written into its template. */
const onServer = (network: Network, host: string): Network => ({
  ...network,
  template: network.template.replaceAll('{host}', host),
});

/** What the line was called with, besides the page. */
interface Offer {
  /** Of `--host`; '' when it is wrong, for which there is a sentence already; undefined when it is not given. */
  readonly host: string | undefined;
  /** The networks whose picture or application is given. */
  readonly given: readonly Network[];
}

/** The names of `--networks`, presets written out. Buttons are for a page with script: a preset's are left out. */
const namesOf = (value: string | undefined): string[] => {
  const names = list(value?.toLowerCase());
  return withPresets(names).filter((name) => names.includes(name) || !/^(?:native|copy)$/.test(name));
};

/** The network that a name stands for, or what to write instead. */
const chosen = (id: string, { host, given }: Offer, cli: CliTerms): Network | readonly string[] => {
  const { error } = cli;
  const ready = given.find((each) => each.id === id);
  if (ready) return ready;
  const demanding = demandingNetworks.find((each) => each.id === id);
  if (demanding) {
    const option = demanding.needs === 'image' ? '--image' : '--facebook-app';
    const [written = option] =
      cli.command['share-links'].options.find(([each]) => each.startsWith(option)) ?? [];
    return [error.missing(written)];
  }
  const network = networkById(id);
  if (!network) {
    const ids = [...networkIds, ...Object.keys(presets).map((name) => `preset:${name}`)];
    const meant = nearest(id, ids);
    return [
      error.network({ id: shown(id), known: ids.join(', ') }),
      ...(meant ? [error.didYouMean(meant)] : []),
    ];
  }
  if ('dead' in network) {
    const instead = network.instead.filter((other) => networks.some((each) => each.id === other));
    return [error.dead({ name: network.dead, instead: instead.join(', ') })];
  }
  if (!needsHost(network)) return network;
  if (host === undefined) return [error.host(network.name)];
  return host ? onServer(network, host) : [];
};

/** Every network that what is given is enough for. */
const everyNetwork = ({ host, given }: Offer): string[] =>
  [...networks.filter((network) => host || !needsHost(network)), ...given].map(({ id }) => id);

export const shareLinksCommand: Command = {
  name: 'share-links',
  options: {
    title: 'string',
    text: 'string',
    tags: 'string',
    networks: 'string',
    all: 'boolean',
    host: 'string',
    image: 'string',
    'facebook-app': 'string',
    'heading-level': 'string',
    follow: 'boolean',
    site: 'string',
    ...configOption,
  },
  takes: [1, 1],
  run(call) {
    const { values, switches, positionals, language } = call;
    const { tag, cli, share, shareMore } = language;
    const [address = ''] = positionals;
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
    const server = typed === undefined ? undefined : parseServer(typed);
    const host = isProblem(server) ? '' : server;
    if (host === '')
      wrong.push(error.value({ option: '--host', value: shown(typed!), expected: 'mastodon.social' }));

    const image = values.get('image');
    const app = values.get('facebook-app');
    const offer: Offer = { host, given: networksGiven({ image, app }) };
    const has = (need: 'image' | 'app') =>
      offer.given.some(({ id }) => demandingNetworks.some((each) => each.id === id && each.needs === need));
    if (image !== undefined && !has('image')) wrong.push(error.url(shown(image)));
    if (app !== undefined && !has('app'))
      wrong.push(error.value({ option: '--facebook-app', value: shown(app), expected: '1234567890' }));

    const names = namesOf(values.get('networks'));
    const line: Network[] = [];
    for (const id of switches.has('all') ? everyNetwork(offer) : names.length ? names : defaultNetworks) {
      const found = chosen(id, offer, cli);
      if ('template' in found) line.push(found);
      else wrong.push(...found);
    }

    if (wrong.length || !page) return misused(...wrong);
    const options = { lang: tag, ...(level && { level: Number(level) as HeadingLevel }) };
    const links = `${write(shareLinks(page, line, share, options))}\n`;
    if (!switches.has('follow')) return done(links);
    return withSiteOf(call, ({ site: { accounts } }) =>
      accounts.length
        ? done(`${links}${write(followLinks(accounts, shareMore, options))}\n`)
        : failed(error.noAccounts),
    );
  },
};
