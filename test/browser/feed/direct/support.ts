/** A Mastodon server and Bluesky's public host, in place of the network: what they answer, and what they were asked. */
import { json } from '../support.ts';

export const ACCOUNT = 'https://social.example/@ville';
export const HOST = 'social.example';

/** One request as it left. */
export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

export interface Network {
  readonly sent: Sent[];
  /** Sets the answer for addresses that contain this; the newest counts. */
  on(part: string, answer: () => Response | Promise<Response>): void;
  stop(): void;
}

export function network(): Network {
  const real = globalThis.fetch;
  const sent: Sent[] = [];
  const answers: [string, () => Response | Promise<Response>][] = [];
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const found = answers.findLast(([part]) => url.includes(part));
    if (!found) throw new TypeError(`nobody answers ${url}`);
    return found[1]();
  }) as typeof fetch;
  return {
    sent,
    on: (part, answer) => void answers.push([part, answer]),
    stop: () => void (globalThis.fetch = real),
  };
}

const author = {
  id: '9',
  username: 'ville',
  acct: 'ville',
  display_name: 'Ville de Rive',
  url: 'https://social.example/@ville',
};

/** A status of the account. */
export const status = (id: number, more: object = {}): object => ({
  id: `${id}`,
  uri: `https://social.example/users/ville/statuses/${id}`,
  url: `https://social.example/@ville/${id}`,
  created_at: '2026-11-20T08:00:00.000Z',
  visibility: 'public',
  language: 'fr',
  sensitive: false,
  spoiler_text: '',
  content: `<p>Message ${id}</p>`,
  account: author,
  media_attachments: [],
  tags: [],
  ...more,
});

/** A picture of one host. */
export const picture = (url: string, alt = 'Le pont'): object => ({
  id: url,
  type: 'image',
  url,
  preview_url: url,
  description: alt,
  meta: { original: { width: 600, height: 300 } },
});

/** Everything at once: warning, film, poll, card, quote, boost. */
export const everything = (): object[] => [
  status(1, {
    sensitive: true,
    spoiler_text: 'Accident',
    edited_at: '2026-11-20T09:00:00.000Z',
    media_attachments: [picture('https://social.example/a.jpg')],
  }),
  status(2, {
    poll: {
      multiple: false,
      expires_at: '2026-11-25T08:00:00.000Z',
      votes_count: 4,
      options: [
        { title: 'Oui', votes_count: 3 },
        { title: 'Non', votes_count: 1 },
      ],
    },
  }),
  status(3, {
    card: { url: 'https://www.ville.example/budget', title: 'Le budget', description: 'Deux mots' },
    quote: {
      state: 'accepted',
      quoted_status: status(8, { account: { ...author, display_name: 'Région' } }),
    },
  }),
  status(4, {
    content: '',
    reblog: status(7, {
      content: '<p>Prudence</p>',
      account: { ...author, acct: 'sdis@far.example', display_name: 'Pompiers' },
    }),
  }),
  status(5, {
    media_attachments: [
      {
        id: 'v',
        type: 'video',
        url: 'https://social.example/v.mp4',
        preview_url: 'https://social.example/v.jpg',
        description: 'Le discours',
      },
    ],
  }),
];

/** The server knows the account, and answers with these. */
export const serve = (net: Network, posts: readonly object[]): void => {
  net.on('/api/v1/accounts/lookup', () => json({ id: '9', username: 'ville', acct: 'ville' }));
  net.on('/api/v1/accounts/9/statuses', () => json(posts));
};

/** A post of Bluesky. */
export const view = (key: string, text: string, more: object = {}): object => ({
  post: {
    uri: `at://did:plc:ville/app.bsky.feed.post/${key}`,
    indexedAt: '2026-11-20T08:00:00.000Z',
    author: { did: 'did:plc:ville', handle: 'ville.example', displayName: 'Ville' },
    record: { text, createdAt: '2026-11-20T08:00:00.000Z', langs: ['fr'] },
    ...more,
  },
});
