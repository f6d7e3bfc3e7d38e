/**
 * “Hold the next ones”: the rules that hold comments like those of a wave that was refused. On the desk's origin only.
 * Moderators and admins end them; managers see.
 */
import type { Problem } from '../problem.ts';
import { id, name } from './common.ts';
import { parse } from './parse.ts';
import { bool, instant, int, object, oneOf, optional, or, text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

/** Rules that live at once, at most; days that one may last; days that the desk proposes. */
export const MOST_RULES = 50;
export const LONGEST_HOLD = 60;
export const USUAL_HOLD = 7;

/** With the refusal of a wave: comments like these are held until then. */
export const holdShape = /* @__PURE__ */ object({ until: instant });

/** A rule that holds. */
export const waveRuleShape = /* @__PURE__ */ object({
  id,
  /** When it was set, and when it ends. */
  at: instant,
  until: instant,
  /** Comments that were refused with it, and for what. */
  refused: or(int(0), 0),
  ground: optional(text(500)),
  /** Who set it; absent: they are gone. */
  name: optional(name),
});
export type DeskWaveRule = Infer<typeof waveRuleShape>;

/** One line of the log. */
export const waveLineShape = /* @__PURE__ */ object({
  act: oneOf('set', 'end'),
  at: instant,
  until: instant,
  refused: or(int(0), 0),
  name: optional(name),
});

/** `GET /s/{site}/desk/wave-rules`: those that live, and who set and ended which, each the newest first. */
export const deskWaveRulesShape = /* @__PURE__ */ object({
  rules: or(tolerantList(waveRuleShape, MOST_RULES), []),
  log: or(tolerantList(waveLineShape, 50), []),
  /** Whoever asks may end them; others see. */
  may: or(bool, false),
});
export type DeskWaveRules = Infer<typeof deskWaveRulesShape>;

/** `POST /s/{site}/desk/wave-rules`: ends one now. The answer is as above; one that has ended already changes nothing. */
export const endWaveRuleShape = /* @__PURE__ */ object({ end: id });

/** Reads a request (strict). */
export const parseEndWaveRule = (value: unknown): Infer<typeof endWaveRuleShape> | Problem =>
  parse(endWaveRuleShape, value, { strict: true });
/** Reads what there is. */
export const parseDeskWaveRules = (value: unknown): DeskWaveRules | Problem =>
  parse(deskWaveRulesShape, value);
