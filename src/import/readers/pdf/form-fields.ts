import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../types.ts';
import type { Glyph } from './content.ts';
import { transformBox, type Matrix } from './matrix.ts';

/** A field that is filled in on a page: its box in points from the upper left of the page as shown. */
export interface FormField {
  id: string;
  box: Box;
  /** Its value; a tick box is ☑ or ☐. */
  text: string;
  /** What a tick box draws is a picture of its state, and left out; what a text field draws is its value. */
  isTick: boolean;
}

interface Widget {
  id: string;
  subtype?: string;
  rect: Box;
  fieldType?: string;
  fieldValue?: unknown;
  exportValue?: unknown;
  buttonValue?: unknown;
  checkBox?: boolean;
  radioButton?: boolean;
}

/** Letters of a value that is not drawn are as large as its field allows, and at most this large, in points. */
const LARGEST = 10;

function toField(widget: Widget, base: Matrix): FormField[] {
  const { id, rect, fieldType, fieldValue, checkBox, radioButton } = widget;
  const box = transformBox(base, rect);
  if (fieldType === 'Btn') {
    if (checkBox !== true && radioButton !== true) return [];
    const own = checkBox === true ? widget.exportValue : widget.buttonValue;
    const isOn = fieldValue != null && fieldValue !== 'Off' && fieldValue !== '' && (own == null || fieldValue === own);
    return [{ id, box, text: isOn ? '☑' : '☐', isTick: true }];
  }
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string');
  const text = values.join('\n').trim();
  return text === '' ? [] : [{ id, box, text, isTick: false }];
}

/** Fields of a page's form that have a value or a state. */
export async function readFields(page: PDFPageProxy, base: Matrix): Promise<FormField[]> {
  const annotations = (await page.getAnnotations({ intent: 'display' })) as unknown as Widget[];
  return annotations.filter(({ subtype }) => subtype === 'Widget').flatMap((widget) => toField(widget, base));
}

/** Letters of a field that nothing draws, set into its box. */
export function fieldGlyphs({ box, text }: FormField, operation: number): Glyph[] {
  const [left, top, right, bottom] = box;
  const lines = text.split(/\r\n|[\r\n]/u).map((line) => Array.from(line));
  const longest = Math.max(1, ...lines.map((line) => line.length));
  const size = Math.max(1, Math.min(LARGEST, (bottom - top) / lines.length, (right - left) / longest));
  const from = (top + bottom - size * lines.length) / 2;
  return lines.flatMap((line, row) =>
    line.map((letter, at): Glyph => ({
      text: letter,
      box: [left + at * size, from + row * size, left + (at + 1) * size, from + (row + 1) * size],
      size,
      angle: 0,
      visible: 1,
      inkless: false,
      operation,
      clip: null,
    })),
  );
}
