/** A part that the style sheet leaves out of the first layout; `laid-out` takes it in. */
const PARTS = '.reading > .document > .depth-1 > .depth-2:not(.laid-out)';

/** What is left of an idle moment that is not begun anew, in milliseconds. */
const ENOUGH = 8;

/**
 * Lays out the parts of a long document one by one while the browser has nothing else to do: heights and places are true soon after the
 * first view, and no step keeps a reader waiting.
 */
function layOut(deadline?: IdleDeadline): void {
  do {
    const part = document.querySelector(PARTS);
    if (part === null) return;
    part.classList.add('laid-out');
    // Asked for here, so that each step does its own part, and not all of them the next frame.
    part.getBoundingClientRect();
  } while (deadline !== undefined && deadline.timeRemaining() > ENOUGH);
  later();
}

function later(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(layOut, { timeout: 500 });
  else setTimeout(layOut);
}

function layOutAll(): void {
  for (const part of document.querySelectorAll(PARTS)) part.classList.add('laid-out');
}

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// A reader who comes back comes to where they were, as soon as the document is as long as it was.
if (location.hash !== '' || visit?.type !== 'navigate') layOutAll();
else if (document.readyState === 'complete') later();
else addEventListener('load', later, { once: true });
// What is above the reader must have its height before they move.
addEventListener('scroll', layOutAll, { once: true, passive: true });
