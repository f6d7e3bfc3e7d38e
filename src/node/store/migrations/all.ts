/** Every step of the schema, in order; the number of a schema is how many were made. */
import { first } from './first.ts';
import { second } from './second.ts';
import type { Step } from './step.ts';
import { third } from './third.ts';

export const steps: readonly Step[] = [first, second, third];
