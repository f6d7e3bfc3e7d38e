/**
 * Networks that are read with the institution's own token, through Meta's APIs. The account is the one of the token
 * (`me`); its name in the configuration is for people, and for the check that it is official.
 */
import type { GraphKind } from '../readers/graph.ts';

/** How one of them is asked. */
export interface GraphNetwork {
  readonly server: string;
  /** Path of its posts, with the version of the API that this reader was written for. */
  readonly path: string;
  readonly fields: string;
  /** Page of an account, whose name is encoded. */
  readonly page: (name: string) => string;
}

const MEDIA = 'media_type,media_url,thumbnail_url,alt_text';

export const graphNetworks: Readonly<Record<GraphKind, GraphNetwork>> = {
  facebook: {
    server: 'https://graph.facebook.com',
    path: '/v24.0/me/posts',
    fields:
      'id,message,created_time,permalink_url,is_published,is_hidden,privacy{value},from{name},attachments{media_type,media,title,description,url,unshimmed_url,subattachments{media_type,media}}',
    page: (name) => `https://www.facebook.com/${name}`,
  },
  instagram: {
    server: 'https://graph.instagram.com',
    path: '/v24.0/me/media',
    fields: `id,caption,permalink,timestamp,username,${MEDIA},children{${MEDIA}}`,
    page: (name) => `https://www.instagram.com/${name}/`,
  },
  threads: {
    server: 'https://graph.threads.net',
    path: '/v1.0/me/threads',
    fields: `id,media_product_type,text,permalink,timestamp,username,link_attachment_url,${MEDIA},children{${MEDIA}}`,
    page: (name) => `https://www.threads.com/@${name}`,
  },
};

/** Whether a kind of source is one of these. */
export const isGraph = (type: string): type is GraphKind => Object.hasOwn(graphNetworks, type);

/** Posts of a page of the answer. */
const LIMIT = 25;

/** The address of a page of posts. Without the token: that goes in a header, which no log and no redirect sees. */
export function graphAddress(type: GraphKind, server: string, after: string | undefined): string {
  const { path, fields } = graphNetworks[type];
  const url = new URL(path, server);
  url.searchParams.set('fields', fields);
  url.searchParams.set('limit', String(LIMIT));
  if (after !== undefined) url.searchParams.set('after', after);
  return url.href;
}
