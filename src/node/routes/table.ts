/** The routes there are: new ones are a file beside this one, and a line here. */
import { mountComments } from './comments.ts';
import { mountCounts } from './counts.ts';
import { mountDesk } from './desk.ts';
import { mountDeskFeed } from './desk-feed.ts';
import { mountDeskStop } from './desk-stop.ts';
import { mountDist } from './dist.ts';
import { mountFeed } from './feed.ts';
import { mountHealth } from './health.ts';
import type { Mount } from './mount.ts';
import { mountNotices } from './notices.ts';
import { mountPages } from './pages/pages.ts';
import { mountRatingPage } from './pages/rating.ts';
import { mountPolicy } from './policy.ts';
import { mountRatings } from './ratings.ts';

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
  mountDeskStop,
  mountNotices,
];
