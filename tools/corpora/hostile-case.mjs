// Reads one hostile feed in a process of its own and reports on it. Argument: a reader module (default ours);
// standard input: JSON {contentType}, a line end, then the bytes.
import process from 'node:process';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const input = Buffer.concat(chunks);
const end = input.indexOf(10);
const { contentType } = JSON.parse(input.subarray(0, end).toString());
const bytes = input.subarray(end + 1);
const { readFeed } = await import(process.argv[2] ?? '../../src/node/feed/readers/read.ts');
readFeed(Buffer.from('<rss/>'), { now: 0 }); // so that loading is not counted
globalThis.gc?.();
const before = process.memoryUsage().rss;
const { heapUsed, external } = process.memoryUsage();
const heap = heapUsed + external;
const start = performance.now();
let answer;
try {
  const feed = readFeed(bytes, { contentType, url: 'http://127.0.0.1/', now: Date.now() });
  answer =
    'failed' in feed
      ? { failed: feed.kind }
      : { titles: feed.posts.map(({ title }) => title ?? ''), posts: feed.posts };
} catch (error) {
  answer = { threw: `${error.name}: ${String(error.message).slice(0, 80)}` };
}
const ms = performance.now() - start;
const rss = process.memoryUsage().rss - before;
// What is still held once the reading is over.
globalThis.gc?.();
const kept = process.memoryUsage().heapUsed + process.memoryUsage().external - heap;
const text = JSON.stringify(answer);
process.stdout.write(
  JSON.stringify({
    ...answer,
    posts: answer.posts?.slice(0, 50).map(({ id, url, title, published }) => ({ id, url, title, published })),
    length: text.length,
    nul: text.includes('\\u0000'),
    polluted: {}.polluted !== undefined,
    ms,
    rss,
    kept,
  }),
);
