/**
 * The checks, in the order in which they are told. Before them stand the gates, which refuse with a sentence and write
 * nothing: rates (`limits.ts`), the calendar and the switches (`gate.ts`), length and fields (`length.ts`).
 */
import type { HeldReason } from '../../../model/comment-states.ts';
import type { Check, EditCheck, Found, Looked, Said, Verdict } from './check.ts';
import { external } from './external.ts';
import { firstPost } from './first-post.ts';
import { haste } from './haste.ts';
import { history } from './history.ts';
import { honeypot } from './honeypot.ts';
import { links } from './links.ts';
import { measures } from './measures.ts';
import { proof } from './proof.ts';
import { repeat } from './repeat.ts';
import { time } from './time.ts';
import { wave } from './wave.ts';
import { words } from './words.ts';

export const checks: readonly Check[] = [
  honeypot,
  time,
  proof,
  links,
  words,
  haste,
  repeat,
  wave,
  firstPost,
  history,
  measures,
  external,
];

/**
 * Asks every check: first those that may ask the author something. One that is asked has sent nothing yet, so the
 * others, which count what is sent, are not troubled.
 */
export async function look(looked: Looked, all: readonly Check[] = checks): Promise<Required<Verdict>> {
  const said = new Map<Check, Verdict>();
  const ask = async (some: readonly Check[]): Promise<void> => {
    for (const check of some) said.set(check, await check.run(looked));
  };
  await ask(all.filter(({ asks }) => asks));
  const nudge = [...said.values()].flatMap((one) => one.nudge ?? []);
  if (!nudge.length || looked.draft.anyway) await ask(all.filter(({ asks }) => !asks));
  return { hold: all.flatMap((check) => said.get(check)?.hold ?? []), nudge };
}

/** Those that an edit meets beside what its text alone shows (`run.ts`). */
const ofEdits: readonly EditCheck[] = [measures, wave, external];

/** Asks the checks that an edit meets. @returns what holds it */
export async function lookAtEdit(said: Said): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const check of ofEdits) found.push(...((await check.run(said)).hold ?? []));
  return found;
}

/** The reasons, each once, in the order in which they were found. */
export const reasons = (found: readonly Found[]): readonly HeldReason[] => [
  ...new Set(found.map(({ rule }) => rule)),
];
