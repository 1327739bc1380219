import { toPrinted } from '../../match/boxes.ts';
import { isDash } from '../../text/dash.ts';
import type { Value } from '../../assessment/types.ts';
import type { FormNode } from '../../forms/types.ts';
import { fold } from '../../text/fold.ts';
import { parseDate } from '../../text/wareki.ts';
import { sharedPairs } from '../../match/similarity.ts';
import { SAME_TEXT } from '../../match/thresholds.ts';
import type { SourceCell, Lines } from '../types.ts';
import { readChoice } from './choice.ts';
import { readMarks } from './marks.ts';
import type { Bilingual } from '../../text/bilingual.ts';

/** Words of the cells that the value does not hold, with the reason. */
export interface LeftoverText {
  text: string;
  lines: Lines;
  why: Bilingual;
}

export interface ReadValue {
  value: Value;
  leftover: LeftoverText[];
}

const NO_OPTION: Bilingual = {
  ja: '選択肢のどれでもない記載です。原文を見て確かめてください。',
  en: 'None of the options. Check it in the original.',
};
const NO_MARK: Bilingual = {
  ja: '様式にない○の欄の記載です。原文を見て確かめてください。',
  en: 'Not one of the boxes of the form. Check it in the original.',
};
const NO_DATE: Bilingual = {
  ja: '日付の欄にある、日付でない記載です。原文を見て正しい項目へ移してください。',
  en: 'Text in the cell of a date that is not a date. Move it to the right item with the original beside you.',
};
const OTHER_READING: Bilingual = {
  ja: '同じ見出しが二度印字され、記載の読みが異なります。あとの読みを項目に置きました。原文を見て確かめてください。',
  en: 'The same heading is printed twice with different readings. The item has the later one. Check it in the original.',
};

/**
 * Reads what stands under a label by the kind of the item. `runs` are the cells under each print of the label: a page break
 * prints a label again, with the rest of the text or with another reading of it. `emptyIsOff`: an empty box is off even where no box of the item
 * is marked.
 */
export function readValue(runs: readonly SourceCell[][], node: FormNode, emptyIsOff: boolean): ReadValue {
  const { cells, leftover } =
    node.type === 'text' || node.type === 'date' ? mergeRuns(runs) : { cells: runs.flat(), leftover: [] };
  const texts = cells.map((cell) => cell.text);
  const printed = texts
    .map(toPrinted)
    .filter((text) => text !== '')
    .join('\n');
  if (isDash(printed)) return { value: { type: 'none', printed }, leftover };
  const lines: Lines = [cells[0]?.lines[0] ?? 0, cells.at(-1)?.lines[1] ?? 0];
  const rest = (words: string[], why: Bilingual): LeftoverText[] => [
    ...leftover,
    ...words.map((text) => ({ text, lines, why })),
  ];
  switch (node.type) {
    case 'choice': {
      const read = readChoice(texts, node);
      return { value: read.value, leftover: rest(read.leftover, NO_OPTION) };
    }
    case 'marks': {
      const { marks, leftover } = readMarks(texts, node, emptyIsOff);
      return { value: { type: 'marks', marks }, leftover: rest(leftover, NO_MARK) };
    }
    case 'date':
      return readDateCells(cells, leftover);
    default:
      return { value: { type: 'text', text: printed }, leftover };
  }
}

/** A date and, on its own line of the source, what goes with it (時点); further lines are no part of it. */
function readDateCells(cells: readonly SourceCell[], leftover: LeftoverText[]): ReadValue {
  const [first] = cells;
  const own =
    first && parseDate(toPrinted(first.text)) ? cells.filter(({ lines }) => lines[0] === first.lines[0]) : cells;
  const others = cells.filter((cell) => !own.includes(cell));
  const printed = own.map(({ text }) => toPrinted(text)).filter((text) => text !== '');
  return {
    value: { type: 'date', printed: printed.join('\n') },
    leftover: [...leftover, ...others.map(({ text, lines }) => ({ text, lines, why: NO_DATE }))],
  };
}

function mergeRuns(runs: readonly SourceCell[][]): { cells: SourceCell[]; leftover: LeftoverText[] } {
  const leftover: LeftoverText[] = [];
  let cells: SourceCell[] = [];
  for (const run of runs) {
    const before = fold(cells.map((cell) => cell.text).join(''));
    const after = fold(run.map((cell) => cell.text).join(''));
    const isAgain = before === after || sharedPairs(before, after) >= SAME_TEXT.underOneLabel.value;
    if (before !== '' && after !== '' && isAgain) {
      if (before !== after) leftover.push(...cells.map(({ text, lines }) => ({ text, lines, why: OTHER_READING })));
      cells = run;
    } else cells = [...cells, ...run];
  }
  return { cells, leftover };
}
