/** What the documentation of mastodon-embed-timeline asks a page to write. */
new globalThis.MastodonTimeline.Init({
  instanceUrl: 'https://mastodon.example',
  timelineType: 'profile',
  userId: '9',
  profileName: '@valmont',
  maxNbPostFetch: '20',
  maxNbPostShow: '20',
  hideReplies: true,
  hidePinnedPosts: true,
});
