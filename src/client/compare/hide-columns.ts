let sheet: CSSStyleSheet | null = null;

/**
 * Hides columns of the table by a rule of a style sheet, places from 0: one rule for all rows answers at once where thousands of cells
 * would not.
 */
export function hideColumns(places: readonly number[]): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const selectors = places.flatMap((place) => [
    `.compare thead th:nth-child(${place + 2})`,
    `.compare tbody td:nth-child(${place + 2})`,
  ]);
  sheet.replaceSync(selectors.length === 0 ? '' : `${selectors.join(',')}{display:none}`);
}
