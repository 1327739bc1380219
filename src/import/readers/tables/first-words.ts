import { byPlace, type LaidCell } from './layout.ts';

export const isFilled = ({ text }: LaidCell): boolean => text.trim() !== '';

/** Words whose letters stand below each other, as one line: 再 委 託. */
export const unstacked = (text: string): string =>
  text.includes('\n') && text.split('\n').every((line) => Array.from(line.trim()).length <= 1)
    ? text.replace(/\s/gu, '')
    : text;

export const unstack = (cells: readonly LaidCell[]): LaidCell[] =>
  cells.map((cell) => ({ ...cell, text: unstacked(cell.text) }));

/** A number in a cell of its own before its label. */
const NUMBER = /^\s*(?:[①-⑳]|[(（]?[\d０-９]{1,2}\s*[.．)）]?)\s*$/u;

export const isNumber = (cells: readonly LaidCell[]): boolean => {
  const filled = cells.filter(isFilled);
  return filled.length > 0 && filled.every(({ text }) => NUMBER.test(text));
};

/** The words that some cells begin with; a number and the cell beside it together. */
export function firstWords(cells: readonly LaidCell[]): string {
  const [first, second] = [...cells].sort(byPlace).filter(isFilled);
  return (first?.text ?? '') + (first && second && NUMBER.test(first.text) ? second.text : '');
}
