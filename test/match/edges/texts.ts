import { alignBlocks } from '../../../src/compare/align/align-blocks.ts';
import { findCopies } from '../../../src/compare/copies/find-copies.ts';
import { groupNear, type Signature } from '../../../src/compare/copies/group-near.ts';
import { joinSplitRows } from '../../../src/import/changes/join.ts';
import type { SourceChange } from '../../../src/import/changes/rows.ts';
import type { ChangeCell } from '../../../src/import/readers/pdf-text/change-cells.ts';
import { buildRows } from '../../../src/import/readers/pdf-text/change-rows.ts';
import { LabelKeys } from '../../../src/import/readers/pdf-text/labels.ts';
import { readValue } from '../../../src/import/values/read-value.ts';
import { findDroppedText } from '../../../src/import/values/dropped-text.ts';
import { assignCertain } from '../../../src/match/assignment.ts';
import { compareCompanies } from '../../../src/match/companies/compare-companies.ts';
import { indexCompanies } from '../../../src/match/companies/company-index.ts';
import { findSimilar } from '../../../src/match/companies/similar.ts';
import { likeness, pairsOf } from '../../../src/match/similarity.ts';
import type { ASSIGNMENT, COMPANY_NAME, COPIED, MEANT, NAME, SAME_TEXT } from '../../../src/match/thresholds.ts';
import { nearestNames } from '../../../src/search/query/nearest.ts';
import { damage, damageEvery, edge, form, letters, node, type Edges } from './support.ts';

const cell = (text: string, line = 1) => ({ text, lines: [line, line] as [number, number] });
const item = node({ label: '項目' });

/** Two texts of 1001 letters that have so many of their 1000 pairs in common. */
const sharing = (pairs: number): [string, string] => [letters(1001), letters(pairs + 1) + letters(1000 - pairs, 2000)];

const row = (part: number, text: string): SourceChange => ({
  change: { date: '2024-01-01', item: `項目（2-${part}）`, before: text, after: '後', timing: '', note: '', flags: [] },
  lines: [part, part],
});
const isOneText = (one: string, other: string): boolean =>
  joinSplitRows([row(1, one), row(2, other)])[0]?.change.before === one;

/** How a row of a history with these texts behind its item is divided: how many of them stand before the change. */
function divided(...texts: string[]): number {
  const changeCell = (kind: ChangeCell['kind'], text: string, number: number): ChangeCell => ({
    kind,
    lines: [{ number, text, block: number }],
  });
  const cells = [changeCell('item', 'Ⅰ 項目', 1), ...texts.map((text, at) => changeCell('text', text, at + 2))];
  return buildRows(cells, new LabelKeys(form(item)), []).rows[0]?.before.length ?? 0;
}

export const sameText: Edges<typeof SAME_TEXT> = {
  underOneLabel: edge(
    (pairs) =>
      readValue(
        sharing(pairs).map((text) => [cell(text)]),
        item,
        false,
      ).leftover.length === 1,
    550,
    549,
  ),
  inParts: edge((count) => isOneText(letters(count), damage(letters(count), 5)), 41, 40),
  inPartsShortest: edge((count) => isOneText(letters(count), damage(letters(count), 0)), 40, 39),
  // Before stands one text, after it one in two cells that has 600, or 599, of the thousand pairs.
  beforeAndAfter: edge(
    (pairs) => {
      const [before, after] = sharing(pairs);
      return divided(before, after.slice(0, 900), after.slice(900)) === 1;
    },
    600,
    599,
  ),
  // After stands the text of before in two cells; of the text before with the first of them it has 899, or 901, of a thousand pairs.
  clearly: edge((cut) => divided(letters(1001), letters(cut), letters(1001 - cut, cut)) === 1, 101, 99),
  ofForm: edge(
    (pairs) => {
      const [label, word] = sharing(pairs);
      return findDroppedText([cell(word)], { type: 'text', text: '' }, [], node({ label })).length === 0;
    },
    600,
    599,
  ),
};

