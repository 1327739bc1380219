/** Notes, in the history of the browser, the link through which the reader leaves, and leads back to it when they return. */
export const saveScrollAnchor = (link: HTMLAnchorElement): void => history.replaceState({ left: link.href }, '');

/** Puts the focus on the link through which the reader left, once it stands in the list; a hit that is folded away is opened. */
export function restoreScrollAnchor(list: ParentNode): void {
  const left = (history.state as { left?: string } | null)?.left;
  if (left === undefined) return;
  const link = [...list.querySelectorAll<HTMLAnchorElement>('a')].find(({ href }) => href === left);
  if (link === undefined) return;
  history.replaceState(null, '');
  const item = link.closest<HTMLElement>('[hidden]');
  if (item !== null) link.closest('[data-result]')?.querySelector<HTMLElement>('[data-more-hits]')?.click();
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: 'center' });
}
