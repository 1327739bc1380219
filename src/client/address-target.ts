/**
 * The element that the fragment of an address (`#I-1-3`) points at, found as a browser finds it: by the fragment as it is, else by
 * what it is decoded to. null where there is none, and where the fragment cannot be decoded (`#%`).
 */
export function addressTarget(hash: string): HTMLElement | null {
  const id = hash.slice(1);
  return id === '' ? null : (document.getElementById(id) ?? document.getElementById(decodeFragment(hash)));
}

/** What the fragment of an address means, without its `#`; as it is written where it cannot be decoded. */
export function decodeFragment(hash: string): string {
  const text = hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