const isPlaced = (scores: number[][]): boolean =>
  assignCertain(
    scores,
    scores.map((_, at) => String(at)),
  )[0] !== null;

export const assignment: Edges<typeof ASSIGNMENT> = {
  alone: edge((score) => isPlaced([[score]]), -2, -2.01),
  margin: edge((score) => isPlaced([[3, score]]), 1, 1.01),
  rows: edge((count) => isPlaced(Array.from({ length: count }, (_, at) => [at === 0 ? 9 : 0])), 250, 251),
};

const alike = (one: string, other: string): number => likeness(pairsOf(one), pairsOf(other), () => 1);
const facts = (name: string) => [{ facts: { name, contractor: '', basis: '', words: '' }, own: name }];

export const name: Edges<typeof NAME> = {
  contained: edge((count) => alike(letters(11), letters(count)) === 0.8, 90, 11),
  containedPairs: edge((count) => alike(letters(count), letters(90)) === 0.8, 4, 3),
  // A hundred pairs in common weigh less than those that only one of the two names has: 189, or 190.
  same: edge(
    (count) =>
      alignBlocks(
        new Map([
          ['a', facts(letters(200))],
          ['b', facts(letters(101) + letters(count, 300))],
        ]),
      ).length === 1,
    90,
    91,
  ),
};

/** Whether companies look alike of whose so many letters so many differ. */
const lookAlike = ([count, damaged]: [count: number, damaged: number]): boolean => {
  const other = damage(letters(count), ...Array.from({ length: damaged }, (_, at) => at));
  return findSimilar(new Map([letters(count), other].map((company) => [company, [company]]))).length === 1;
};

export const companyName: Edges<typeof COMPANY_NAME> = {
  shortest: edge(lookAlike, [4, 1], [3, 1]),
  forOne: edge(lookAlike, [15, 2], [14, 2]),
  most: edge(lookAlike, [40, 3], [40, 4]),
  shortened: edge((count) => compareCompanies(letters(count), `${letters(9)}社`, indexCompanies()) === 'doubt', 2, 1),
};

const ascending = (from: number, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, at) => from + at);
const BANDS = 24;
const trace = (shingles: Uint32Array, weight = 1): Signature => ({ shingles, bands: ascending(0, BANDS), weight });
const areOne = (...traces: Signature[]): boolean => groupNear(traces).length === 1;

export const copied: Edges<typeof COPIED> = {
  // Of a hundred numbers, or a hundred and one, seventy are in both.
  near: edge((count) => areOne(trace(ascending(0, 70)), trace(ascending(0, count))), 100, 101),
  // A chain of texts, each near the next: the last has 1000 of 2000, or 998 of 2002, in common with the first, which most people use.
  held: edge(
    (shift) => areOne(trace(ascending(0, 1500), 9), trace(ascending(shift / 2, 1500)), trace(ascending(shift, 1500))),
    500,
    502,
  ),
  bands: edge(
    (shared) =>
      areOne(trace(ascending(0, 9)), {
        ...trace(ascending(0, 9)),
        bands: Uint32Array.from({ length: BANDS }, (_, at) => (at < shared ? at : at + 50)),
      }),
    2,
    1,
  ),
  shortest: edge(
    (count) =>
      findCopies(['a', 'b'].map((municipality) => ({ text: letters(count), municipality, ref: municipality })))
        .length === 1,
    60,
    59,
  ),
};

const isOffered = (word: string, known: string): boolean =>
  nearestNames(word, { procedures: [], contractors: [], systems: [known], terms: [] }).length === 1;

export const meant: Edges<typeof MEANT> = {
  held: edge((count) => isOffered(letters(count), letters(12)), 2, 1),
  share: edge((count) => isOffered(damageEvery(letters(count), 2, 200), letters(count)), 500, 499),
  shortest: edge((count) => isOffered(damage(letters(count), 1), letters(count)), 3, 2),
};
