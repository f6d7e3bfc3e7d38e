/** Reading an answer that is of one shape: a file of its own, because the first drawings read theirs by parts. */
import { failure } from '../failure.ts';
import type { Problem } from '../problem.ts';
import { read } from './read.ts';
import type { Shape } from './shape.ts';

/** As `read`; a `garbled` problem in place of undefined. */
export const readAnswer = <T>(shape: Shape<T>, value: unknown, base?: string): T | Problem =>
  read(shape, value, base) ?? failure('garbled');
