/** The lock file is whole: `npm ci` accepts it on any platform, whatever the machine that wrote it could fetch. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { missingEntries, platformOf } from '../../tools/complete-lock.mjs';

test('no package of another platform is missing', () => {
  assert.deepEqual(missingEntries(JSON.parse(readFileSync('package-lock.json', 'utf8'))), {});
});

test('a missing one is found, with its platform; one in a folder above is not missing', () => {
  const packages = {
    '': {},
    'node_modules/a': {
      dev: true,
      optionalDependencies: { '@a/linux-x64': '1.2.3', '@a/darwin-arm64': '1.2.3', soft: '^2.0.0' },
    },
    'node_modules/a/node_modules/b': { optionalDependencies: { '@a/linux-x64': '1.2.3' } },
    'node_modules/@a/linux-x64': { version: '1.2.3' },
  };
  assert.deepEqual(missingEntries({ packages }), {
    'node_modules/@a/darwin-arm64': {
      version: '1.2.3',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    },
  });
});

test('the platform stands in the name', () => {
  assert.deepEqual(platformOf('@rollup/rollup-win32-ia32-msvc'), { os: ['win32'], cpu: ['ia32'] });
  assert.deepEqual(platformOf('@esbuild/openharmony-arm64'), { os: ['openharmony'], cpu: ['arm64'] });
  assert.deepEqual(platformOf('fsevents'), {});
});

test('the file names no source of packages', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
});
