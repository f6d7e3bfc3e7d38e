/** Reading what a provider says of somebody: foreign objects, of which only own properties count. */
import { cleanLine } from '../../model/text/clean.ts';

/** What is said, by claim. */
export type Claims = Readonly<Record<string, unknown>>;

/** Characters of a name. */
const LONGEST = 200;

const own = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, name) ? (from as Claims)[name] : undefined;

/** A claim by its name, or inwards by the parts between dots: `realm_access.roles`. */
export const claimAt = (claims: Claims, path: string): unknown =>
  own(claims, path) ?? path.split('.').reduce<unknown>(own, claims);

/** The values of a claim, as texts; none for what is no list and no plain value. */
export function valuesOf(claims: Claims, path: string): readonly string[] {
  const found = claimAt(claims, path);
  return (Array.isArray(found) ? (found as readonly unknown[]) : [found]).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [String(value)]
      : [],
  );
}

/** Several claims may make a name, with blanks between them: `given_name family_name`. */
export const partsOf = (nameClaim: string): readonly string[] => nameClaim.split(/\s+/).filter(Boolean);

/** @returns somebody's name on one line; '' when the provider says none */
export const nameIn = (claims: Claims, nameClaim: string): string =>
  cleanLine(
    partsOf(nameClaim)
      .map((part) => valuesOf(claims, part)[0] ?? '')
      .join(' '),
  )
    .trim()
    .slice(0, LONGEST);
