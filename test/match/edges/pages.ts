import type { FormNode } from '../../../src/forms/types.ts';
import { splitAnnex } from '../../../src/import/place/annex.ts';
import { findBoilerplate } from '../../../src/import/place/boilerplate.ts';
import { findHeadersAndFooters } from '../../../src/import/place/headers-and-footers.ts';
import type { Slot } from '../../../src/import/place/slots.ts';
import { takeHeadersAndFooters } from '../../../src/import/readers/pdf-text/headers-and-footers.ts';
import { findPageEdges } from '../../../src/import/readers/tables/page-edges.ts';
import type { GridPage } from '../../../src/import/readers/tables/types.ts';
import type { SourceBlock } from '../../../src/import/types.ts';
import { LabelIndex } from '../../../src/match/labels/label-index.ts';
import type {
  ANNEX_HEAD,
  LAYER_LINE,
  PAGE_BREAK,
  PAGE_EDGE,
  RUNNING_LINE,
  TITLE_LINE,
} from '../../../src/match/thresholds.ts';
import { edge, form, letters, node, type Edges } from './support.ts';

const index = new LabelIndex([node({ label: '項目' })]);

interface Prints {
  pages?: number;
  /** From one print to the next, in parts. */
  apart?: number;
  head?: (page: number) => string;
  /** Whether a page break stands before a print. */
  isAtBreak?: (page: number) => boolean;
  /** Blank lines that a page break is. */
  blank?: number;
}

/** How many lines are found that pages print, where each of some pages prints a head above other lines. */
function found({ pages = 5, apart = 5, head = () => letters(8), isAtBreak = () => true, blank = 9 }: Prints): number {
  const parts: SourceBlock[] = [];
  let line = 1;
  for (let page = 0; page < pages; page += 1) {
    line += isAtBreak(page) ? blank : 0;
    for (let at = 0; at < apart; at += 1) {
      const text = at === 0 ? head(page) : `${letters(4, 60 + at)}${letters(3, 100 + page * 10)}`;
      parts.push({ kind: 'line', text, lines: [line, line] });
      line += 1;
    }
  }
  return findHeadersAndFooters(parts, index).size;
}

export const runningLine: Edges<typeof RUNNING_LINE> = {
  pages: edge((pages) => found({ pages }) === pages, 3, 2),
  apart: edge((apart) => found({ apart }) > 0, 5, 4),
  longest: edge((count) => found({ head: () => letters(count) }) > 0, 60, 61),
  most: edge((breaks) => found({ pages: 100, isAtBreak: (page) => page < breaks }) > 0, 80, 79),
  step: edge((step) => found({ head: (page) => `- ${1 + page * step} -` }) > 0, 3, 4),
};

function isTaken(printed: number, pages: number): boolean {
  const layer = Array.from({ length: pages }, (_, page) => ({
    lines: [
      { number: page * 3 + 1, text: page < printed ? letters(8) : letters(8, 20 + page * 10), block: page * 2 },
      { number: page * 3 + 3, text: letters(9, 200 + page * 10), block: page * 2 + 1 },
    ],
  }));
  return takeHeadersAndFooters(layer, form(node({ label: '項目' }))).parts.length === printed;
}

export const layerLine: Edges<typeof LAYER_LINE> = {
  pages: edge((pages) => isTaken(pages, pages), 4, 3),
  share: edge((pages) => isTaken(50, pages), 100, 101),
};

/** How many heads are found where `printed` of some pages print one so far from their upper end. */
function edges(printed: number, pages: number, top = 20): number {
  const grid = Array.from({ length: pages }, (_, at): GridPage => {
    const box = (upper: number, lower: number): [number, number, number, number] => [0, upper, 100, lower];
    return {
      number: at + 1,
      cells: [{ left: 0, top: 100, right: 100, bottom: 700, text: '値', origin: { page: at + 1, box: box(100, 700) } }],
      loose: at < printed ? [{ top, left: 0, text: '頭', origin: { page: at + 1, box: box(top, top + 10) } }] : [],
    };
  });
  return findPageEdges(grid).size;
}

export const pageEdge: Edges<typeof PAGE_EDGE> = {
  pages: edge((pages) => edges(pages, pages) > 0, 3, 2),
  share: edge((printed) => edges(printed, 100) > 0, 60, 59),
  margin: edge((top) => edges(5, 5, top) > 0, 62, 63),
};

export const titleLine: Edges<typeof TITLE_LINE> = {
  more: edge(
    (count) =>
      findBoilerplate(
        [{ kind: 'line', text: `特定個人情報保護評価書${letters(count)}`, lines: [1, 1] }],
        form(node({ label: '項目' })),
      ).size === 1,
    12,
    13,
  ),
};

export const pageBreak: Edges<typeof PAGE_BREAK> = {
  more: edge((blank) => found({ blank }) > 0, 3, 2),
};

/** Whether the two lists of an annex are those of the files that they name behind so many other lines. */
function isOfFile(before: number): boolean {
  const name = node({ label: '名称', role: 'file' });
  const file = node({ label: '概要', type: null, repeat: 'file', children: [name], segment: 'II', field: 'II' });
  const list = node({ label: '記録項目', repeat: 'file', segment: 'list', field: 'annex-list' });
  node({ label: '別添', type: null, special: 'annex', children: [list], segment: 'annex', field: 'annex' });
  const titles = ['甲ファイル', '乙ファイル'];
  const slot = (of: FormNode, number: number, runs: string[]): Slot => ({
    place: { node: of, file: number, block: null },
    label: '',
    lines: [1, 1],
    runs: runs.map((text) => [{ text, lines: [1, 1] }]),
  });
  const texts = ['乙ファイル', '甲ファイル'].map((title) =>
    [...Array.from({ length: before }, () => '題'), title].join('\n'),
  );
  const slots = new Map<string, Slot>([
    ...titles.map((title, at): [string, Slot] => [`name${at}`, slot(name, at + 1, [title])]),
    ['list', slot(list, 1, texts)],
  ]);
  splitAnnex(slots);
  const second = Array.from(slots.values()).find(({ place }) => place.node === list && place.file === 2);
  return file.children.includes(name) && second?.runs.flat()[0]?.text === texts[0];
}

export const annexHead: Edges<typeof ANNEX_HEAD> = {
  lines: edge(isOfFile, 1, 2),
};
