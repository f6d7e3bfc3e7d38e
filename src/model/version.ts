/**
 * The version of this release, the one that both packages carry. A test holds it against `package.json`.
 * It is written here because a browser cannot read that file.
 */
export const version = '0.1.0';
