/** Where a browser knows no popovers, notes are part of the page, and the buttons that would open them lead there. */
if (!('popover' in HTMLElement.prototype))
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[popovertarget]:not([popovertargetaction="hide"])');
    const note = button && document.getElementById(button.getAttribute('popovertarget') ?? '');
    if (!note) return;
    note.tabIndex = -1;
    note.focus();
    note.scrollIntoView({ block: 'center' });
  });
