/** Every step of the schema, in order; the number of a schema is how many were made. */
import { movesStep } from './eighth-moves.ts';
import { hostingStep } from './eighteenth-hosting.ts';
import { hostStep } from './fifteenth-host.ts';
import { ratingStep } from './fifth-rating.ts';
import { authorsStep } from './fourteenth-authors.ts';
import { first } from './first.ts';
import { fourth } from './fourth-feed.ts';
import { second } from './second.ts';
import { peopleStep } from './ninth-people.ts';
import { sixth } from './sixth-desk.ts';
import { signInStep } from './tenth-signin.ts';
import { guardStep } from './seventh-guard.ts';
import { repliesStep } from './twelfth-replies.ts';
import { wordsStep } from './sixteenth-words.ts';
import { wavesStep } from './seventeenth-waves.ts';
import { visitsStep } from './eleventh-visits.ts';
import type { Step } from './step.ts';
import { casesStep } from './thirteenth-cases.ts';
import { mailStep } from './third-mail.ts';
import { third } from './third.ts';

export const steps: readonly Step[] = [
  ...[first, second, third, mailStep, fourth],
  ...[ratingStep, sixth, guardStep, movesStep, peopleStep, signInStep, visitsStep, repliesStep],
  ...[casesStep, authorsStep, hostStep, wordsStep, wavesStep, hostingStep],
];
