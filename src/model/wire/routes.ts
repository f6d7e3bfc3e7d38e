/**
 * The routes of the companion, as data: the server mounts them, the client calls them, the API document lists them.
 * A site is named in the path and checked against `Origin` (DESIGN.md). What the UK Online Safety Act would make a
 * social network of is not here and stays out: no private messages, profiles, followers or mentions.
 */
import type { Route } from './openapi.ts';
import { deskRoutes } from './routes/desk.ts';
import { publicRoutes } from './routes/public.ts';

export { shapeNames } from './routes/names.ts';

export const routes: readonly Route[] = [...publicRoutes, ...deskRoutes];
