/** Says something to those who hear the page. The same words twice are heard twice. */
export function announce(words: string): void {
  const region = document.getElementById('announcer');
  if (region === null || words === '') return;
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
