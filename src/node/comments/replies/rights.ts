/**
 * Who may do what with an official reply: a contributor drafts, a moderator or an admin publishes, a manager
 * reads. With four eyes nobody publishes, or gives back, what they wrote at themselves.
 */
import type { StoredReply } from '../../store/replies.ts';
import type { Staff } from '../../store/store.ts';
import type { ReplyRules } from './deps.ts';

export const mayPublish = ({ role }: Pick<Staff, 'role'>): boolean =>
  role === 'moderator' || role === 'admin';
export const mayWrite = (staff: Pick<Staff, 'role'>): boolean =>
  staff.role === 'contributor' || mayPublish(staff);

/** May they publish at once what they write now? */
export const mayPublishOwn = (staff: Staff, { fourEyes }: ReplyRules): boolean =>
  mayPublish(staff) && !fourEyes;

const wrote = ({ id }: Staff, { writers }: StoredReply): boolean => writers.includes(id);

/** May they publish this draft? One that was given back waits for its writer. */
export const mayApprove = (staff: Staff, reply: StoredReply, { fourEyes }: ReplyRules): boolean =>
  mayPublish(staff) && reply.state === 'waiting' && !(fourEyes && wrote(staff, reply));

/** May they change this draft, or withdraw it? */
export const mayEdit = (staff: Staff, reply: StoredReply): boolean =>
  mayPublish(staff) || (staff.role === 'contributor' && wrote(staff, reply));

/** May they give it back? */
export const mayReturn = (staff: Staff, reply: StoredReply): boolean =>
  mayPublish(staff) && reply.state === 'waiting' && !wrote(staff, reply);

/** May they keep ready texts of a service? Those of a service keep its own; those of the institution, all. */
export const mayKeep = (staff: Staff, service: string | undefined): boolean =>
  mayPublish(staff) && (staff.service === undefined || staff.service === service);
