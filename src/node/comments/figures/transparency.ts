/** The statements of reasons of a time, as the EU's Transparency Database takes them. */
import type { Period } from '../../../model/figures/period.ts';
import { toTransparencyStatement } from '../../../model/figures/transparency.ts';
import type { TransparencyStatement } from '../../../model/figures/transparency.ts';
import type { Site } from '../../../model/site.ts';
import type { FigureReads } from '../../store/figures.ts';

/** @returns one for each decision that restricts something; a warning is none */
export const transparencyOf = async (
  reads: FigureReads,
  site: Site,
  period: Period,
): Promise<readonly TransparencyStatement[]> =>
  (await reads.statements(site.id, period)).flatMap((one) => toTransparencyStatement(one) ?? []);
