import type { PictureStage } from './picture-stages.ts';
import type { WayStageId } from './types.ts';
import { wrapText } from './wrap.ts';

/** All lengths are units of the picture; a letter is as wide as `LETTER`, one of a note as `NOTE`. */
const LETTER = 15;
const NOTE = 13;
const LINE = 20;
const PAD = 10;
const GAP = 8;
const HEAD = 28;
const ARROW = 36;
/** Boxes of a stage; more are folded into one that counts them. */
const SHOWN = 6;
/** Lines of a box; where something is kept is said in a sentence. */
const LINES: Readonly<Record<WayStageId, number>> = {
  source: 2,
  office: 2,
  contractor: 2,
  subcontractor: 2,
  recipient: 2,
  place: 3,
};

export interface WayBox {
  /** What it leads to; null for a box that stands for nothing. */
  target: string | null;
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

function toBoxes({ id, nodes, absences }: PictureStage, x: number, top: number, width: number): WayBox[] {
  const folds = nodes.length > SHOWN;
  const shown = folds ? nodes.slice(0, SHOWN - 1) : nodes;
  const rest = nodes.length - shown.length;
  const room = width - 2 * PAD;
  const plain = { target: null, note: null, isUnclear: false };
  const contents: Pick<WayBox, 'target' | 'lines' | 'note' | 'isUnclear' | 'kind'>[] = [
    ...shown.map(({ target, text, note, isUnclear }) => ({
      target,
      lines: wrapText(text, room / LETTER - 1, LINES[id]),
      note: note === null ? null : (wrapText(note, room / NOTE - 1, 1)[0] ?? null),
      isUnclear,
      kind: 'node' as const,
    })),
    ...(rest > 0
      ? [{ ...plain, target: nodes[shown.length]?.rest ?? null, lines: [`ほか${rest}件`], kind: 'more' as const }]
      : []),
    ...absences.map(({ words, isUnclear }) => ({
      ...plain,
      isUnclear,
      lines: wrapText(words, room / LETTER - 1, LINES[id]),
      kind: 'absent' as const,
    })),
  ];
  let y = top;
  return contents.map((content) => {
    const height = (content.lines.length + (content.note === null ? 0 : 1)) * LINE + PAD;
    const box = { ...content, x, y, width, height };
    y += height + GAP;
    return box;
  });
}

function toColumn(stage: PictureStage, x: number, y: number, width: number): WayColumn {
  const boxes = toBoxes(stage, x + GAP, y + HEAD, width - 2 * GAP);
  const last = boxes.at(-1);
  const bottom = last === undefined ? y + HEAD : last.y + last.height;
  return { id: stage.id, label: stage.label, x, y, width, height: bottom + GAP - y, boxes };
}

/** The stages one below the other, for narrow windows: 340 wide. */
export function layOutNarrow(stages: readonly PictureStage[]): WayPicture {
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

/** Where each stage stands in a wide picture, from the left; those of one side stand below one another. */
const SIDES: Readonly<Record<WayStageId, number>> = {
  source: 0,
  office: 1,
  contractor: 1,
  subcontractor: 1,
  recipient: 2,
  place: 2,
};

/**
 * Where the data come from at the left, who handles them and for whom in the middle, where they go at the right: 800 wide for windows of a
 * medium width, 1200 for others.
 */
export function layOutWide(stages: readonly PictureStage[], size: 'medium' | 'large'): WayPicture {
  const [width, between] = size === 'medium' ? [244, 34] : [352, 72];
  const at = (side: number): number => side * (width + between);
  const bottoms = [0, 0, 0];
  const columns = stages.map((stage) => {
    const side = SIDES[stage.id];
    const column = toColumn(stage, at(side), bottoms[side] ?? 0, width);
    bottoms[side] = column.y + column.height + ARROW;
    return column;
  });
  const office = columns.find(({ id }) => id === 'office');
  const contractor = columns.find(({ id }) => id === 'contractor');
  const arrows = columns.flatMap((column) => {
    const from = column.id === 'subcontractor' ? contractor : office;
    return from === undefined || column === from ? [] : arrowBetween(from, column);
  });
  return { width: at(2) + width, height: Math.max(...bottoms) - ARROW, columns, arrows };
}

/**
 * Beside the office what comes before leads to it and what follows away from it, level where both stand at one height; what is below is led
 * to from above.
 */
function arrowBetween(office: WayColumn, column: WayColumn): WayArrow[] {
  const { width } = office;
  const middle = office.y + office.height / 2;
  const beside = Math.min(Math.max(middle, column.y + HEAD), column.y + column.height - HEAD);
  if (column.x < office.x) return [{ from: [column.x + width + 4, beside], to: [office.x - 6, middle] }];
  if (column.x > office.x) return [{ from: [office.x + width + 4, middle], to: [column.x - 6, beside] }];
  const x = office.x + width / 2;
  return [{ from: [x, office.y + office.height + 2], to: [x, column.y - 4] }];
}
