/** The rules of a thread, read whole from the answer it came in; for whoever writes, not for whoever only reads. */
import { isProblem } from '../../model/failure.ts';
import { bare } from '../../model/wire/bare.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import { parseThread } from '../../model/wire/thread.ts';
import type { ThreadPage } from '../../model/wire/thread.ts';

// Each answer is read once, however often a view asks for its rules.
const known = new WeakMap<ThreadReading, ThreadPage>();

/** The page with its policy and capabilities; its comments are those of the drawing. */
export function rulesOf(page: ThreadReading): ThreadPage {
  const before = known.get(page);
  if (before) return before;
  const { raw, address, comments, counts, next, previous, serverTime } = page;
  const read = parseThread(bare(Object(raw), { comments: [] }));
  const rules = isProblem(read) ? (parseThread({ address, comments: [] }) as ThreadPage) : read;
  const { open, controller, privacyUrl, charter } = rules.policy;
  const whole = bare<ThreadPage>(
    rules,
    { address, comments, counts, next, previous, serverTime },
    {
      // No form without the three parts of R-96: what was there, and could not be read, is not there.
      policy: bare(rules.policy, { open: page.open && !!(open && controller && privacyUrl && charter) }),
    },
  );
  known.set(page, whole);
  return whole;
}
