import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { SourceError } from '../../decode.ts';

/** A text box or shape over a sheet. */
export interface DrawingShape {
  /** Row and column of the cell under its upper left corner, from 0. */
  row: number;
  column: number;
  /** Words in it, a paragraph a line; '' for a shape without words. */
  text: string;
  /** The shape is a ring or oval: drawn over words, it may mark them. */
  isRing: boolean;
}

const RING = /^(?:ellipse|donut|flowChartConnector)$/u;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function parse(
  xml: string,
  onOpen: (name: string, attributes: Record<string, string>) => void,
  on?: { text: (text: string) => void; close: (name: string) => void },
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    const cause = error.message.slice(0, 80);
    throw new SourceError('damaged', {
      ja: `ブックの図形が壊れています（${cause}）。Excelで開き、保存し直して取り込んでください。`,
      en: `A drawing of the workbook is damaged (${cause}). Open it in Excel, save it again and import that.`,
    });
  });
  parser.on('opentag', ({ name, attributes }) => onOpen(local(name), attributes as Record<string, string>));
  if (on) {
    parser.on('text', on.text);
    parser.on('closetag', ({ name }) => on.close(local(name)));
  }
  parser.write(xml).close();
}

/** Shapes of one drawing part, in the order of the file. */
export function readShapes(xml: string): DrawingShape[] {
  const shapes: DrawingShape[] = [];
  let open: DrawingShape | null = null;
  let inFrom = false;
  let within = '';
  parse(
    xml,
    (name, attributes) => {
      if (/^(?:twoCell|oneCell)Anchor$/u.test(name)) open = { row: 0, column: 0, text: '', isRing: false };
      if (name === 'from') inFrom = true;
      if (open && name === 'prstGeom' && RING.test(attributes.prst ?? '')) open.isRing = true;
      if (open && name === 'p' && open.text !== '') open.text += '\n';
      if (open && name === 'br') open.text += '\n';
      within = name;
    },
    {
      text: (text) => {
        if (!open) return;
        if (within === 't') open.text += text;
        else if (inFrom && within === 'row') open.row = Number(text);
        else if (inFrom && within === 'col') open.column = Number(text);
      },
      close: (name) => {
        if (name === 'from') inFrom = false;
        if (/^(?:twoCell|oneCell)Anchor$/u.test(name) && open) {
          shapes.push({ ...open, text: open.text.trim() });
          open = null;
        }
        within = '';
      },
    },
  );
  return shapes;
}

/** Targets of the relations of a part by their ids, as paths from the root of the package. */
function relations(xml: string | undefined, base: string): { id: string; type: string; path: string }[] {
  const found: { id: string; type: string; path: string }[] = [];
  if (xml === undefined) return found;
  parse(xml, (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
    if (name !== 'Relationship' || TargetMode === 'External') return;
    const { pathname } = new URL(Target, `file:///${base}`);
    found.push({ id: Id, type: Type, path: decodeURIComponent(pathname.slice(1)) });
  });
  return found;
}

const PARTS = /^xl\/(?:_rels\/workbook\.xml\.rels|worksheets\/_rels\/.*\.rels|drawings\/[^/]*\.xml)$/u;

/** Shapes over each sheet by the sheet's id in the workbook; none for workbooks of other kinds. The package was checked before. */
export function readDrawings(bytes: Uint8Array): Map<string, DrawingShape[]> {
  const shapes = new Map<string, DrawingShape[]>();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return shapes;
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  const textOf = (path: string): string | undefined => parts[path] && new TextDecoder().decode(parts[path]);
  for (const { id, path } of relations(textOf('xl/_rels/workbook.xml.rels'), 'xl/workbook.xml')) {
    const own = relations(textOf(path.replace(/([^/]*)$/u, '_rels/$1.rels')), path);
    const drawings = own
      .filter(({ type }) => type.endsWith('/drawing'))
      .flatMap((drawing) => textOf(drawing.path) ?? []);
    if (drawings.length > 0) shapes.set(id, drawings.flatMap(readShapes));
  }
  return shapes;
}
