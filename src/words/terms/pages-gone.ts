/** What visitors read under a conversation whose page the site has taken away; it follows "can be read, not added". */
export interface GoneTerms {
  readonly gone: string;
}
