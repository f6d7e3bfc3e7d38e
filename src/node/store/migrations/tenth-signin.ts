/**
 * Sign-in with a provider. `identity`: which of the desk's people a provider's person is. `signed`: comments whose author
 * was signed in. Both hold a keyed hash of issuer and subject and nothing else of the person. `resident`: single-use codes
 * on their way back to a page, and the short tokens they were exchanged for.
 */
import type { Step } from './step.ts';

export const signInStep: Step = (engine) => {
  const [text, long, strict] =
    engine === 'sqlite' ? ['text', 'integer', ' strict'] : ['text collate "C"', 'bigint', ''];
  return [
    `create table identity (
      site ${text} not null, subject ${text} not null, staff ${text} not null,
      primary key (site, subject),
      foreign key (site, staff) references staff (site, id) on delete cascade
    )${strict}`,
    `create table signed (
      site ${text} not null, comment ${text} not null, subject ${text} not null,
      primary key (site, comment),
      foreign key (site, comment) references comment (site, id) on delete cascade
    )${strict}`,
    'create index signed_subject on signed (site, subject)',
    `create table resident (
      token ${text} not null primary key, site ${text} not null, kind ${text} not null,
      subject ${text} not null, name ${text}, challenge ${text}, until ${long} not null
    )${strict}`,
    'create index resident_until on resident (until)',
  ];
};
