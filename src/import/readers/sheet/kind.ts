/** Written as `source.kind`. */
export type SheetKind = 'xlsx' | 'xls' | 'ods';

const ENDINGS: Record<string, SheetKind> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  xls: 'xls',
  xlt: 'xls',
  ods: 'ods',
  ots: 'ods',
};
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
  const ending = ENDINGS[(name ?? '').toLowerCase().split('.').at(-1) ?? ''] ?? null;
  if (head.startsWith(ZIP)) {
    const at = head.indexOf(OPEN_DOCUMENT);
    if (at >= 0) return head.slice(at + OPEN_DOCUMENT.length).startsWith('spreadsheet') ? 'ods' : null;
    return name === undefined ? 'xlsx' : ending === null ? null : ending === 'ods' ? 'ods' : 'xlsx';
  }
  if (head.startsWith(OLE)) return name === undefined ? 'xls' : ending === null ? null : 'xls';
  return null;
}
