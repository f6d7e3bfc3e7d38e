/** The text of a Bluesky record, as the model reads it. */
export { facetsToSegments as facetSegments } from '../../../model/text/facets-to-segments.ts';
