import { formatCount, type Bilingual } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import type { Box } from '../../types.ts';
import type { PageContent } from './content.ts';
import { MOST_SHAPES, shapeBoxes, withDrawnMarks } from './drawn-marks.ts';
import { fieldGlyphs, type FormField } from './form-fields.ts';
import { OPS } from './load.ts';
import { boxAround, intersect, multiply, transformBox, type Matrix } from './matrix.ts';
import { filledBoxes, readPath, strokedBoxes, THICKEST_FILL, type Subpath } from './paths.ts';
import { operateText } from './operate-text.ts';
import { isBlank } from './runs.ts';
import { showText, START, type Font, type FontGlyph, type TextState } from './text-state.ts';

/** More pieces or letters than this on one page are no assessment: forms drawn in dots have some 3,000 pieces, dense pages 6,000 letters. */
export const MOST_PIECES = 200_000;
export const MOST_GLYPHS = 100_000;

/** Lighter than this a line cannot be seen on paper. */
const WHITE = 0xfa;

interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  lineWidth: number;
  strokeWhite: boolean;
  fillWhite: boolean;
  strokeAlpha: number;
  fillAlpha: number;
  text: TextState;
}

/** Tells which layers of the document are shown. */
export interface Visibility {
  isVisible: (group: unknown) => boolean;
}

const BOTH = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, ...BOTH]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, ...BOTH]);
const UNIT: Box = [0, 0, 1, 1];

/** The largest page that PDF knows has 14,400 points; what lies further away, or nowhere, comes of damaged numbers. */
const FURTHEST = 30_000;

const isOnPaper = (box: Box): boolean => box.every((value) => Math.abs(value) < FURTHEST);

/** Whether a colour is white; a pattern, which is none, is not. */
function isWhite(colour: unknown): boolean {
  if (typeof colour !== 'string' || !/^#[\da-f]{6}$/iu.test(colour)) return false;
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].every((part) => part >= WHITE);
}

/** Follows pdf.js's list of operators and collects letters and rules, in points from the upper left of the page as it is shown. */
export class ContentReader {
  readonly content: PageContent;
  readonly #fonts: (name: string) => Font;
  readonly #layers: Visibility;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  readonly #marked: boolean[] = [];
  #pendingClip = false;
  readonly #start: GraphicsState;
  readonly #fields: ReadonlyMap<string, FormField>;
  /** The field that is being drawn. */
  #field: FormField | null = null;
  /** Frames of fields and of remarks are no rules. */
  #isAnnotation = false;
  readonly #drawnFields = new Set<string>();
  readonly #shapes: Box[] = [];

