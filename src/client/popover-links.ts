/** Where a browser knows no popovers, notes are part of the page, and the buttons that would open them lead there. */
if (!('popover' in HTMLElement.prototype))
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[popovertarget]') : null;
    const note = document.getElementById(button?.getAttribute('popovertarget') ?? '');
    if (button === null || note === null || button.getAttribute('popovertargetaction') === 'hide') return;
    note.tabIndex = -1;
    note.focus();
    note.scrollIntoView({ block: 'center' });
  });
