import { setLines } from './lines.ts';

/** A run of a list of recorded items: words that head it, a sentence about it, or the items themselves. */
export type RecordRun =
  | { kind: 'caption' | 'sentence'; text: string }
  | {
      kind: 'records';
      /** `mark` is the printed 、 behind the item, or ''; items and marks joined are the text. */
      records: { text: string; mark: string }[];
    };

const OPENING = '（(「『【[［〔<＜';
const CLOSING = '）)」』】]］〕>＞';
const MARKS = '、，';

/**
 * The list of what a file records (別添1), which bodies print as they like: enumerated with 、, numbered, or a line each.
 * A line with 。 is a sentence, a line in brackets or `(1) …` without 、 among enumerated ones heads what follows.
 */
export function toRecords(text: string): RecordRun[] {
  const runs: RecordRun[] = [];
  const lines = setLines(text);
  const enumerated = lines.some((line) => isEnumeration(line.text));
  for (const line of lines) {
    if (line.text === '') continue;
    if (line.caption || (enumerated && !isEnumeration(line.text) && /^[(（][0-9０-９]/u.test(line.text))) {
      runs.push({ kind: 'caption', text: line.text });
    } else if (line.text.includes('。')) {
      runs.push({ kind: 'sentence', text: line.text });
    } else {
      const last = runs.at(-1);
      const records = splitRecords(line.text);
      if (last?.kind === 'records') last.records.push(...records);
      else runs.push({ kind: 'records', records });
    }
  }
  return runs;
}

const isEnumeration = (line: string): boolean => splitRecords(line).length > 2;

/** Splits at each 、 that stands outside brackets. */
function splitRecords(line: string): { text: string; mark: string }[] {
  const records: { text: string; mark: string }[] = [];
  let depth = 0;
  let text = '';
  for (const character of line) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && MARKS.includes(character) && text !== '') {
      records.push({ text, mark: character });
      text = '';
    } else {
      text += character;
    }
  }
  if (text !== '') records.push({ text, mark: '' });
  return records;
}
