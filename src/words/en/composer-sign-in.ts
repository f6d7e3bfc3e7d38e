import type { ComposerSignInTerms } from '../terms.ts';

/** English: signing in before writing. */
export default {
  label: 'Sign-in',
  optional: (name) =>
    `You can sign in with ${name} to find your comments again on any device. You can also write without it.`,
  required: (name) => `On this site, please sign in with ${name} before you send a comment.`,
  go: (name) => `Sign in with ${name}`,
  kept: 'What you have written stays here until you come back.',
  signedIn: (name) => `You are signed in with ${name}. It lasts two hours.`,
  signedInAs: (name) => `You are signed in. Your comment will show the name ${name}.`,
  out: 'Sign out',
  signedOut: 'You are signed out.',
  needed: 'Please sign in, then send your comment. What you have written is kept.',
  expired:
    'Your sign-in has expired. Please sign in again, then send your comment. What you have written is kept.',
  done: 'You are signed in.',
  failed: 'The sign-in did not work. Please try again. What you have written is kept.',
  insecure: 'Signing in needs a page with https.',
} satisfies ComposerSignInTerms;
