/** Every step of the schema, in order; the number of a schema is how many were made. */
import { movesStep } from './eighth-moves.ts';
import { ratingStep } from './fifth-rating.ts';
import { first } from './first.ts';
import { fourth } from './fourth-feed.ts';
import { second } from './second.ts';
import { peopleStep } from './ninth-people.ts';
import { sixth } from './sixth-desk.ts';
import { guardStep } from './seventh-guard.ts';
import { visitsStep } from './eleventh-visits.ts';
import type { Step } from './step.ts';
import { mailStep } from './third-mail.ts';
import { third } from './third.ts';

export const steps: readonly Step[] = [
  ...[first, second, third, mailStep, fourth],
  ...[ratingStep, sixth, guardStep, movesStep, peopleStep, visitsStep],
];
