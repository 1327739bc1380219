import { isVisible } from './is-visible.ts';

/** `/` leads to the search box, wherever nothing is being typed. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="search"][name="q"]')];
  const box = boxes.find((input) => isVisible(input)) ?? boxes[0];
  if (box === undefined) return;
  event.preventDefault();
  box.focus();
  box.select();
});
