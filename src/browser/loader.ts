/**
 * What a webmaster's one `<script type="module">` loads. It looks for the widgets on the page, fetches the code of
 * those that are there and of no other, and fills their places when the code has come. It has no Lit and imports
 * nothing at run time: if a browser is too old, a file does not come or was changed, or the page's policy forbids Lit
 * to start, the fallbacks stay as the author wrote them.
 *
 * The hash of each file stands in this one; so the `integrity` of the loader's own tag covers them all.
 */
import { claim } from './kit/claim.ts';
import { loaderTell } from './kit/loader-tell.ts';
import { watchMarkup } from './kit/markup.ts';
import type { Place, Writer } from './kit/place.ts';
import { fill } from './kit/place.ts';
import { verify } from './kit/verified.ts';

/** Each widget's code, asked for once, with Lit at the same time; it stays away for good when one of both did not come. */
const loading: Record<string, Promise<Writer | void>> = {};
const take = (place: Place): unknown =>
  (loading[place.widget] ??= Promise.all([
    verify(place.widget),
    // A count is a line of text, and needs no Lit.
    place.widget === 'count' || verify('lit'),
  ])
    .then(([first]) => import(first) as Promise<Writer>)
    .catch((failure: unknown) =>
      // The code came and could not start: the page's policy does not let (a second) Lit in.
      loaderTell(
        /polic/i.test(failure as string) ? 'trusted-types' : 'load-failed',
        place.widget,
        place.node,
      ),
    )).then((came) => came && (came.write ?? fill)(place, loaderTell));

// A browser without adopted sheets is below the floor: it keeps the fallback, and its visitor hears nothing.
if ('adoptedStyleSheets' in document && claim()) watchMarkup((found) => found.forEach(take), loaderTell);
