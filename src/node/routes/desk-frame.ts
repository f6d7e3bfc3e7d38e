/** What every page of the desk stands in: words, files, and the way in by a provider where there is one. */
import type { DeskFrame } from '../../html/desk-page.ts';
import type { Site } from '../../model/site.ts';
import type { Deps } from './mount.ts';

/** Path of the desk's origin, without its last slash. */
export const deskBase = ({ config }: Pick<Deps, 'config'>): string =>
  new URL(config.deskUrl ?? 'http://localhost/').pathname.replace(/\/$/, '');

/** @returns the frame of a site's pages */
export function deskFrame(all: Pick<Deps, 'config' | 'words'>, site: Site): DeskFrame {
  const { tag, desk, deskPage: around } = all.words(site);
  const base = deskBase(all);
  const { deskSignIn } = all.config;
  return {
    lang: tag,
    terms: desk,
    around,
    style: `${base}/desk.css`,
    icon: `${base}/desk.svg`,
    ...(deskSignIn && { provider: { name: deskSignIn.name, href: `${base}/s/${site.id}/form/provider` } }),
    site: site.name,
  };
}
