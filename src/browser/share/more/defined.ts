/** Raised on the window when a script has added a network of the site's own: lines on the page look again. */
export const DEFINED = 'parvis-networks';
