/** On a page under a former address: goes to the place of the document that was asked for, which a refresh would lose. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link !== null) location.replace(link.href + location.search + location.hash);
