import { CFB } from '@e965/xlsx';

/**
 * Number formats that Japanese Excel has built in and writes into files by their numbers alone (ECMA-376 part 1, 18.8.30, ja-jp). The
 * library knows none of them.
 */
const BUILT_IN: readonly (readonly [format: string, ids: readonly number[]])[] = [
  ['[$-411]ge.m.d', [27, 36, 50, 57]],
  ['[$-411]ggge"年"m"月"d"日"', [28, 29, 51, 54, 58]],
  ['yyyy"年"m"月"d"日"', [31]],
  ['yyyy"年"m"月"', [34, 52, 55]],
  ['m"月"d"日"', [35, 53, 56]],
];
const BY_ID = BUILT_IN.flatMap(([format, ids]) => ids.map((id) => [id, format] as const)).sort(([a], [b]) => a - b);

const escapeXml = (text: string): string => text.replace(/"/gu, '&quot;');

/** The styles of a workbook with the built-in formats written out that they use without saying what they are. */
export function withBuiltInFormats(styles: string): string {
  const used = BY_ID.filter(
    ([id]) => styles.includes(`numFmtId="${id}"`) && !styles.includes(`<numFmt numFmtId="${id}"`),
  );
  if (used.length === 0) return styles;
  const entries = used.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`).join('');
  const known = /<numFmts\b[^>]*?(\/?)>/u.exec(styles);
  if (known && known[1] === '') return styles.replace(known[0], known[0] + entries);
  const rest = known ? styles.replace(known[0], '') : styles;
  return rest.replace(/<styleSheet\b[^>]*>/u, (head) => `${head}<numFmts count="${used.length}">${entries}</numFmts>`);
}

/** The bytes of a workbook with these formats written out; the bytes themselves where they need none. */
export function writeOutFormats(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
  const zip = CFB.read(bytes, { type: 'array' });
  const entry = CFB.find(zip, '/xl/styles.xml');
  if (!entry) return bytes;
  const styles = new TextDecoder().decode(Uint8Array.from(entry.content as unknown as number[]));
  const changed = withBuiltInFormats(styles);
  if (changed === styles) return bytes;
  CFB.utils.cfb_add(zip, '/xl/styles.xml', new TextEncoder().encode(changed));
  return Uint8Array.from(CFB.write(zip, { type: 'array', fileType: 'zip' }) as unknown as number[]);
}
