/**
 * From the files' contents to the configuration, or to everything that is wrong with them. Pure: files and environment
 * are handed in.
 */
import { dirname, resolve } from 'node:path';
import { checkCalendar } from '../../model/calendar.ts';
import { isProblem } from '../../model/problem.ts';
import type { FieldError } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { bare, parse } from '../../model/wire/parse.ts';
import type { Shape } from '../../model/wire/shape.ts';
import { secret } from '../secret.ts';
import type { Config, MailConfig, SiteConfig } from './config.ts';
import { checkConnection } from './connection-shape.ts';
import { explain } from './mistakes.ts';
import type { Advice, Mistake } from './mistakes.ts';
import { unsafeMail } from './mail-shape.ts';
import { signInOf } from './signin.ts';
import { configShape, siteFileShape } from './shape.ts';
import type { ConfigFile, SiteFile } from './shape.ts';

/** One file, read as JSON. */
export interface RawFile {
  /** Whole path. */
  readonly file: string;
  readonly value: unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that PostgreSQL's address is put in, when the file names none. */
export const DATABASE_VARIABLE = 'PARVIS_DATABASE_URL';

/** Kinds of source that are one document at one address. */
const documentTypes: readonly string[] = ['feed', 'rss', 'atom', 'json', 'ical'];

/** What the shapes cannot see in a site: the calendar, sources that say where they are, ids that stand once. */
function checkSite(site: SiteFile): (FieldError & { readonly advice?: Advice })[] {
  const errors: (FieldError & { readonly advice?: Advice })[] = [];
  if (site.policy.calendar) errors.push(...checkCalendar(site.policy.calendar, '/policy/calendar'));
  errors.push(...checkConnection(site.connection, site.policy.retentionText));
  const ids = new Set<string>();
  site.feed.sources.forEach((source, i) => {
    const path = `/feed/sources/${i}`;
    // A tag of a server needs no account.
    const byAccount = !documentTypes.includes(source.type) && !(source.type === 'mastodon' && source.tag);
    const needs = byAccount ? 'account' : 'url';
    if (source[needs] === undefined) errors.push({ path: `${path}/${needs}`, code: 'missing' });
    if (source.tokenEnv !== undefined && source.tokenFile !== undefined)
      errors.push({ path: `${path}/tokenEnv`, code: 'absent' });
    if (ids.has(source.id)) errors.push({ path: `${path}/id`, code: 'choice', advice: { twice: true } });
    ids.add(source.id);
  });
  return errors;
}

/** Reads one value by its shape, its mistakes explained. */
function read<T>(shape: Shape<T>, { file, value }: RawFile, mistakes: Mistake[]): T | undefined {
  const found = parse(shape, value, { strict: true });
  if (!isProblem(found)) return found;
  const errors = found.errors ?? [{ path: '', code: 'format' as const }];
  mistakes.push(...errors.map((error) => explain(error, shape, file)));
  return undefined;
}

/** A site of its file, or of `site` in parvis.json. */
function siteConfig(from: SiteFile, id: string, folder: string, file: string): SiteConfig {
  const {
    feed,
    threads,
    visits,
    checks,
    comments,
    ratings,
    replies,
    measures,
    notices,
    retention,
    connection,
    $schema: _schema,
    ...site
  } = from;
  const output = feed.output === undefined ? {} : { output: resolve(folder, feed.output) };
  // Beside the files that are served; else beside the data.
  const media = output.output === undefined ? resolve(folder, 'media', id) : resolve(output.output, 'media');
  const own = {
    threads,
    visits,
    checks,
    comments,
    ratings,
    replies,
    measures,
    notices,
    retention,
    connection,
    file,
  };
  const sources = feed.sources.map(({ tokenFile, ...source }) => ({
    ...source,
    ...(tokenFile !== undefined && { tokenFile: resolve(folder, tokenFile) }),
  }));
  return { site: bare<Site>(site, { id }), feed: { ...feed, ...output, sources, media }, ...own };
}

/** Where the data are. An address with a password in it has no place in the file. */
function storeOf(
  { store }: ConfigFile,
  file: string,
  folder: string,
  env: Environment,
  mistakes: Mistake[],
): Config['store'] | undefined {
  const { path, env: variable } = store;
  const inFile = path !== undefined && /^\w+:\/\//.test(path);
  if (inFile)
    mistakes.push({ file, path: '/store/path', code: 'format', advice: { variable: DATABASE_VARIABLE } });
  if (path !== undefined && variable !== undefined)
    mistakes.push({ file, path: '/store/path', code: 'absent' });
  if (variable === undefined) {
    const name = resolve(folder, path ?? 'parvis.db');
    return inFile ? undefined : { engine: 'sqlite', url: secret(`sqlite:${name}`), name };
  }
  const url = env[variable];
  if (url !== undefined && /^postgres(ql)?:\/\//.test(url))
    return { engine: 'postgres', url: secret(url), name: variable };
  mistakes.push({ file, path: '/store/env', code: url ? 'format' : 'missing', advice: { variable } });
  return undefined;
}

/** The mail server with its port and the whole path of its password's file. */
function mailOf(
  { mail }: ConfigFile,
  file: string,
  folder: string,
  mistakes: Mistake[],
): MailConfig | undefined {
  if (!mail) return undefined;
  const { port = mail.tls === 'implicit' ? 465 : 587, passwordFile } = mail;
  if (unsafeMail(mail))
    mistakes.push({ file, path: '/mail/tls', code: 'format', advice: { example: 'starttls' } });
  if (passwordFile !== undefined && mail.passwordEnv !== undefined)
    mistakes.push({ file, path: '/mail/passwordEnv', code: 'absent' });
  return {
    ...mail,
    port,
    ...(passwordFile !== undefined && { passwordFile: resolve(folder, passwordFile) }),
  };
}

const slashed = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/*$/, '/');
};

/** All sites with an id of their own, from parvis.json and from the files beside it. */
function sitesOf(
  main: RawFile,
  config: ConfigFile | undefined,
  files: readonly (RawFile & { readonly id: string })[],
  mistakes: Mistake[],
): SiteConfig[] {
  const sites: SiteConfig[] = [];
  const add = (from: SiteFile, id: string, { file }: RawFile, at: string, folder: string): void => {
    mistakes.push(
      ...checkSite(from).map((error) => explain({ ...error, path: at + error.path }, configShape, file)),
    );
    const other = sites.find(({ site }) => site.id === id);
    if (other) mistakes.push({ file, path: `${at}/id`, code: 'choice', advice: { taken: other.file } });
    else sites.push(siteConfig(from, id, folder, file));
  };
  if (config?.site) add(config.site, config.site.id ?? 'site', main, '/site', dirname(main.file));
  for (const one of files) {
    const from = read(siteFileShape, one, mistakes);
    const id = from?.id ?? read(siteFileShape.fields.id.of!, { ...one, value: one.id }, []);
    if (from && id === undefined)
      mistakes.push({ file: one.file, path: '/id', code: 'missing', advice: { example: 'ville' } });
    else if (from) add(from, id as string, one, '', dirname(one.file));
  }
  return sites;
}

/**
 * @param main parvis.json. @param files those of the folder `sites`, each with the name it has without `.json`
 * @param env where `store.env` is looked up
 */
export function parseConfig(
  main: RawFile,
  files: readonly (RawFile & { readonly id: string })[],
  env: Environment,
): Config | readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const { file } = main;
  const folder = dirname(file);
  const from = read(configShape, main, mistakes);
  const sites = sitesOf(main, from, files, mistakes);
  const said = typeof main.value === 'object' && main.value !== null && Object.hasOwn(main.value, 'site');
  if (!said && !files.length) mistakes.push({ file, path: '/site', code: 'missing' });
  if (!from) return mistakes;

  const store = storeOf(from, file, folder, env, mistakes);
  const mail = mailOf(from, file, folder, mistakes);
  const { port, host, deskPort = port === 0 ? 0 : port + 1 } = from.listen;
  if (port !== 0 && port === deskPort)
    mistakes.push({ file, path: '/listen/deskPort', code: 'choice', advice: { desk: true } });
  if (deskPort > 65_535) mistakes.push({ file, path: '/listen/port', code: 'too-high', limit: 65_534 });

  const publicUrl = slashed(from.publicUrl);
  const deskUrl = from.deskUrl && slashed(from.deskUrl);
  const ofSites = sites.flatMap(({ site }) => [...site.origins, new URL(site.url).origin]);
  if (deskUrl && [...ofSites, new URL(publicUrl).origin].includes(new URL(deskUrl).origin))
    mistakes.push({ file, path: '/deskUrl', code: 'choice', advice: { desk: true } });

  const signIn = signInOf(from, sites, file, mistakes);

  if (mistakes.length || !store) return mistakes;
  return {
    file,
    folder,
    publicUrl,
    basePath: (from.basePath ?? new URL(publicUrl).pathname).replace(/\/+$/, ''),
    ...(deskUrl && { deskUrl }),
    listen: { host, port, deskPort },
    trustedProxies: from.trustedProxies,
    store,
    secretFile: resolve(folder, from.secretFile),
    net: from.net,
    ...(mail && { mail }),
    ...signIn,
    log: from.log,
    sites,
  };
}
