/** A part that the style sheet leaves out of the first layout; `laid-out` takes it in. */
const PARTS = '.reading > article > .depth-1 > .depth-2:not(.laid-out)';

/**
 * Lays out the parts of a long document one by one while the browser has nothing else to do: heights and places are true soon after the
 * first view, and no step keeps a reader waiting.
 */
function layOutNext(): void {
  const part = document.querySelector(PARTS);
  if (part === null) return;
  part.classList.add('laid-out');
  // Asked for here, so that each idle moment does one part and not all of them the next frame.
  part.getBoundingClientRect();
  later();
}

function later(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(layOutNext, { timeout: 500 });
  else setTimeout(layOutNext);
}

if (document.readyState === 'complete') later();
else addEventListener('load', later, { once: true });
