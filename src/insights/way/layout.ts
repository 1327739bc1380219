import type { WayNode, WayStage, WayStageId } from './types.ts';
import { wrapText } from './wrap.ts';

/** All lengths are units of the picture; a letter is as wide as `LETTER`. */
const LETTER = 15;
const LINE = 20;
const PAD = 10;
const GAP = 8;
const HEAD = 28;
const ARROW = 36;
/** Boxes of a stage; more are folded into one that counts them. */
const SHOWN = 6;
const LINES = 2;

export interface WayBox {
  /** Key of its item; null for a box that stands for several, or for none. */
  key: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  note: string | null;
  isUnclear: boolean;
  /** `absent`: the stage has nothing; `more`: how many others there are. */
  kind: 'node' | 'absent' | 'more';
}

export interface WayColumn {
  id: WayStageId;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  boxes: WayBox[];
}

export interface WayArrow {
  from: [x: number, y: number];
  to: [x: number, y: number];
}

export interface WayPicture {
  width: number;
  height: number;
  columns: WayColumn[];
  arrows: WayArrow[];
}

/** Words of a stage that has nothing. */
export const ABSENCE_WORDS: Readonly<Record<NonNullable<WayStage['absence']>, string>> = {
  'not-asked': '様式に欄なし',
  missing: '項目の印刷なし',
  none: 'なし（該当しないと記載）',
  empty: '記載なし',
  unreadable: '判読不明',
};

/** What stands beneath a name: how often the document names it, and what it prints beside it. */
export const noteOf = ({ note, count }: Pick<WayNode, 'note' | 'count'>): string | null =>
  count > 1 ? [`${count}件`, ...(note === null ? [] : [note])].join('　') : note;

function toBoxes({ nodes, absence }: WayStage, x: number, top: number, width: number): WayBox[] {
  const folds = nodes.length > SHOWN;
  const shown = folds ? nodes.slice(0, SHOWN - 1) : nodes;
  const rest = nodes.length - shown.length;
  const plain = { key: null, note: null, isUnclear: false };
  const contents: Pick<WayBox, 'key' | 'lines' | 'note' | 'isUnclear' | 'kind'>[] = [
    ...shown.map(({ key, text, isUnclear, ...node }) => ({
      key,
      lines: wrapText(text, (width - 2 * PAD) / LETTER - 1, LINES),
      note: noteOf(node),
      isUnclear,
      kind: 'node' as const,
    })),
    ...(rest > 0
      ? [{ ...plain, key: nodes[shown.length]?.key ?? null, lines: [`ほか${rest}件`], kind: 'more' as const }]
      : []),
    ...(absence === null ? [] : [{ ...plain, lines: [ABSENCE_WORDS[absence]], kind: 'absent' as const }]),
  ];
  let y = top;
  return contents.map((content) => {
    const height = (content.lines.length + (content.note === null ? 0 : 1)) * LINE + PAD;
    const box = { ...content, x, y, width, height };
    y += height + GAP;
    return box;
  });
}

function toColumn(stage: WayStage, x: number, y: number, width: number): WayColumn {
  const boxes = toBoxes(stage, x + GAP, y + HEAD, width - 2 * GAP);
  const last = boxes.at(-1);
  const bottom = last === undefined ? y + HEAD : last.y + last.height;
  return { id: stage.id, label: stage.label, x, y, width, height: bottom + GAP - y, boxes };
}

/** The stages one below the other, for narrow windows: 340 wide. */
export function layOutNarrow(stages: readonly WayStage[]): WayPicture {
  const width = 340;
  const columns: WayColumn[] = [];
  let y = 0;
  for (const stage of stages) {
    const column = toColumn(stage, 0, y, width);
    columns.push(column);
    y += column.height + ARROW;
  }
  const arrows = columns.slice(1).map(({ y: below }): WayArrow => ({
    from: [width / 2, below - ARROW + 2],
    to: [width / 2, below - 4],
  }));
  return { width, height: y - ARROW, columns, arrows };
}

/** Where the data come from at the left, who handles them in the middle, where they go at the right: 960 wide. */
export function layOutWide(stages: readonly WayStage[]): WayPicture {
  const [width, between] = [280, 60];
  const at = (column: number): number => column * (width + between);
  const sides: Record<WayStageId, number> = { source: 0, office: 1, contractor: 2, recipient: 2, place: 2 };
  const bottoms = [0, 0, 0];
  const columns = stages.map((stage) => {
    const side = sides[stage.id];
    const top = bottoms[side] ?? 0;
    const column = toColumn(stage, at(side), top, width);
    bottoms[side] = top + column.height + 2 * GAP;
    return column;
  });
  const height = Math.max(...bottoms) - 2 * GAP;
  // What is alone on its side stands in the middle of it.
  for (const column of columns) {
    if (sides[column.id] === 2) continue;
    const down = (height - column.height) / 2;
    column.y += down;
    for (const box of column.boxes) box.y += down;
  }
  const middle = ({ y, height: own }: WayColumn): number => y + own / 2;
  const office = columns.find(({ id }) => id === 'office');
  const arrows = columns.flatMap((column): WayArrow[] => {
    if (office === undefined || column === office) return [];
    if (sides[column.id] === 0)
      return [{ from: [column.x + width + 4, middle(column)], to: [office.x - 6, middle(office)] }];
    return [{ from: [office.x + width + 4, middle(office)], to: [column.x - 6, middle(column)] }];
  });
  return { width: at(2) + width, height, columns, arrows };
}
