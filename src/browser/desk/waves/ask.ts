/** What the list of rules asks of the companion. Nothing throws: what fails is a `Problem`. */
import type { Problem } from '../../../model/problem.ts';
import { parseDeskWaveRules } from '../../../model/wire/desk-wave-rules.ts';
import type { DeskWaveRules } from '../../../model/wire/desk-wave-rules.ts';
import type { Client } from '../../kit/writer.ts';

const path = '/desk/wave-rules';

export const askRules = (client: Client): Promise<DeskWaveRules | Problem> =>
  client(path, { parse: parseDeskWaveRules, fresh: true });

/** Ends a rule. @param key the same for each try (S-27) */
export const endRule = (client: Client, key: string, rule: string): Promise<DeskWaveRules | Problem> =>
  client(path, { method: 'POST', key, body: { end: rule }, parse: parseDeskWaveRules });
