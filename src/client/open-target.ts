import { addressTarget } from './address-target.ts';

/** Unfolds what an element stands in, for browsers that do not do so for the fragment of an address. Whether anything was folded. */
export function unfold(target: Element): boolean {
  let wasFolded = false;
  for (let details = target.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    wasFolded ||= !details.open;
    details.open = true;
  }
  return wasFolded;
}

/** Shows what the address points at. */
export function openTarget(): void {
  const target = addressTarget(location.hash);
  if (target !== null && unfold(target)) target.scrollIntoView();
}
