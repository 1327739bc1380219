import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** Parts of a Word file besides its body, each the XML inside its root. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** By the id that the section refers to. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
}

const part = (root: string, inside: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`);

/** The bytes of a .docx with these parts. */
export function wordFile({ body, headers = {}, footers = {}, ...others }: WordParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  const related: [string, string, string][] = [];
  for (const [name, inside] of Object.entries(others)) {
    files[`word/${name}.xml`] = part(name, inside);
    related.push([name, name, `${name}.xml`]);
  }
  for (const [kind, parts] of [
    ['header', headers],
    ['footer', footers],
  ] as const)
    for (const [id, inside] of Object.entries(parts)) {
      files[`word/${id}.xml`] = part(kind === 'header' ? 'hdr' : 'ftr', inside);
      related.push([id, kind, `${id}.xml`]);
    }
  files['word/_rels/document.xml.rels'] = relationships(related);
  return zipSync(files);
}

function relationships(entries: readonly (readonly [string, string, string])[]): Uint8Array {
  const inside = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`,
  );
}

/** A run of words, with properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of words, or of XML that begins with an element. */
export const paragraph = (content = '', properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${/^(?:<|$)/u.test(content) ? content : run(content)}</w:p>`;

/** A cell; content as in `paragraph`, or paragraphs and tables. */
export const cell = (content = '', properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl|sdt)[ >]/u.test(content) ? content : paragraph(content)}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;

/** A table with columns of the widths. */
export const table = (widths: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const RESTART = '<w:vMerge w:val="restart"/>';
export const CONTINUE = '<w:vMerge/>';

/** A content control. */
export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A field from its parts; without a result there is no separator either. */
export const field = (instruction: string, result: string | null, settings = ''): string =>
  [
    `<w:r><w:fldChar w:fldCharType="begin">${settings}</w:fldChar></w:r>`,
    `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>`,
    ...(result === null ? [] : ['<w:r><w:fldChar w:fldCharType="separate"/></w:r>', result]),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');
