/** Written as `source.kind`. */
export type SheetKind = 'xlsx' | 'xls' | 'ods';

const ENDING = /\.(?:xl[st][xm]?|o[dt]s)$/iu;
const OPEN_ENDING = /\.o[dt]s$/iu;
const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0';
/** The first file of an OpenDocument names its kind, uncompressed. */
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.';

/**
 * The kind of workbook that bytes are, by their first ones; what these leave open the ending of the name decides (a ZIP file may be Word
 * as well). Without a name a ZIP file that does not say otherwise counts as Excel. Null: none.
 */
export function kindOf(bytes: Uint8Array, name?: string): SheetKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const isSheet = name === undefined || ENDING.test(`.${name}`);
  if (head.startsWith(ZIP)) {
    const at = head.indexOf(OPEN_DOCUMENT);
    if (at >= 0) return head.slice(at + OPEN_DOCUMENT.length).startsWith('spreadsheet') ? 'ods' : null;
    return !isSheet ? null : OPEN_ENDING.test(`.${name ?? ''}`) ? 'ods' : 'xlsx';
  }
  return isSheet && head.startsWith(OLE) ? 'xls' : null;
}
