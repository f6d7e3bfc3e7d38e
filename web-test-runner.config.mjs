/**
 * The browser's tests: on the sources, in a Chromium, under the part of a strict policy that a test runner itself can
 * live with. A violation of it fails the test in which it happens (test/support/browser/policy.ts).
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { chromeLauncher } from '@web/test-runner-chrome';
import { litSass } from './tools/build/lit-sass.mjs';
import { svgPath } from './tools/build/svg-path.mjs';
import { CHROMIUM_FLAGS, findChromium } from './tools/test/chromium.mjs';
import { countReporter } from './tools/test/wtr-count.mjs';
import { defaultReporter } from '@web/test-runner';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const POLICY = "style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  hostname: '127.0.0.1',
  // One tab at a time: a tab in the background gets no frames, and what waits to be seen would wait for ever.
  concurrency: 1,
  mimeTypes: { '**/*.scss': 'js', '**/*.svg': 'js' },
  plugins: [
    fromRollup(litSass)(),
    fromRollup(svgPath)(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: at('tsconfig.json') }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
      // One zone and one language, whatever the machine's.
      async createBrowserContext({ browser }) {
        return browser.defaultBrowserContext();
      },
      async createPage({ context }) {
        const page = await context.newPage();
        await page.emulateTimezone('Europe/Paris');
        return page;
      },
    }),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <link rel="canonical" href="https://www.valmont.example/actualites/marche">
    <title>The market moves to Saturday</title>
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  // A machine under load translates a chunk in seconds; what waits for it gives up a little earlier, and says for what.
  testFramework: { config: { timeout: 30000 } },
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 180000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    countReporter(),
  ],
};
