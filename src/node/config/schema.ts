/** The JSON Schema of parvis.json, so that an editor helps while one writes it: made from the shapes that read it. */
import { toJsonSchema } from '../../model/wire/json-schema.ts';
import type { JsonSchema } from '../../model/wire/json-schema.ts';
import { configShape, siteFileShape } from './shape.ts';

/** `docs/parvis.schema.json`; a site's own file is under `$defs/site`. */
export const configSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'parvis.json',
  ...toJsonSchema(configShape, { strict: true, named: new Map([[configShape.fields.site.of!, 'site']]) }),
  $defs: { site: toJsonSchema(siteFileShape, { strict: true }) },
});
