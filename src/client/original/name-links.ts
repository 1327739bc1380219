/**
 * Links to pages of the original differ for those who hear them one after the other: `原本 12ページ（③対象人数）`. In the page itself the
 * names of all items would stand there twice.
 */
for (const link of document.querySelectorAll<HTMLElement>('.label > a.origin')) {
  const heading = link.parentElement?.querySelector('h2, h3, h4, h5, h6')?.textContent ?? '';
  link.ariaLabel = `${link.textContent.trim()}（${heading.replace(/\s+/gu, ' ').trim()}）`;
}
