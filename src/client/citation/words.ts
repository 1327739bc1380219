/** Words of a heading without its buttons. */
export function wordsOf(label: Element): string {
  return (label.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
