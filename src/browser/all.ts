/**
 * The classic script `parvis.all.js`: everything in one file under one hash, for pages that take no modules or want a
 * single `integrity`. It fetches no other code. What keeps a second copy off the page stands around it, in
 * rollup.config.mjs: a classic script cannot stop half-way in any other place.
 */
import './kit/second-copy.ts';
import './share/share.ts';
import { placeWidgets } from './place.ts';

placeWidgets();
