/** Every shape that reads something from outside, by name, for the tests that hold for all of them. */
import { calendarShape } from '../../../src/model/calendar.ts';
import { policyShape } from '../../../src/model/policy.ts';
import { postShape } from '../../../src/model/post.ts';
import { siteShape } from '../../../src/model/site.ts';
import { statementShape } from '../../../src/model/statement.ts';
import { shapeNames } from '../../../src/model/wire/routes.ts';
import { shareShape } from '../../../src/model/wire/share.ts';
import type { Shape } from '../../../src/model/wire/shape.ts';

export const everyShape: readonly (readonly [string, Shape])[] = Object.entries<Shape>({
  ...shapeNames,
  Calendar: calendarShape,
  Policy: policyShape,
  Post: postShape,
  Share: shareShape,
  Site: siteShape,
  Statement: statementShape,
});
