// Feeds with expected values, scored by the corpus's own scorer.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export async function run(folder, adapter = './feed-adapter.mjs') {
  const scorer = path.join(folder, 'score-feeds.mjs');
  if (!existsSync(scorer)) return undefined;
  const { run: score } = await import(pathToFileURL(scorer).href);
  const { parse } = await import(adapter);
  const result = await score(folder, parse);
  const wrong = result.bad.flatMap(([id, error, fields]) =>
    error ? [`${id}: ${error}`] : fields.map(([field, , want, got]) => `${id}: ${field}: ${want} | ${got}`),
  );
  const percent = ((100 * result.fieldsRight) / result.fieldsTotal).toFixed(1);
  const note = `${percent} % of fields, ${result.perfect}/${result.cases} cases, archaic ${result.archaic.join('/')}, threw ${result.threw}`;
  return { tried: result.fieldsTotal, wrong, note };
}
