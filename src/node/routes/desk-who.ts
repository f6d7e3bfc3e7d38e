/** Who is signed in at the desk: the one place in which a route reads the session's cookie. */
import type { Context } from 'hono';
import { readSession } from '../desk/cookie.ts';
import { whoIs } from '../desk/sessions.ts';
import type { Staff } from '../store/store.ts';
import type { Deps, Env } from './mount.ts';

/** @returns who asks, with the rights of this moment (S-31); undefined for nobody, and where there is no desk */
export async function staffOf(
  deps: Pick<Deps, 'config' | 'store' | 'clock'>,
  c: Context<Env>,
): Promise<Staff | undefined> {
  const { deskUrl } = deps.config;
  const { id } = c.var.site;
  return deskUrl === undefined
    ? undefined
    : whoIs(deps, id, readSession(deskUrl, id, c.req.header('cookie')));
}
