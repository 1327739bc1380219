/** `/` leads to the search box, wherever nothing is being typed. */
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isComposing) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
  // Element.checkVisibility is lacking in browsers in use.
  const box = [...document.querySelectorAll<HTMLInputElement>('input[type="search"][name="q"]')].find(
    (input) => input.getClientRects().length,
  );
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
