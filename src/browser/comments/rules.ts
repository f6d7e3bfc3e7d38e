/** The rules of a thread, read whole from the answer it came in; for whoever writes, not for whoever only reads. */
import { bare } from '../../model/wire/bare.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import { readRules } from '../../model/wire/thread-rules.ts';
import type { ThreadRules } from '../../model/wire/thread-rules.ts';

// Each answer is read once, however often a view asks for its rules.
const known = new WeakMap<ThreadReading, ThreadRules>();

/** The page with its policy and capabilities; its comments are those of the drawing. */
export function rulesOf(page: ThreadReading): ThreadRules {
  let whole = known.get(page);
  if (!whole) {
    const rules = readRules(page.raw);
    const { open, controller, privacyUrl, charter } = rules.policy;
    // No form without the three parts of R-96: what was there, and could not be read, is not there.
    const policy = bare(rules.policy, { open: page.open && !!(open && controller && privacyUrl && charter) });
    known.set(page, (whole = bare<ThreadRules>(page, rules, { policy })));
  }
  return whole;
}
