/** Registers `<parvis-feed>` and exports nothing: what a page's script loads. */
import '../kit/globals.ts';
import { define } from '../kit/define.ts';
import { ParvisFeed } from './feed.element.ts';

define('parvis-feed', ParvisFeed);
