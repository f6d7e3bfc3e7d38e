/** The wire that this release speaks: see `version.ts`. */
export const wireVersion = '0.1';
