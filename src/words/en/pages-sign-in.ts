import type { SignInTerms } from '../terms.ts';

/** English: signing in with a provider. */
export default {
  away: {
    heading: 'Sign-in is not available at the moment',
    text: (name) => `${name} does not answer. Please try again in a few minutes.`,
  },
  invalid: {
    heading: 'Please sign in again',
    text: 'This attempt to sign in has expired, or was begun in another window. Nothing has happened.',
  },
  refused: {
    heading: 'You are not signed in',
    text: 'The sign-in was cancelled or was not accepted. Nothing has happened.',
  },
  often: {
    heading: 'Please wait a moment',
    text: 'There were many attempts to sign in from your network. Please try again in a few minutes.',
  },
  again: 'Try again',
  desk: {
    entered: 'You are signed in',
    open: 'Open the desk',
    noRole: {
      heading: 'Your account has no access to this desk',
      text: (name) =>
        `${name} knows you, but none of your groups gives access here. Whoever runs the accounts can add you, or an administrator of the site can send you a link.`,
    },
    revoked: {
      heading: 'Your access to this desk has ended',
      text: 'An administrator of the site can give it back by sending you a new link.',
    },
  },
  resident: {
    heading: 'Sign in to comment',
    hint: (name) =>
      `You continue with ${name}, which asks you who you are. You then come back to the page you were reading.`,
    chosen: 'Your comment shows the name that you choose, never the name of your account.',
    claim: (name) => `Your comment shows your name, as given by ${name}.`,
    kept: 'With your comment we keep a code that lets you find it again. It does not say who you are.',
    go: (name) => `Continue with ${name}`,
    back: 'Back to the page, without signing in',
    nowhere: {
      heading: 'This page cannot be used on its own',
      text: 'Please go back to the page that you want to comment on, and choose “Sign in” there.',
    },
    noScript: (name) => `To comment, please sign in with ${name} on the page itself. That needs JavaScript.`,
  },
} satisfies SignInTerms;
