import { extname } from 'node:path';

interface FileKind {
  /** Endings of its files, the usual one first. */
  endings: readonly string[];
  holds: (bytes: Buffer) => boolean;
}

const ZIP = 'PK\u0003\u0004';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** Writers of PDF put a few bytes before the mark; readers allow for a thousand. */
const PDF_WITHIN = 1024;
const WORD = ['.docx', '.docm', '.dotx', '.dotm'];
const EXCEL = ['.xlsx', '.xlsm', '.xltx', '.xltm'];

/** A ZIP file names its parts uncompressed. */
const zipWith = (part: string) => (bytes: Buffer) =>
  bytes.subarray(0, ZIP.length).toString('latin1') === ZIP && bytes.includes(part);
/** The container of Office before 2007 names its streams in UTF-16; protected files of Office of today lie in one too. */
const containerWith =
  (...streams: string[]) =>
  (bytes: Buffer) =>
    bytes.subarray(0, OLE.length).equals(OLE) && streams.some((name) => bytes.includes(Buffer.from(name, 'utf16le')));

const KINDS: readonly FileKind[] = [
  { endings: ['.pdf'], holds: (bytes) => bytes.subarray(0, PDF_WITHIN).includes('%PDF-') },
  { endings: EXCEL, holds: zipWith('xl/workbook') },
  { endings: WORD, holds: zipWith('word/document') },
  { endings: ['.ods', '.ots'], holds: zipWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') },
  { endings: ['.xls', '.xlt'], holds: containerWith('Workbook', 'Book') },
  { endings: ['.doc', '.dot'], holds: containerWith('WordDocument') },
  { endings: [...EXCEL, ...WORD], holds: containerWith('EncryptedPackage') },
];

/**
 * The ending of a file by what its bytes are, whatever it is called: its own where they allow it, else the usual one of their kind
 * (`.xlsx` for a workbook that is called `.pdf`). null where the bytes are of no kind that is known by them, as those of a text are.
 */
export function endingByContent(bytes: Uint8Array, name: string): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds = KINDS.filter(({ holds }) => holds(buffer));
  const own = extname(name).toLowerCase();
  if (kinds.some(({ endings }) => endings.includes(own))) return own;
  return kinds[0]?.endings[0] ?? null;
}
