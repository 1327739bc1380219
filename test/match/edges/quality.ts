import { isMostlyEmpty } from '../../../src/assessment/empty-items.ts';
import { Phrases } from '../../../src/import/coverage/phrases.ts';
import { WrittenTexts } from '../../../src/import/coverage/written-texts.ts';
import { decodeSource } from '../../../src/import/decode.ts';
import { importText } from '../../../src/import/import-text.ts';
import { interpret } from '../../../src/import/interpret.ts';
import { findCause, judgeQuality, type PoorCause } from '../../../src/import/quality.ts';
import { LetterCount } from '../../../src/import/readers/pdf/readable.ts';
import { findDroppedText } from '../../../src/import/values/dropped-text.ts';
import type {
  COVERED_PRINT,
  DAMAGED_SOURCE,
  EMPTY_ITEMS,
  POOR_IMPORT,
  READABLE,
} from '../../../src/match/thresholds.ts';
import { edge, form, letters, node, type Edges } from './support.ts';

const isPoor = (placed: number): boolean =>
  judgeQuality(
    { total: 1000, placed, unplaced: 1000 - placed, repeated: 0, print: 0 },
    { kind: 'text', text: '値' },
  ) !== null;

/** Whether a 基礎項目評価書 with so many items can be imported. */
function isAssessment(items: number): boolean {
  const printed = ['①事務の名称', '②事務の概要', '①部署', '②所属長の役職名', '請求先', '連絡先'];
  const rows = printed.slice(0, items).map((label) => `${label}\t${letters(5)}`);
  const text = ['特定個人情報保護評価書（基礎項目評価書）', ...rows].join('\n');
  try {
    const about = { name: '1.txt', text, sha256: '', meta: { municipality: '990001' } as never };
    importText(about, {
      hasMunicipality: () => true,
      findAuthorities: () => [],
      explainAuthority: () => null,
      proposeProcedure: () => null,
    });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'no-assessment') return false;
    throw error;
  }
}

export const poorImport: Edges<typeof POOR_IMPORT> = {
  placed: edge((placed) => !isPoor(placed), 900, 899),
  items: edge(isAssessment, 5, 4),
};

const isSpoiled = (cause: PoorCause, text: string): boolean => findCause('text', text) === cause;
/** So many letters in lines of fifty, line breaks included. */
const filler = (count: number): string =>
  Array.from({ length: count }, (_, at) => (at % 50 === 49 ? '\n' : '字')).join('');
const lines = (count: number, special = 0, line = ''): string =>
  Array.from({ length: count }, (_, at) => (at < special ? line : '字')).join('\n');

/** A thousand kanji of which so many have a blank before the next one. */
const parted = (count: number): string => lines(1000 - count, count, '字 字');

export const damagedSource: Edges<typeof DAMAGED_SOURCE> = {
  longLine: edge((count) => isSpoiled('no-line-breaks', '字'.repeat(count)), 601, 600),
  inLongLines: edge((count) => isSpoiled('no-line-breaks', `${'字'.repeat(1000)}\n${filler(count)}`), 998, 999),
  parted: edge((count) => isSpoiled('blanks-in-words', parted(count)), 301, 300),
  unreadable: edge(
    (count) => isSpoiled('letters-missing', '\ufffd'.repeat(count) + filler(100_000).slice(count)),
    501,
    500,
  ),
  columns: edge((count) => isSpoiled('columns-of-blanks', lines(1000, count, '甲   乙')), 151, 150),
  page: edge((count) => isSpoiled('no-page-breaks', lines(count)), 121, 120),
};

/** Whether the letters of a page can be read. */
function isReadable(text: string): boolean {
  const count = new LetterCount();
  const glyphs = Array.from(text, (letter) => ({
    text: letter,
    box: [0, 0, 1, 1] as [number, number, number, number],
    size: 1,
    angle: 0 as const,
    visible: 1,
    inkless: false,
    operation: 0,
    clip: null,
  }));
  count.add({ width: 600, height: 800, pieces: [], pictures: 1, glyphs });
  try {
    count.check();
    return true;
  } catch {
    return false;
  }
}

function isJapanese(kana: number): boolean {
  try {
    return decodeSource(new TextEncoder().encode('あ'.repeat(kana) + 'a'.repeat(1000 - kana))) !== '';
  } catch {
    return false;
  }
}

export const readable: Edges<typeof READABLE> = {
  letters: edge((count) => isReadable('記'.repeat(count)), 15, 14),
  unreadable: edge((count) => isReadable('の'.repeat(1000 - count) + '\ue000'.repeat(count)), 100, 101),
  kana: edge((count) => isReadable('漢'.repeat(1000 - count) + 'の'.repeat(count)), 60, 59),
  sample: edge((count) => !isReadable('漢'.repeat(count)), 200, 199),
  japanese: edge(isJapanese, 100, 99),
};

export const emptyItems: Edges<typeof EMPTY_ITEMS> = {
  items: edge((items) => isMostlyEmpty({ items, empty: items }), 20, 19),
  empty: edge((empty) => isMostlyEmpty({ items: 1000, empty }), 251, 250),
};

/** Whether all letters of a word are a phrase of the form, with or without a number. */
function isCovered(word: string, phrase: string): boolean {
  const covered = Array.from(word, () => false);
  new Phrases(form(), [phrase]).cover(word, covered);
  return covered.every(Boolean);
}

function isUnplaced(count: number): boolean {
  const written = { entries: [], changes: [], unplaced: [{ at: null, text: letters(9) }] };
  const places = { lines: {}, spans: {}, changeLines: [], unplacedLines: [[1, 1] as [number, number]] };
  const texts = new WrittenTexts(written as never, places, () => null);
  const word = letters(count, 2) + letters(1, 300);
  const covered = Array.from(word, () => false);
  texts.coverUnplaced(word, covered);
  return covered[0] === true;
}

/** Whether words behind a choice are passed over as a rest of a sentence that the form prints. */
function isPrint(count: number): boolean {
  const option = letters(5, 300);
  const choice = node({ label: '項目', number: '①', type: 'choice', options: [option] });
  const above = node({ label: '概要', number: 'Ⅰ', type: null, children: [choice] });
  const cells = ['①項目', `[ ${option} ]`, letters(count)].map((text) => ({ text, lines: [1, 1] as [number, number] }));
  const printed = { ...form(above), print: [letters(20)] };
  return interpret([{ kind: 'row', cells, lines: [1, 1] }], printed).unplaced.length === 0;
}

export const coveredPrint: Edges<typeof COVERED_PRINT> = {
  inside: edge((count) => isCovered(letters(count), letters(count)), 4, 3),
  number: edge((word: string) => isCovered(word, letters(5)), `${letters(5)}123`, `${letters(5)}1234`),
  unplaced: edge(isUnplaced, 3, 2),
  word: edge(
    (count) =>
      findDroppedText(
        [{ text: letters(count), lines: [1, 1] }],
        { type: 'text', text: '' },
        [],
        node({ label: '項目' }),
      ).length === 1,
    2,
    1,
  ),
  sentence: edge(isPrint, 6, 5),
};
