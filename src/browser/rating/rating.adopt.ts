/** A rating read back from what `src/html/rating.ts` wrote into the light DOM. */
import { bare } from '../../model/wire/bare.ts';
import { data, figure } from '../kit/adopt.ts';

/** @param section the `.parvis-rating` of the page. @returns what an answer of the server would say */
export const adopted = (section: Element): unknown =>
  bare({
    wire: data(section, 'wire'),
    address: data(section, 'address'),
    kind: data(section, 'kind'),
    count: figure(section, 'count'),
    average: figure(section, 'average'),
    useful: figure(section, 'useful'),
    open: data(section, 'open') === 'true',
  });

/** Why it is closed, as the server wrote it. */
export const adoptedClosing = (section: Element): string | undefined =>
  section.querySelector('.parvis-closed')?.textContent ?? undefined;

export { handOver } from '../kit/adopt.ts';
