/** Terms are links to the glossary; where a browser has popovers they become buttons that open the words beside the text. */
if ('popover' in HTMLElement.prototype) {
  for (const link of document.querySelectorAll('a.term')) {
    link.role = 'button';
    link.ariaHasPopup = 'dialog';
  }
  const open = (event: MouseEvent | KeyboardEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./glossary/term-note.ts').then(
      ({ openTermNote }) => openTermNote(link),
      () => {
        location.href = link.href;
      },
    );
  };
  document.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
}
