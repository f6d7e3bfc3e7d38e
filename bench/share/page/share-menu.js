// The button that opens share-menu; its README writes the same call into an onclick attribute.
document.querySelector('#open').addEventListener('click', () => document.querySelector('share-menu').share());
