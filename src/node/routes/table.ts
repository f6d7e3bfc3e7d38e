/** The routes there are: new ones are a file beside this one, and a line here. */
import { mountComments } from './comments.ts';
import { mountCounts } from './counts.ts';
import { mountDesk } from './desk.ts';
import { mountDeskConnection } from './desk-connection.ts';
import { mountDeskFeed } from './desk-feed.ts';
import { mountDeskSignIn } from './desk-sign-in.ts';
import { mountDeskHanded } from './desk-handed.ts';
import { mountDeskReplies } from './desk-replies.ts';
import { mountDeskRequests } from './desk-requests.ts';
import { mountDeskSanctions } from './desk-sanctions.ts';
import { mountDeskMembers } from './desk-members.ts';
import { mountDeskStop } from './desk-stop.ts';
import { mountDeskTraining } from './desk-training.ts';
import { mountDeskWaveRules } from './desk-wave-rules.ts';
import { mountDeskWords } from './desk-words.ts';
import { mountDist } from './dist.ts';
import { mountFeed } from './feed.ts';
import { mountHealth } from './health.ts';
import type { Mount } from './mount.ts';
import { mountNotices } from './notices.ts';
import { mountPages } from './pages/pages.ts';
import { mountRatingPage } from './pages/rating.ts';
import { mountPolicy } from './policy.ts';
import { mountRatings } from './ratings.ts';
import { mountSignIn } from './sign-in.ts';

export const mounts: readonly Mount[] = [
  mountHealth,
  mountDist,
  mountPolicy,
  mountFeed,
  mountComments,
  mountCounts,
  mountPages,
  mountRatings,
  mountRatingPage,
  mountDesk,
  mountDeskFeed,
  mountDeskReplies,
  mountDeskStop,
  mountDeskConnection,
  mountDeskSignIn,
  mountSignIn,
  mountDeskHanded,
  mountDeskTraining,
  mountDeskWords,
  mountDeskWaveRules,
  mountDeskSanctions,
  mountDeskMembers,
  mountDeskRequests,
  mountNotices,
];
