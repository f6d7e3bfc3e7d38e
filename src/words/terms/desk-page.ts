import type { DeskRole } from './desk.ts';
import type { Say } from './say.ts';

export type DeskRoom =
  'feed' | 'pictures' | 'search' | 'handed' | 'replies' | 'authors' | 'requests' | 'members' | 'tools';

/** What the companion writes around the desk: signing in, and the page before its script has come. */
export interface DeskPageTerms {
  /** While the script is on its way. */
  readonly loading: string;
  /** Without script. */
  readonly noScript: string;
  /** When the script does not come. */
  readonly late: string;
  /** When the script is not installed; for whoever runs the companion. */
  readonly absent: string;
  /** For somebody who is not signed in: how one comes in. */
  readonly invited: string;
  /** Beside the button that signs in. */
  readonly welcome: string;
  readonly signIn: {
    readonly heading: string;
    readonly email: string;
    readonly sendLink: string;
    readonly linkSent: string;
    readonly provider: Say<string>;
    readonly linkUsed: string;
    readonly linkOld: string;
    readonly out: string;
    readonly confirm: string;
  };
  /** What stands at the desk beside the queues. */
  readonly room: Record<DeskRoom, string>;
  /** What each role is for. */
  readonly roles: Record<DeskRole, string>;
}
