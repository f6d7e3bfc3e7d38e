/** The page that every subject stands on: an article of a small council, found through a newsletter. */

/** The address that the page names as its own. */
export const CANONICAL = 'https://www.valmont.example/actualites/marche';
export const TITLE = 'The market moves to Saturday';
/** How a reader came: none of this may be passed on with the page. */
export const CAME_BY = '?utm_source=newsletter&utm_medium=email&fbclid=x1';

/**
 * @param {{head?: string, body?: string, foot?: string}} subject its markup, as its documentation asks for it
 * @returns {string} a page that is faultless in itself, so that every finding is the subject's
 */
export const pageOf = ({ head = '', body = '', foot = '' }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<link rel="canonical" href="${CANONICAL}">
<link rel="icon" href="/page/icon.svg">
<meta property="og:title" content="${TITLE}">
<meta property="og:url" content="${CANONICAL}">
<meta property="og:description" content="From the first of March, on the square in front of the town hall.">
<link rel="stylesheet" href="/page/page.css">
${head}
</head>
<body>
<main>
<h1>${TITLE}</h1>
<p>From the first of March, on the square in front of the town hall.</p>
<div id="subject">
${body}
</div>
</main>
${foot}
</body>
</html>
`;
