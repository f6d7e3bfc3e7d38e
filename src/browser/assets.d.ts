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
/** Of each widget and of Lit: eight characters of its chunk's name, then its SHA-256 in base64 (tools/build/files.mjs). */
declare module 'parvis:files' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
