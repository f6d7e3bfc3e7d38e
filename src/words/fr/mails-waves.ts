import { plural } from '../plural.ts';
import type { WaveTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: what the companion itself says of waves. */
export default {
  row: {
    alike: (count) => n(count, '# commentaire semblable', '# commentaires semblables'),
    network: (count) =>
      n(
        count,
        '# commentaire venu d’un même réseau en un jour',
        '# commentaires venus d’un même réseau en un jour',
      ),
  },
  mark: ({ refused, at, until }) =>
    `${n(refused, 'Ressemble à celui qui a été refusé', 'Ressemble aux # refusés')} le ${at}, retenu jusqu’au ${until}`,
  full: (most) =>
    `${n(most, '# règle retient', '# règles retiennent')} déjà les prochains commentaires. Rien n’a été modifié\u00a0: mettez fin à une règle dans les outils, ou refusez ceux-ci sans nouvelle règle.`,
  unlike:
    'Ces commentaires n’ont plus assez en commun pour que les prochains soient reconnus. Rien n’a été modifié\u00a0: vous pouvez les refuser sans règle.',
} satisfies WaveTerms;
