/** In which English dates are written. */

/** The English of our sentences is British; a page or site that wants another says which. @param lang BCP 47 */
export const dateTag = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);
