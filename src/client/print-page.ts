/**
 * What a sheet of paper needs: where the page is, with its query, and of which day it is; and what is folded is printed open, as nothing
 * can be opened there, and folded again behind it.
 */
let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  const [address, day] = document.querySelectorAll('.paper-head b');
  address?.replaceChildren(location.href);
  day?.replaceChildren(new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' }));
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of opened) details.open = true;
});

addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});
