import type { Change } from '../../../../src/assessment/types.ts';
import type { GridPage } from '../../../../src/import/readers/tables/types.ts';
import { printedLabel, type FilledForm, type Item } from '../printed-form.ts';
import type { Layout } from './layout.ts';
import { Paper, WIDTH } from './paper.ts';
import { putValue, valueText } from './values.ts';

export { OFFICIAL, type Layout } from './layout.ts';

/** Columns between label and value. */
const LABEL_END = 14;
const NUMBER_END = 3;
const VERTICAL_END = 2;
/** Sides of the six columns of the change table. */
const CHANGE_SIDES = [0, 7, 17, 31, 45, 50, WIDTH];
const CHANGE_HEADS = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];

/** Puts a label into its place, its number in a cell of its own where the layout wants it. */
function putLabel(paper: Paper, item: Item, layout: Layout, left: number, right: number, height: number): void {
  const label = printedLabel(item);
  const [, number = '', words = ''] = /^([①-⑳]|\d+\.)\s*(.*)$/su.exec(label) ?? [];
  if (layout.number === 'with-label' || number === '') {
    paper.put(left, right, paper.y, paper.y + height, label);
    return;
  }
  paper.put(left, left + NUMBER_END, paper.y, paper.y + height, number);
  paper.put(left + NUMBER_END, right, paper.y, paper.y + height, words);
}

function putItem(paper: Paper, item: Item, layout: Layout, left: number): void {
  const { node, value } = item;
  if (layout.label === 'above') {
    putLabel(paper, item, layout, left, WIDTH, 1);
    paper.y += 1;
    paper.y += putValue(paper, value, node, layout, left, WIDTH);
    return;
  }
  if (layout.label === 'same-cell') {
    paper.put(left, WIDTH, paper.y, paper.y + 1, `${printedLabel(item)}\n${valueText(value, node, layout)}`);
    paper.y += 1;
    return;
  }
  const height = putValue(paper, value, node, layout, LABEL_END, WIDTH);
  if (layout.cut === 'empty-label' && height > 1 && value?.type === 'text') {
    putLabel(paper, item, layout, left, LABEL_END, 1);
    paper.put(left, LABEL_END, paper.y + 1, paper.y + height, '');
  } else putLabel(paper, item, layout, left, LABEL_END, height);
  paper.y += height;
}

function putHeading(paper: Paper, item: Item, flag: Item | undefined, layout: Layout, left: number): void {
  const label = printedLabel(item);
  if (flag) {
    const height = putValue(paper, flag.value, flag.node, { ...layout, spacers: false }, LABEL_END * 2, WIDTH);
    paper.put(left, LABEL_END * 2, paper.y, paper.y + height, label);
    paper.y += height;
  } else if (item.node.repeat === 'block') {
    paper.put(left, LABEL_END, paper.y, paper.y + 1, label);
    paper.put(LABEL_END, WIDTH, paper.y, paper.y + 1, valueText(item.value, item.node, layout));
    paper.y += 1;
  } else if (layout.headings === 'loose' && item.block === null) paper.line(label);
  else {
    paper.put(left, WIDTH, paper.y, paper.y + 1, label);
    paper.y += 1;
  }
}

function putChanges(paper: Paper, changes: readonly Change[], layout: Layout): void {
  const putRow = (texts: readonly string[], all: boolean): void => {
    for (const [at, text] of texts.entries())
      if (all || text !== '')
        paper.put(CHANGE_SIDES[at] ?? 0, CHANGE_SIDES[at + 1] ?? WIDTH, paper.y, paper.y + 1, text);
    paper.y += 1;
  };
  putRow(CHANGE_HEADS, true);
  for (const { date, item, before, after, timing, note } of changes) {
    if (paper.y > layout.pageRows) {
      paper.turn();
      if (layout.changeHeads === 'each-page') putRow(CHANGE_HEADS, true);
    }
    putRow([date, item, before, after, timing, note], layout.changeCells === 'all');
  }
}

/** What the top of a further page prints of the section it goes on with. */
function headAgain(section: string, layout: Layout, page: number): string | null {
  switch (layout.heads) {
    case 'continued':
      return `${section}（続き）`;
    case 'numbered':
      return `${section}（${page}/9）`;
    case 'plain':
      return section;
    case 'once':
      return null;
  }
}

/** A filled form as the pages of a print in a layout. */
export function printGrid({ items, changes }: FilledForm, layout: Layout): GridPage[] {
  const paper = new Paper();
  let section: Item | null = null;
  let pageOfSection = 1;
  let block: { name: string; top: number } | null = null;
  const closeBlock = (): void => {
    if (block && paper.y > block.top) paper.put(0, VERTICAL_END, block.top, paper.y, Array.from(block.name).join('\n'));
    block = null;
  };
  for (const [at, item] of items.entries()) {
    const { node } = item;
    if (node.onHeading && node.type === 'marks') continue;
    if (node.parent === null) {
      closeBlock();
      section = item;
      pageOfSection = 1;
    }
    if (node.parent !== null && paper.y > layout.pageRows && node.onHeading === false) {
      closeBlock();
      paper.turn();
      pageOfSection += 1;
      const head =
        section && section.node.special !== 'annex' ? headAgain(printedLabel(section), layout, pageOfSection) : null;
      if (head !== null) paper.row(head);
    }
    if (item.block === null || node.repeat === 'block') closeBlock();
    const flag = items[at + 1]?.node.onHeading && items[at + 1]?.node.type === 'marks' ? items[at + 1] : undefined;
    const left = block ? VERTICAL_END : 0;
    if (node.onHeading) paper.y += putValue(paper, item.value, node, layout, 0, WIDTH);
    else if (node.parent === null || node.type === null || node.repeat === 'block' || flag)
      putHeading(paper, item, flag, layout, left);
    else putItem(paper, item, layout, left);
    if (node.parent === null && node.type !== null && !node.onHeading && item.value)
      paper.y += putValue(paper, item.value, node, layout, 0, WIDTH);
    if (layout.vertical && node.repeat === 'block') block = { name: printedLabel(item), top: paper.y };
    if (node.special === 'changes') putChanges(paper, changes, layout);
  }
  closeBlock();
  return paper.pages;
}
