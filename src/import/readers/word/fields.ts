import { child, findAll, isOn, numberOf, type XmlElement } from './xml.ts';
import { circled } from './enclosed.ts';
import { symbolOf } from './symbols.ts';

/** A field that is open while its runs are read. */
export interface OpenField {
  instruction: string;
  /** `result` after the separator: what follows is printed. */
  phase: 'instruction' | 'result';
  /** Settings of a form field of older Word. */
  settings: XmlElement | null;
  /** Words of the result are not taken: they repeat the document, or a form field prints its own state. */
  isSilent: boolean;
}

/** Fields whose result is a number of pages, which only the printer knows. */
const PAGE_NUMBERS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
/** Fields that print a number and keep none in the file. */
const UNKEPT = /^\s*(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/iu;
const CONTENTS = /^\s*TOC\b/iu;
const ENCLOSED = /^\s*EQ\s.*\\o\s*\\ac\s*\(\s*(.)\s*[,，;]\s*(.+?)\s*\)\s*$/iu;
const OVER_BASE = /^\s*EQ\s.*\\o(?:\s*\\a[dlcr])?\s*\(.*\\(?:s\s*\\)?up\s*\d*\s*\(.*\)\s*[,，;]\s*(.+?)\s*\)\s*$/iu;
const SYMBOL = /^\s*SYMBOL\s+(\d+|0x[\da-f]+)\b.*?\\f\s+"?([^"\\]+?)"?\s*(?:\\|$)/iu;

export const isPageNumber = (field: OpenField): boolean => PAGE_NUMBERS.test(field.instruction);
export const isContents = (field: OpenField): boolean => CONTENTS.test(field.instruction);

/** The words a form field of older Word prints by its settings; null for a text field, whose result is its text. */
export function formFieldText(settings: XmlElement | null): string | null {
  const checkBox = child(settings, 'w:checkBox');
  if (checkBox) return (isOn(checkBox, 'w:checked') ?? isOn(checkBox, 'w:default') ?? false) ? '☑' : '☐';
  const list = child(settings, 'w:ddList');
  if (!list) return null;
  const entries = Array.from(findAll(list, 'w:listEntry'), (entry) => entry.attributes.get('w:val') ?? '');
  return entries[numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0] ?? '';
}

/** What a field prints that has no result of its own; `isCertain` is false where the print shows more than these words. */
export function printInstruction(field: OpenField): { text: string; isCertain: boolean } {
  const { instruction } = field;
  const enclosed = ENCLOSED.exec(instruction);
  if (enclosed) return circled(enclosed[1] ?? '', enclosed[2] ?? '');
  const base = OVER_BASE.exec(instruction)?.[1];
  if (base !== undefined) return { text: base, isCertain: true };
  const symbol = SYMBOL.exec(instruction);
  if (symbol) {
    const sign = symbolOf(symbol[2] ?? '', Number(symbol[1]));
    return { text: sign ?? '', isCertain: sign !== null };
  }
  const isShown = /^\s*EQ\b/iu.test(instruction) || UNKEPT.test(instruction);
  return { text: '', isCertain: !isShown };
}
