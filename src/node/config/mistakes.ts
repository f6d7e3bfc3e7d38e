/**
 * The mistakes of configuration files: where each is, and what would be right. Codes only; `commands/mistakes.ts` has
 * the sentences.
 */
import type { FieldError } from '../../model/problem.ts';
import type { Shape } from '../../model/wire/shape.ts';

/** What to write instead, when it is not the usual thing for the code. */
export type Advice =
  /** Another name may be meant: one of these. */
  | { readonly names: readonly string[] }
  /** Keep it out of the file, in this environment variable. */
  | { readonly variable: string }
  /** The id is another site's, described in this file. */
  | { readonly taken: string }
  /** The name stands twice. */
  | { readonly twice: true }
  /** The desk needs an origin of its own. */
  | { readonly desk: true }
  /** Something that would be right. */
  | { readonly example: string };

/** One mistake. */
export interface Mistake extends FieldError {
  /** Whole path of the file. */
  readonly file: string;
  readonly advice?: Advice;
}

/** A file that could not be taken as JSON at all. */
export interface Unread {
  readonly file: string;
  readonly why: 'absent' | 'unreadable' | 'not-json';
  readonly line?: number;
  readonly column?: number;
}

/** Everything that is wrong, all at once. */
export interface Mistaken {
  readonly unread: readonly Unread[];
  readonly mistakes: readonly Mistake[];
}

/** Examples by the last name of a path, or by what is expected there. */
const examples: Readonly<Record<string, string>> = {
  'host:port': '10.0.0.5:8080',
  cidr: '10.0.0.0/8',
  network: 'mastodon',
  networks: 'mastodon',
  origin: 'https://www.ville.example',
  id: 'ville',
  lang: 'fr',
  email: 'contact@ville.example',
  replyTo: 'contact@ville.example',
  from: '09:00',
  to: '17:00',
  date: '2027-03-14',
  holidays: '2027-05-01',
  env: 'PARVIS_DATABASE_URL',
  basePath: '/',
  host: '127.0.0.1',
  zone: 'Europe/Paris',
};

/** The shape that stands at a path, as far as there is one. */
function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  if (shape.is === 'optional') return shapeAt(shape.of!, path);
  const [step, ...rest] = path;
  if (step === undefined) return shape;
  const next =
    shape.is === 'list'
      ? shape.of
      : Object.hasOwn(shape.fields ?? {}, step)
        ? shape.fields![step]
        : undefined;
  return next && shapeAt(next, rest);
}

/** Names under which people keep what should not be here. */
const SECRET = /pass(word|phrase)?$|secret$|token$|^api_?key$|mot_?de_?passe/i;

/** Adds to an error of the shapes what would be right. */
export function explain(error: FieldError, shape: Shape, file: string): Mistake {
  const path = error.path.split('/').slice(1);
  const last = path.at(-1) ?? '';
  const mistake = { ...error, file };
  if (error.code === 'unknown') {
    if (SECRET.test(last))
      return {
        ...mistake,
        advice: {
          variable:
            'PARVIS_' +
            last
              .replace(/([a-z])([A-Z])/g, '$1_$2')
              .replace(/\W/g, '_')
              .toUpperCase(),
        },
      };
    const fields = shapeAt(shape, path.slice(0, -1))?.fields;
    return fields ? { ...mistake, advice: { names: Object.keys(fields) } } : mistake;
  }
  const named =
    error.code === 'type' && error.expected !== undefined && Object.hasOwn(examples, error.expected);
  const key = named ? error.expected! : /^\d+$/.test(last) ? (path.at(-2) ?? '') : last;
  if (!named && error.code !== 'format') return mistake;
  const sender = /(mail|notices)\/from$/.test(error.path);
  const long = /windows\/\d+\/(from|to)$/.test(error.path);
  const example = sender
    ? examples['email']
    : long
      ? '2027-03-14T00:00'
      : Object.hasOwn(examples, key)
        ? examples[key]
        : undefined;
  return {
    ...mistake,
    code: 'format',
    ...(example !== undefined && { advice: { example } }),
  };
}
