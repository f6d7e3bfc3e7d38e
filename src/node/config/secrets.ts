/** The companion's own secret: from the environment, or from a file that nobody else on the machine can read. */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { secret } from '../secret.ts';
import type { Secret } from '../secret.ts';
import type { Config } from './config.ts';

/** The variable that goes before the file. */
export const SECRET_VARIABLE = 'PARVIS_SECRET';

/** Characters of a secret that was not typed by a person. */
const LEAST = 32;

/** Why there is none. `open`: others may read the file. */
export type NoSecret = 'absent' | 'open' | 'short' | 'unreadable';

/** May others than its owner read this file? Windows has no such bits. */
export const isOpen = (file: string): boolean =>
  process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;

/** Reads the secret. */
export function readSecret(
  { secretFile }: Pick<Config, 'secretFile'>,
  env: Readonly<Record<string, string | undefined>>,
): Secret | NoSecret {
  let value = env[SECRET_VARIABLE];
  if (value === undefined)
    try {
      if (isOpen(secretFile)) return 'open';
      value = readFileSync(secretFile, 'utf8').trim();
    } catch (fault) {
      return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'unreadable';
    }
  return value.length < LEAST ? 'short' : secret(value);
}

/** The variable that holds the mail server's password when the file names none. */
export const MAIL_PASSWORD_VARIABLE = 'PARVIS_MAIL_PASSWORD';

/** Reads the mail server's password. @returns undefined for a server that asks for none */
export function readMailPassword(
  { user, passwordEnv = MAIL_PASSWORD_VARIABLE, passwordFile }: NonNullable<Config['mail']>,
  env: Readonly<Record<string, string | undefined>>,
): Secret | Exclude<NoSecret, 'short'> | undefined {
  if (user === undefined) return undefined;
  if (passwordFile === undefined) {
    const value = env[passwordEnv];
    return value ? secret(value) : 'absent';
  }
  try {
    if (isOpen(passwordFile)) return 'open';
    const value = readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '');
    return value ? secret(value) : 'absent';
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'unreadable';
  }
}

/** The variable of a source's token when the file names none: `PARVIS_TOKEN_` and the source's id. */
export const tokenVariable = ({
  id,
  tokenEnv,
}: {
  readonly id: string;
  readonly tokenEnv?: string;
}): string => tokenEnv ?? `PARVIS_TOKEN_${id.replaceAll('-', '_').toUpperCase()}`;

/** Reads the token of a source. */
export function readToken(
  source: { readonly id: string; readonly tokenEnv?: string; readonly tokenFile?: string },
  env: Readonly<Record<string, string | undefined>>,
): Secret | Exclude<NoSecret, 'short'> {
  const { tokenFile } = source;
  let value = tokenFile === undefined ? env[tokenVariable(source)] : undefined;
  if (tokenFile !== undefined)
    try {
      if (isOpen(tokenFile)) return 'open';
      value = readFileSync(tokenFile, 'utf8');
    } catch (fault) {
      return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'unreadable';
    }
  const token = value?.trim();
  // More than a header may hold is no token, and a line break within is two things.
  return token && token.length <= 1000 && /^[\x21-\x7e]+$/.test(token) ? secret(token) : 'absent';
}

/** Finds the token of a source, for the collector; a file that others can read is not used. */
export const tokensFrom =
  (env: Readonly<Record<string, string | undefined>>) =>
  (source: Parameters<typeof readToken>[0]): Secret | undefined => {
    const token = readToken(source, env);
    return typeof token === 'string' ? undefined : token;
  };

/** The variables of the clients' secrets when the file names none. */
export const CLIENT_SECRET_VARIABLES = {
  deskSignIn: 'PARVIS_DESK_SIGNIN_SECRET',
  residentSignIn: 'PARVIS_RESIDENT_SIGNIN_SECRET',
} as const;

/** Which of the two providers. */
export type SignInName = keyof typeof CLIENT_SECRET_VARIABLES;

/** Reads the secret of this companion as a client of a provider. @returns undefined for a client that has none */
export function readClientSecret(
  config: Pick<Config, SignInName>,
  name: SignInName,
  env: Readonly<Record<string, string | undefined>>,
): Secret | Exclude<NoSecret, 'short'> | undefined {
  const one = config[name];
  if (!one || one.auth === 'none') return undefined;
  const { secretFile, secretEnv = CLIENT_SECRET_VARIABLES[name] } = one;
  if (secretFile === undefined) {
    const value = env[secretEnv]?.trim();
    return value ? secret(value) : 'absent';
  }
  try {
    if (isOpen(secretFile)) return 'open';
    const value = readFileSync(secretFile, 'utf8').trim();
    return value ? secret(value) : 'absent';
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'unreadable';
  }
}

/** Writes a new secret, where there is none yet. @returns whether it did */
export function writeSecret(file: string): boolean {
  try {
    writeFileSync(file, randomBytes(32).toString('base64url') + '\n', { mode: 0o600, flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}
