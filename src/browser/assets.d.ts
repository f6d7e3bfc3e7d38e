/** What the build turns into modules: style sheets (tools/build/lit-sass.mjs) and icons (tools/build/svg-path.mjs). */
declare module '*.scss' {
  const sheet: import('lit').CSSResult;
  export default sheet;
}
declare module '*.svg' {
  /** The outline: the `d` of one path in a 16 by 16 box. */
  const outline: string;
  export default outline;
}
/** What the loader knows of the files it may fetch (tools/build/files.mjs). */
declare module 'parvis:files' {
  /** The SHA-256 of each widget, in the order of `widgets`, and of Lit, in base64: 43 signs each, without the last one. */
  export const hashes: string;
  /** What follows each one's name in that of its file. */
  export const mark: string;
}
