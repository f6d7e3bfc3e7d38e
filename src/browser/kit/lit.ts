/**
 * The one Lit of a page that uses `dist/`: built alone, so that no widget pays for what another one takes from Lit, and
 * two widgets never bring two. The build points every widget's `lit` here (tools/build/files.mjs); themes that import
 * from npm have Lit's own package instead.
 */
import './second-copy.ts';

export { css, html, LitElement, nothing, svg } from 'lit';
