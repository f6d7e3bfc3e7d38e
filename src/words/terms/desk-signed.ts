/** How people of the desk sign for the institution: what a resident reads after its name and the service's. */
export interface SignedTerms {
  readonly roles: Record<'contributor' | 'moderator' | 'manager' | 'admin', string>;
}
