/**
 * Sign-in by OpenID Connect in the configuration: the provider that moderators use, and the one that residents use. A
 * client's secret is named by the variable or file that holds it.
 */
import { siteShape } from '../../model/site.ts';
import { name } from '../../model/wire/common.ts';
import { list, object, oneOf, optional, or, pattern, text, url } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';

const claim = text(200, 1);

/** What a provider needs, whoever signs in with it. */
const provider = {
  /** As people know it; it stands on the button. */
  name,
  /** Its address, as its own documents write it. */
  issuer: url,
  clientId: text(300, 1),
  /** The variable that holds the client's secret. Absent: PARVIS_DESK_SIGNIN_SECRET, PARVIS_RESIDENT_SIGNIN_SECRET. */
  secretEnv: optional(pattern(/^[A-Z][A-Z0-9_]*$/, 100)),
  /** Or the file (0600). */
  secretFile: optional(text(1000, 1)),
  /** How the secret is shown to the provider; `none` is for a client without one. */
  auth: or(oneOf('basic', 'post', 'none'), 'basic'),
  scopes: or(list(pattern(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 200), 30, 1), ['openid', 'profile']),
  /** `acr_values`: how surely people must have shown who they are, where the provider wants to be told. */
  acr: optional(text(200, 1)),
  /** The claim that holds a person's name. */
  nameClaim: or(claim, 'name'),
} as const;

/** Who is let in at the desk, as what: the first line that fits counts. */
export const grantShape = object({
  /** A claim of the token, such as `groups`; a dot leads inwards, `realm_access.roles`. */
  claim,
  /** One of these must be its value, or among its values. */
  values: list(text(300, 1), 200, 1),
  role: oneOf('contributor', 'moderator', 'manager', 'admin'),
  /** Ids; absent = every site. */
  sites: optional(list(siteShape.fields.id, 200, 1)),
  /** Service of the institution that they work for, by its name; absent = the institution. */
  service: optional(name),
});

/** Moderators. */
export const deskSignInShape = object({ ...provider, roles: list(grantShape, 200, 1) });

/** Residents. */
export const residentSignInShape = object(provider);

/** How residents write at one site. */
export const commentsShape = object({
  /** May they, or must they, sign in before they write? */
  signIn: or(oneOf('off', 'optional', 'required'), 'off'),
  /** The name beside a comment: chosen by its author, or the provider's. */
  name: or(oneOf('chosen', 'claim'), 'chosen'),
});

export type DeskSignIn = Infer<typeof deskSignInShape>;
export type ResidentSignIn = Infer<typeof residentSignInShape>;
export type Grant = Infer<typeof grantShape>;
export type CommentsConfig = Infer<typeof commentsShape>;
