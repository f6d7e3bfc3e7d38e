/** What SQLite's result codes mean to a caller (https://www.sqlite.org/rescode.html). */
import { StoreBusy } from '../store.ts';
import { CLOSED } from '../whole/closing.ts';

/** Primary result codes: the low byte of an extended one. */
const BUSY = 5;
const LOCKED = 6;
const CONSTRAINT = 19;
const reasons: Readonly<Record<number, StoreBusy['reason']>> = {
  [BUSY]: 'locked',
  [LOCKED]: 'locked',
  8: 'read-only',
  10: 'unreachable',
  13: 'full',
  14: 'unreachable',
};

const codeOf = (fault: unknown): number =>
  fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number'
    ? fault.errcode & 0xff
    : 0;

/** Does another connection hold the lock? */
export const isLocked = (fault: unknown): boolean => codeOf(fault) === BUSY || codeOf(fault) === LOCKED;

/** The fault as a caller knows it; what is no state of the database stays as it is. */
export const faultOf = (fault: unknown): unknown => {
  // A trigger has refused it: the data are being moved.
  if (codeOf(fault) === CONSTRAINT && (fault as Error).message.includes(CLOSED))
    return new StoreBusy('read-only', fault);
  const reason = reasons[codeOf(fault)];
  return reason ? new StoreBusy(reason, fault) : fault;
};
