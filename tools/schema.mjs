/**
 * The JSON Schema of parvis.json, for editors. Without arguments it goes to stdout; `--write FILE` puts it there.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { configSchema } from '../src/node/config/schema.ts';

/** As the repository's formatter leaves it. */
export const schemaText = () => format(JSON.stringify(configSchema()), { parser: 'json', printWidth: 110 });

if (import.meta.main) {
  const [flag, file] = process.argv.slice(2);
  if (flag === '--write' && file) writeFileSync(file, await schemaText());
  else process.stdout.write(await schemaText());
}
