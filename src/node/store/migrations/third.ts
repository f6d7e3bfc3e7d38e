/** How the desk finds other contributions that may be of one author: by the address they were sent with, and the name. */
import type { Step } from './step.ts';

export const third: Step = () => [
  'create index contact_email on contact (site, email)',
  'create index comment_name on comment (site, name, received_at) where name is not null',
];
