/**
 * The classic script `parvis.all.js`: what reading, following and sharing need, in one file under one hash, for pages
 * that take no modules or want a single `integrity`. Until a visitor opens a panel or writes it fetches no other code;
 * what it fetches then is held against hashes of its own. What keeps a second copy off the page stands around it, in
 * rollup.config.mjs: a classic script cannot stop half-way in any other place.
 */
import './kit/second-copy.ts';
import { ParvisComments } from './comments/comments.element.ts';
import { ParvisFeed } from './feed/feed.element.ts';
import { define } from './kit/define.ts';
import { placeWidgets } from './place.ts';
import { ParvisShare } from './share/share.element.ts';
// What the widgets fetch by themselves on most pages is in the file: a page with comments makes two requests.
import './comments/acts.ts';
import './comments/comments.adopt.ts';
import './feed/choice.ts';
import './feed/feed.adopt.ts';
import './kit/rare.ts';
import '../words/en/comments-closed.ts';
import '../words/en/comments-more.ts';
import '../words/fr/comments-closed.ts';
import '../words/fr/comments-more.ts';

define('parvis-share', ParvisShare);
define('parvis-feed', ParvisFeed);
define('parvis-comments', ParvisComments);
placeWidgets();

export { hashed } from './kit/hashed.ts';
