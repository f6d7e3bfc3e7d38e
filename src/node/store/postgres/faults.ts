/** What PostgreSQL's codes mean to a caller (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
import { StoreBusy } from '../store.ts';

/** Two transactions met: serialisation failure, deadlock. The whole one runs again. */
const AGAIN = /^40/;
/** Gave up waiting: lock not available, statement cancelled by its time limit. */
const LOCKED = /^(?:55P03|57014)$/;
/** The server goes, comes or has no room: class 08, its shutdowns, too many connections. */
const AWAY = /^(?:08|57P0[1-35]|53300|25P03)/;
const FULL = /^53[12]00$/;
const READ_ONLY = /^25006$/;
/** What the sockets say. */
const SOCKET = /^E(?:CONN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOENT$)/;
/** What the driver says without a code when a connection ends or does not come about in time. */
const DRIVER = /^(?:Connection terminated|timeout e|Client has encountered a connection error)/;

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

/** May the transaction run again at once? */
export const isToRepeat = (fault: unknown): boolean => AGAIN.test(codeOf(fault));

/** Is the server away, perhaps for a moment? */
export const isAway = (fault: unknown): boolean =>
  AWAY.test(codeOf(fault)) ||
  SOCKET.test(codeOf(fault)) ||
  (fault instanceof Error && DRIVER.test(fault.message));

/** The fault as a caller knows it; what is no state of the database stays as it is. */
export function faultOf(fault: unknown): unknown {
  const code = codeOf(fault);
  const reason: StoreBusy['reason'] | undefined = isAway(fault)
    ? 'unreachable'
    : AGAIN.test(code) || LOCKED.test(code)
      ? 'locked'
      : FULL.test(code)
        ? 'full'
        : READ_ONLY.test(code)
          ? 'read-only'
          : undefined;
  return reason ? new StoreBusy(reason, fault) : fault;
}
