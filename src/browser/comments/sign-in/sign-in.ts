/**
 * Signing in before a comment is sent, where a site asks for it. The visitor goes to the companion's own page and comes
 * back with a code in the fragment, which is exchanged for a token of this tab; what was written waits in the tab.
 */
import { isProblem } from '../../../model/failure.ts';
import { parseSignedIn } from '../../../model/wire/sign-in.ts';
import { parseTrackAnswer } from '../../../model/wire/track.ts';
import type { Tracked } from '../../../model/wire/track.ts';
import type { ComposerSignInTerms } from '../../../words/terms.ts';
import { bearerOf, dropBearer, keepBearer, keepWay, takeWay } from '../../kit/bearer.ts';
import { ask } from '../ask.ts';
import * as lazy from '../lazy-acts.ts';
import type { Panel } from '../panel.ts';
import sheet from './sign-in.scss';
import { signInView } from './sign-in.view.ts';

const catalogues = {
  en: () => import('../../../words/en/composer-sign-in.ts'),
  fr: () => import('../../../words/fr/composer-sign-in.ts'),
};

/** @throws when the chunk does not come */
const wordsOf = async (panel: Panel): Promise<ComposerSignInTerms> =>
  (await catalogues[panel.language()]()).default;

/** What the form asks of it. */
export interface SignIn {
  view(): unknown;
  /** Must the visitor sign in before this can be sent? */
  needed(): boolean;
  /** The server does not know the token any more, or wants one. */
  refused(): void;
  /** What is said of that. */
  said(): string;
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** @param target id of the comment that is answered, '' for a new one */
export async function signIn(panel: Panel, target: string): Promise<SignIn> {
  const words = await wordsOf(panel);
  const base = panel.base();
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)).buffer);
  let href: string | undefined | null;
  /** There was a token, and it is over. */
  let had = false;
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  // Pages without https have no way to make a hash.
  if (!subtle) href = null;
  else
    void subtle.digest('SHA-256', new TextEncoder().encode(verifier)).then((hash) => {
      const page = location.href.replace(/#.*/, '');
      href = `${base}/sign-in?${new URLSearchParams({ return: page, challenge: base64url(hash) }).toString()}`;
      return panel.update();
    });

  const out = async (): Promise<void> => {
    const signed = bearerOf(base);
    dropBearer(base);
    panel.say(words.signedOut);
    await panel.focus('[part=sign-in] a');
    if (signed)
      await ask(panel, '/sign-in/end', {
        method: 'POST',
        body: { bearer: signed.bearer },
        parse: () => ({}),
      });
    await (await panel.mine()).track();
  };

  panel.style(sheet);
  return {
    view() {
      const { signIn: provider = '', anonymous } = panel.page().capabilities;
      return signInView(
        { provider, required: !anonymous, signed: bearerOf(base), href },
        words,
        () => keepWay(base, { verifier, target }),
        () => void out(),
      );
    },
    needed: () => !panel.page().capabilities.anonymous && !bearerOf(base),
    refused() {
      had = !!bearerOf(base);
      dropBearer(base);
    },
    said: () => (had ? words.expired : words.needed),
  };
}

/** The token that goes along with a comment, in its body. */
export const bearer = (panel: Panel): string | undefined => bearerOf(panel.base())?.bearer;

/**
 * What the visitor wrote elsewhere too, as the server tells whoever is signed in, takes its place among what is told. The
 * tokens of those name the sign-in, not a receipt; what a receipt of this browser shows is left to it.
 */
export async function elsewhere(
  panel: Panel,
  told: Map<string, Tracked>,
  receipts: readonly { readonly id: string }[],
): Promise<void> {
  const base = panel.base();
  const known = bearer(panel);
  const body = { bearer: known };
  const came = known && (await ask(panel, '/own', { method: 'POST', body, parse: parseTrackAnswer }));
  if (came && isProblem(came) && came.type !== 'unauthorised') return;
  for (const token of told.keys()) if (token.includes('~')) told.delete(token);
  if (!came) return;
  if (isProblem(came)) return dropBearer(base);
  for (const comment of came.comments)
    if (!receipts.some(({ id }) => id === comment.id)) told.set(comment.token, comment);
}

/** Panels whose own comments were asked for. */
const met = new WeakSet<Panel>();

/**
 * A page of the thread has come, and the visitor is signed in, or just back with a code in the fragment: it goes out of
 * the address at once, and what was being written stands there again.
 */
export async function arrive(panel: Panel): Promise<void> {
  // With the code another call, while this file was on its way, may have gone already.
  if (!/^#parvis-sign-in=/.test(location.hash)) {
    if (met.has(panel) || !bearer(panel)) return;
    met.add(panel);
    return void (await panel.mine());
  }
  met.add(panel);
  const base = panel.base();
  const code = /^#parvis-sign-in=([\w-]{43})$/.exec(location.hash)?.[1];
  history.replaceState(history.state, '', location.pathname + location.search);
  const way = takeWay(base);
  const came =
    code &&
    way &&
    (await ask(panel, '/sign-in/code', {
      method: 'POST',
      body: { code, verifier: way.verifier },
      parse: parseSignedIn,
    }));
  const done = came && !isProblem(came);
  if (done) keepBearer(base, came);
  else if (came) panel.fail(came);
  const { policy, comments } = panel.page();
  const parent = comments.find(({ id }) => id === way?.target);
  if (policy.open)
    await panel.stand(
      parent?.id ?? '',
      Promise.all([lazy.composer(), lazy.formWords(panel.language())]).then(([{ composer }, form]) =>
        composer(panel, form, { parent }),
      ),
    );
  const words = await wordsOf(panel);
  panel.say(done ? words.done : words.failed);
  if (done) await (await panel.mine()).track();
}
