/** `parvis init`: a first configuration from six answers, with a charter, hours and durations to begin with. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { proposedRetention } from '../../model/policy.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { configSchema } from '../config/schema.ts';
import { writeSecret } from '../config/secrets.ts';
import type { Call, Command, Outcome } from './command.ts';
import { failed } from './command.ts';
import { configFile, configOption } from './configuration.ts';
import { speaks } from './language.ts';

/** How often a question is asked again. */
const TRIES = 3;

const SCHEMA = 'parvis.schema.json';

/** Asks until the answer is right. @returns undefined for none, '' where none is needed */
async function answerTo(
  question: string,
  call: Call,
  right: (answer: string) => string | undefined,
): Promise<string | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await call.means.ask(question);
    if (answer === undefined) return undefined;
    const read = right(answer.trim());
    if (read !== undefined) return read;
  }
  return undefined;
}

const text = (answer: string): string | undefined => (answer && answer.length <= 200 ? answer : undefined);
const address = (answer: string): string | undefined =>
  httpUrl(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(answer) ? `https://${answer}` : answer);
/** Nothing, or an address. */
const perhaps = (answer: string): string | undefined => (answer === '' ? '' : address(answer));

const morning = { from: '09:00', to: '12:00' };
const afternoon = { from: '14:00', to: '17:00' };

/** The words of a site's id: `www.ville-de-x.example` is `ville-de-x`. */
const idOf = (host: string): string =>
  host
    .replace(/^www\./, '')
    .split('.')[0]!
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+/, '')
    .slice(0, 40) || 'site';

/** What is written. */
function configurationOf(
  answers: { readonly name: string; readonly origin: string; readonly lang: string } & Readonly<
    Record<'controller' | 'privacy' | 'charter', string>
  >,
  { language: { cli } }: Call,
  today: string,
): Readonly<Record<string, unknown>> & { readonly site: Readonly<Record<string, unknown>> } {
  const { name, origin, lang, controller, privacy, charter } = answers;
  const { hostname } = new URL(origin);
  const { intro, rules } = cli.init.charter;
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
  return {
    $schema: `./${SCHEMA}`,
    publicUrl: `${origin}/parvis/`,
    deskUrl: `https://moderation.${hostname.replace(/^www\./, '')}/`,
    listen: { port: 8420 },
    store: { path: 'parvis.db' },
    site: {
      id: idOf(hostname),
      name,
      url: `${origin}/`,
      origins: [origin],
      lang,
      policy: {
        mode: 'premoderation',
        ...(controller && { controller }),
        ...(privacy && { privacyUrl: privacy }),
        charter: {
          ...(charter && { url: charter }),
          version: '1',
          date: today,
          text: [intro, ...rules.map(([ref, rule]) => `${ref}. ${rule}`)].join('\n\n'),
          clauses: rules.map(([ref, title]) => ({ ref, title })),
        },
        languages: [lang],
        retention: { ...proposedRetention },
        calendar: {
          zone: lang === 'fr' ? 'Europe/Paris' : 'Europe/London',
          weekly: Object.fromEntries(days.map((day) => [day, [morning, afternoon]])),
        },
      },
    },
  };
}

/**
 * Asks all, or says which answer is missing.
 * @returns a configuration with one site, or the question that nobody answered
 */
export async function interview(
  call: Call,
  today: string,
): Promise<{ readonly site: Readonly<Record<string, unknown>> } | string> {
  const { ask } = call.language.cli.init;
  const name = await answerTo(ask.name, call, text);
  if (name === undefined) return ask.name;
  const site = await answerTo(ask.origin, call, address);
  if (site === undefined) return ask.origin;
  const lang = await answerTo(ask.language, call, (answer) =>
    answer === '' ? call.language.tag : speaks(answer) ? answer.toLowerCase().slice(0, 2) : undefined,
  );
  if (lang === undefined) return ask.language;
  const controller = (await answerTo(ask.controller, call, (answer) => answer.slice(0, 200))) ?? '';
  const privacy = (await answerTo(ask.privacy, call, perhaps)) ?? '';
  const charter = (await answerTo(ask.charter, call, perhaps)) ?? '';
  const { origin } = new URL(site);
  return configurationOf({ name, origin, lang, controller, privacy, charter }, call, today);
}

const write = (file: string, value: object, flag: 'w' | 'wx'): void =>
  writeFileSync(file, JSON.stringify(value, null, 2) + '\n', { flag });

export const initCommand: Command = {
  name: 'init',
  options: { ...configOption, force: 'boolean' },
  takes: [0, 0],
  async run(call): Promise<Outcome> {
    const { error, init } = call.language.cli;
    const file = resolve(configFile(call));
    const name = basename(file);
    const force = call.switches.has('force');
    if (existsSync(file) && !force) return failed(error.exists(name));
    const made = await interview(call, new Date().toISOString().slice(0, 10));
    if (typeof made === 'string') return failed(error.missing(made));
    const folder = dirname(file);
    try {
      write(file, made, force ? 'w' : 'wx');
      write(join(folder, SCHEMA), configSchema(), 'w');
      const secret = writeSecret(join(folder, 'parvis.secret'));
      const files = [name, SCHEMA, ...(secret ? ['parvis.secret'] : [])];
      return { code: 0, out: [...files.map(init.written), init.next, ''].join('\n'), err: [] };
    } catch {
      return failed(error.notWritten(name));
    }
  },
};
