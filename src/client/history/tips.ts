/** Escape puts away the words beside a kind of change, until the pointer or the focus comes back. */
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const tip of document.querySelectorAll<HTMLElement>('.tip:is(:hover, :focus-within)')) {
    tip.dataset['dismissed'] = '';
    const restore = (): void => {
      delete tip.dataset['dismissed'];
    };
    tip.addEventListener('mouseleave', restore, { once: true });
    tip.addEventListener('focusout', restore, { once: true });
  }
});
