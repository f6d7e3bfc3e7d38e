/**
 * What each room's tsconfig lets it see. The fixtures in `fixtures/walls/ROOM/` are checked as if they stood
 * in `src/ROOM/`, one program per room; the first line of each says what must be refused.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = fileURLToPath(new URL('fixtures/walls/', import.meta.url));

/** The fixtures of a room: from the path it pretends to have to its text. */
const textsOf = (room) =>
  new Map(
    readdirSync(join(fixtures, room)).map((name) => [
      // No such file may exist in src: the name is the fixture's own.
      join(root, 'src', room, `fixture-${basename(name, '.ts.txt')}.ts`),
      readFileSync(join(fixtures, room, name), 'utf8'),
    ]),
  );

/** What TypeScript says of each fixture under the room's own options. */
const messagesOf = (room, texts) => {
  const folder = join(root, 'src', room);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return (path) =>
    [
      ...program.getOptionsDiagnostics(),
      ...program.getSyntacticDiagnostics(program.getSourceFile(path)),
      ...program.getSemanticDiagnostics(program.getSourceFile(path)),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
};

for (const room of readdirSync(fixtures)) {
  describe(`the names ${room} may read`, () => {
    const texts = textsOf(room);
    const messages = messagesOf(room, texts);
    for (const [path, text] of texts) {
      const [, refused] =
        /^\/\/ (?:refused: (\S+)|allowed)\n/.exec(text) ?? assert.fail(`first line of ${path}`);
      it(`${basename(path, '.ts')}: ${refused ? `refuses ${refused}` : 'allowed'}`, () => {
        const found = messages(path);
        if (!refused) return assert.deepEqual(found, []);
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0], /^Cannot find (name|module)/);
        assert.ok(found[0].includes(refused), found[0]);
      });
    }
  });
}
