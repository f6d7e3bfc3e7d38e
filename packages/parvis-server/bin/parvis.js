#!/usr/bin/env node
/**
 * Starts the command line, or says in one sentence what it needs. This one file is read by whatever Node is installed:
 * its syntax is that of Node 12, and it is CommonJS by the package.json beside it. The sentences are written from
 * src/words when the package is built.
 */
/* global require */
'use strict';

var needed = parseInt(require('../package.json').engines.node.replace(/^\D+/, ''), 10);
var found = process.versions.node;

if (parseInt(found, 10) >= needed) {
  import('../lib/node/cli.js').then(function (cli) {
    return cli.main();
  });
} else {
  var sentences = require('./too-old.json');
  var env = process.env;
  var language = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase();
  var sentence = Object.prototype.hasOwnProperty.call(sentences, language)
    ? sentences[language]
    : sentences.en;
  console.error(sentence.replace('{found}', found));
  process.exitCode = 1;
}