  constructor(
    { width, height }: { width: number; height: number },
    base: Matrix,
    fonts: (name: string) => Font,
    layers: Visibility,
    fields: readonly FormField[],
  ) {
    this.#fields = new Map(fields.map((field) => [field.id, field]));
    this.content = { width, height, glyphs: [], pieces: [], pictures: 0 };
    this.#fonts = fonts;
    this.#layers = layers;
    this.#start = {
      ctm: base,
      clip: [0, 0, width, height],
      lineWidth: 1,
      strokeWhite: false,
      fillWhite: false,
      strokeAlpha: 1,
      fillAlpha: 1,
      text: START,
    };
    this.#state = { ...this.#start, text: { ...START } };
  }

  run(functions: readonly number[], args: readonly unknown[]): void {
    for (let at = 0; at < functions.length; at++)
      this.#operate(functions[at] as number, (args[at] ?? []) as unknown[], at);
    let operation = functions.length;
    for (const field of this.#fields.values())
      if (!this.#drawnFields.has(field.id)) this.content.glyphs.push(...fieldGlyphs(field, operation++));
    this.content.glyphs = withDrawnMarks(this.content.glyphs, this.#shapes);
  }

  get #hidden(): boolean {
    return this.#marked.includes(false) || this.#field?.isTick === true;
  }

  #save(): void {
    this.#saved.push({ ...this.#state, text: { ...this.#state.text } });
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved) this.#state = saved;
  }

  #clipTo(box: Box): void {
    this.#state.clip = intersect(this.#state.clip, box) ?? [box[0], box[1], box[0], box[1]];
  }

  #operate(operator: number, args: unknown[], at: number): void {
    const state = this.#state;
    const number = (index = 0): number => (typeof args[index] === 'number' ? (args[index] as number) : 0);
    switch (operator) {
      case OPS.save:
        return this.#save();
      case OPS.restore:
        return this.#restore();
      case OPS.transform:
        state.ctm = multiply(state.ctm, args as unknown as Matrix);
        return;
      case OPS.setLineWidth:
        state.lineWidth = number();
        return;
      case OPS.setGState:
        return this.#setGraphicsState(args[0]);
      case OPS.setStrokeRGBColor:
      case OPS.setStrokeColorN:
        state.strokeWhite = isWhite(args[0]);
        return;
      case OPS.setFillRGBColor:
      case OPS.setFillColorN:
        state.fillWhite = isWhite(args[0]);
        return;
      case OPS.constructPath:
        return this.#path(args);
      case OPS.clip:
      case OPS.eoClip:
        this.#pendingClip = true;
        return;
      case OPS.paintFormXObjectBegin:
        this.#save();
        if (args[0]) this.#state.ctm = multiply(this.#state.ctm, args[0] as Matrix);
        if (args[1]) this.#clipTo(transformBox(this.#state.ctm, args[1] as Box));
        return;
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        return this.#restore();
      case OPS.endAnnotation:
        this.#field = null;
        this.#isAnnotation = false;
        return this.#restore();
      case OPS.beginGroup: {
        this.#save();
        const group = args[0] as { bbox?: Box | null; matrix?: Matrix | null };
        // The matrix of a group is applied by the form inside it.
        const { ctm } = this.#state;
        if (group.bbox) this.#clipTo(transformBox(group.matrix ? multiply(ctm, group.matrix) : ctm, group.bbox));
        return;
      }
      case OPS.beginAnnotation:
        this.#save();
        this.#field = this.#fields.get(String(args[0])) ?? null;
        this.#isAnnotation = true;
        this.#state = { ...this.#start, text: { ...START } };
        if (args[1]) this.#clipTo(transformBox(this.#state.ctm, args[1] as Box));
        for (const matrix of [args[2], args[3]])
          if (matrix) this.#state.ctm = multiply(this.#state.ctm, matrix as Matrix);
        return;
      case OPS.beginMarkedContent:
        this.#marked.push(true);
        return;
      case OPS.beginMarkedContentProps:
        this.#marked.push(args[0] !== 'OC' || this.#layers.isVisible(args[1]));
        return;
      case OPS.endMarkedContent:
        this.#marked.pop();
        return;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        return this.#picture();
      case OPS.showText:
        return this.#show(args[0] as (FontGlyph | number)[], at);
      default:
        operateText(state.text, operator, args, this.#fonts);
    }
  }

  #setGraphicsState(entries: unknown): void {
    for (const [key, value] of (Array.isArray(entries) ? entries : []) as [string, unknown][]) {
      if (key === 'LW') this.#state.lineWidth = Number(value);
      else if (key === 'CA') this.#state.strokeAlpha = Number(value);
      else if (key === 'ca') this.#state.fillAlpha = Number(value);
      else if (key === 'Font' && Array.isArray(value)) {
        this.#state.text.font = this.#fonts(String(value[0]));
        this.#state.text.fontSize = Number(value[1]);
      }
    }
  }

  #show(glyphs: readonly (FontGlyph | number)[], at: number): void {
    const { ctm, clip, text } = this.#state;
    const drawn = showText(text, glyphs, ctm, clip, at);
    if (this.#hidden) return;
    if (this.#field && drawn.some(({ text }) => !isBlank(text))) this.#drawnFields.add(this.#field.id);
    for (const glyph of drawn) if (isOnPaper(glyph.box) && glyph.size > 0) this.content.glyphs.push(glyph);
    if (this.content.glyphs.length > MOST_GLYPHS) throw tooMuch({ ja: '文字', en: 'letters' }, MOST_GLYPHS);
  }

  #path(args: unknown[]): void {
    const [operator, data] = args as [number, [ArrayLike<number> | null]];
    const subpaths = data[0] ? readPath(data[0], this.#state.ctm) : [];
    this.#drawPath(operator, subpaths);
    if (this.#pendingClip)
      this.#clipTo(subpaths.length === 0 ? [0, 0, 0, 0] : boxAround(subpaths.flatMap(({ points }) => points)));
    this.#pendingClip = false;
  }

  #drawPath(operator: number, subpaths: readonly Subpath[]): void {
    const state = this.#state;
    if (subpaths.length === 0 || this.#hidden) return;
    if ((STROKES.has(operator) || FILLS.has(operator)) && this.#shapes.length <= MOST_SHAPES)
      this.#shapes.push(...shapeBoxes(subpaths));
    if (this.#isAnnotation) return;
    if (STROKES.has(operator) && !state.strokeWhite && state.strokeAlpha > 0)
      this.#add(strokedBoxes(subpaths, state.lineWidth, state.ctm));
    if (FILLS.has(operator) && !state.fillWhite && state.fillAlpha > 0) this.#add(filledBoxes(subpaths));
  }

  /** A picture as thin as a rule is one: drivers draw rules as pictures of one point. */
  #picture(): void {
    if (this.#hidden) return;
    const box = transformBox(this.#state.ctm, UNIT);
    if (Math.min(box[2] - box[0], box[3] - box[1]) < THICKEST_FILL) this.#add([box]);
    else this.content.pictures++;
  }

  #add(boxes: readonly Box[]): void {
    for (const box of boxes) {
      const visible = intersect(box, this.#state.clip);
      if (visible && isOnPaper(visible)) this.content.pieces.push(visible);
    }
    if (this.content.pieces.length > MOST_PIECES)
      throw tooMuch({ ja: '罫線の部分', en: 'pieces of rules' }, MOST_PIECES);
  }
}

const tooMuch = ({ ja, en }: Bilingual, most: number): SourceError =>
  new SourceError('too-complex', {
    ja: `PDFの1ページにある${ja}が${formatCount(most)}個を超えており、様式ではないと思われます。ExcelやWordから文書を印刷し直して取り込んでください。`,
    en: `A page of the PDF has more than ${formatCount(most)} ${en}: this is not a form. Print the document again from Excel or Word and import that.`,
  });
