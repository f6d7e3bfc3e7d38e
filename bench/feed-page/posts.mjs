/**
 * Twenty posts of one account, in each form in which a subject reads them: as Mastodon's API and Bluesky's answer, as
 * our own file, and as plain HTML. The same words, and a picture with every fourth.
 */
import { feedDocument } from '../../src/model/wire/feed.ts';

export const COUNT = 20;
/** Nobody's: the driven browser answers in their place. */
export const MASTODON = 'https://mastodon.example';
export const PICTURES = 'https://files.mastodon.example';
export const BLUESKY = 'https://public.api.bsky.app';
const CDN = 'https://cdn.bsky.app';

const SUBJECTS = [
  'The market moves to Saturday, on the square in front of the town hall.',
  'Water will be cut off in the rue des Tanneurs on Tuesday from 9 to 11.',
  'The council meets on Thursday at half past six; the agenda is on our site.',
  'The library is looking for readers aloud, of every age.',
];

const posts = Array.from({ length: COUNT }, (_, index) => ({
  id: `${1000 - index}`,
  at: new Date(Date.UTC(2026, 10, 20, 8) - index * 7_200_000).toISOString(),
  text: `${SUBJECTS[index % SUBJECTS.length]} (${index + 1})`,
  picture: index % 4 === 0,
}));

/** As `GET /api/v1/accounts/9/statuses` answers. */
export const statuses = () => {
  const account = {
    id: '9',
    username: 'valmont',
    acct: 'valmont',
    display_name: 'Valmont',
    url: `${MASTODON}/@valmont`,
    avatar: `${PICTURES}/face.png`,
    avatar_static: `${PICTURES}/face.png`,
    emojis: [],
    bot: false,
    locked: false,
  };
  return posts.map(({ id, at, text, picture }) => ({
    id,
    uri: `${MASTODON}/users/valmont/statuses/${id}`,
    url: `${MASTODON}/@valmont/${id}`,
    created_at: at,
    edited_at: null,
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    reblog: null,
    visibility: 'public',
    language: 'en',
    sensitive: false,
    spoiler_text: '',
    content: `<p>${text} <a href="${MASTODON}/tags/valmont" class="mention hashtag" rel="tag">#<span>valmont</span></a></p>`,
    account,
    media_attachments: picture
      ? [
          {
            id: `m${id}`,
            type: 'image',
            url: `${PICTURES}/${id}.png`,
            preview_url: `${PICTURES}/${id}.png`,
            remote_url: null,
            description: 'The square',
            blurhash: null,
            meta: { original: { width: 600, height: 300, size: '600x300', aspect: 2 } },
          },
        ]
      : [],
    mentions: [],
    tags: [{ name: 'valmont', url: `${MASTODON}/tags/valmont` }],
    emojis: [],
    poll: null,
    card: null,
    replies_count: 1,
    reblogs_count: 2,
    favourites_count: 3,
  }));
};

/** As `GET /xrpc/app.bsky.feed.getAuthorFeed` answers. */
export const views = () => ({
  feed: posts.map(({ id, at, text, picture }) => ({
    post: {
      uri: `at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/${id}`,
      cid: 'bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy',
      author: {
        did: 'did:plc:z72i7hdynmk6r22z27h6tvur',
        handle: 'valmont.example',
        displayName: 'Valmont',
        avatar: `${CDN}/face.png`,
        labels: [],
      },
      record: { $type: 'app.bsky.feed.post', text: `${text} #valmont`, createdAt: at, langs: ['en'] },
      ...(picture && {
        embed: {
          $type: 'app.bsky.embed.images#view',
          images: [
            {
              thumb: `${CDN}/${id}.png`,
              fullsize: `${CDN}/${id}.png`,
              alt: 'The square',
              aspectRatio: { width: 600, height: 300 },
            },
          ],
        },
      }),
      replyCount: 1,
      repostCount: 2,
      likeCount: 3,
      quoteCount: 0,
      indexedAt: at,
      labels: [],
    },
  })),
});

/** The file that `parvis collect` writes: pictures are on the site's own host. */
export const file = () =>
  feedDocument({
    title: 'Latest news',
    // Today, so that it is not old; at midnight, so that it weighs the same all day.
    generated: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
    sources: [{ id: 'm', network: 'mastodon', name: 'Valmont', url: `${MASTODON}/@valmont`, state: 'ok' }],
    posts: posts.map(({ id, at, text, picture }) => ({
      id,
      network: 'mastodon',
      account: { name: 'Valmont', handle: '@valmont@mastodon.example' },
      url: `${MASTODON}/@valmont/${id}`,
      published: at,
      lang: 'en',
      tags: ['valmont'],
      content: [
        { type: 'text', text: `${text} ` },
        { type: 'tag', text: '#valmont', href: `${MASTODON}/tags/valmont` },
      ],
      sensitive: false,
      official: true,
      origins: [],
      cut: false,
      media: picture
        ? [{ type: 'image', url: `/page/${id}.png`, width: 600, height: 300, alt: 'The square' }]
        : [],
    })),
  });

/** The floor: what a server would write by hand. */
export const plain = () =>
  `<section aria-labelledby="news"><h2 id="news">Latest news</h2><ul>${posts
    .map(
      ({ id, at, text, picture }) =>
        `<li><article><p>Valmont on Mastodon, <a href="${MASTODON}/@valmont/${id}"><time datetime="${at}">${at.slice(0, 10)}</time></a></p><p>${text} <a href="${MASTODON}/tags/valmont">#valmont</a></p>${
          picture
            ? `<img src="/page/${id}.png" alt="The square" width="600" height="300" loading="lazy">`
            : ''
        }</article></li>`,
    )
    .join('')}</ul></section>`;
