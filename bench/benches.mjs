/** The benches there are; each is loaded when it is asked for. A new one is a folder beside these, and a line here. */
export const benches = {
  share: {
    about: 'the share line beside other share libraries: requests, address, keyboard, policies, bytes, time',
    load: () => import('./share/bench.mjs'),
  },
  'feed-page': {
    about:
      'a page with 20 posts beside other feed libraries and plain HTML: bytes, requests, findings, script time',
    load: () => import('./feed-page/bench.mjs'),
  },
  feed: {
    about:
      'reading feeds beside other readers: fields that are right, time; and what collecting 50 sources costs',
    load: () => import('./feed/bench.mjs'),
  },
  store: {
    about: "the companion's store beside raw SQLite: inserting comments, reading a page of 50",
    load: () => import('./store/bench.mjs'),
  },
  comments: {
    about: 'a page of 50 out of 10,000 comments: raw SQLite, the store, the companion over HTTP',
    load: () => import('./comments/bench.mjs'),
  },
  wordpress: {
    about: 'posts and reads of comments, the companion beside a real WordPress, both behind one nginx',
    load: () => import('./wordpress/bench.mjs'),
  },
};
