/** A contribution as a check is shown it, with whatever a test changes. */
import { createHash } from 'node:crypto';
import { parsePolicy } from '../../../../src/model/policy.ts';
import type { Policy } from '../../../../src/model/policy.ts';
import { parseSite } from '../../../../src/model/site.ts';
import type { Site } from '../../../../src/model/site.ts';
import { parseDraft } from '../../../../src/model/wire/draft.ts';
import type { Draft } from '../../../../src/model/wire/draft.ts';
import { isProblem } from '../../../../src/model/problem.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { wordList } from '../../../../src/model/wordlist/list.ts';
import type { Looked } from '../../../../src/node/comments/checks/check.ts';
import { newPass } from '../../../../src/node/comments/checks/pass.ts';
import { createRepeats } from '../../../../src/node/comments/checks/repeats.ts';
import type { CheckRules } from '../../../../src/node/comments/checks/rules.ts';
import { createRate } from '../../../../src/node/edge/rate.ts';
import type { Reads, StoredComment } from '../../../../src/node/store/store.ts';
import type { WaveRule } from '../../../../src/node/store/waves.ts';

export const NOW = Date.parse('2026-11-03T09:00:00Z');
const PAGE = 'https://www.valmont.example/a';

const right = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(JSON.stringify(value));
  return value;
};

export const sign = (purpose: string, text: string): string =>
  createHash('sha256').update(`${purpose} ${text}`).digest('base64url');

/** A pass as old as given, in milliseconds. */
export const passOf = (age: number): string => newPass({ sign }, 'valmont', NOW - age);

/** What a test may change. */
export interface Over {
  readonly draft?: object;
  readonly policy?: object;
  readonly rules?: Partial<CheckRules>;
  readonly looked?: Partial<Looked>;
  /** Has the store the same text in the thread? */
  readonly same?: boolean;
  /** Rules that live. */
  readonly waveRules?: readonly WaveRule[];
}

/** The same memories for as long as a test wants. */
export const memory = (): Pick<Looked, 'repeats' | 'deps'> => ({
  repeats: createRepeats(),
  deps: { sign, rate: createRate({ now: () => NOW }) },
});

export function looked({
  draft = {},
  policy = {},
  rules = {},
  looked: more = {},
  same = false,
  waveRules = [],
}: Over = {}): Looked {
  const read: Policy = right(parsePolicy(policy));
  const site: Site = right(
    parseSite({ id: 'valmont', name: 'V', url: PAGE, origins: ['https://www.valmont.example'] }),
  );
  const one: Draft = right(
    parseDraft({
      page: PAGE,
      text: 'Bonjour à toutes et à tous, voici mon avis.',
      pass: passOf(60_000),
      ...draft,
    }),
  );
  const known = new Map<string, unknown>();
  return {
    ...memory(),
    site,
    policy: read,
    rules: {
      words: wordList([]),
      emergency: wordList([]),
      help: [],
      holdFirst: false,
      history: true,
      proof: 'load',
      pages: [],
      ...rules,
    },
    draft: one,
    mode: 'premoderation',
    thread: undefined,
    tx: {
      sameText: () => Promise.resolve(same),
      waveRules: () => Promise.resolve(waveRules),
    } as unknown as Reads,
    now: NOW,
    visitor: 'v',
    key: 'a-key-of-this-one',
    earlier: [],
    busy: false,
    external: undefined,
    once: (name, work) => {
      if (!known.has(name)) known.set(name, work());
      return known.get(name) as never;
    },
    ...more,
  };
}

/** An earlier contribution of the same author, in a state. */
export const earlier = (state: string): StoredComment => ({ comment: { state } }) as unknown as StoredComment;
