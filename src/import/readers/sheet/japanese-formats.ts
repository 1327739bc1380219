import { CFB } from '@e965/xlsx';

const LONG = '[$-411]ggge"年"m"月"d"日"';
const SHORT = '[$-411]ge.m.d';
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';

/**
 * Number formats that Japanese Excel has built in and writes into files by their numbers alone (ECMA-376 part 1, 18.8.30, ja-jp). The
 * library knows none of them.
 */
const BUILT_IN: Record<number, string> = {
  27: SHORT,
  28: LONG,
  29: LONG,
  31: 'yyyy"年"m"月"d"日"',
  34: YEAR_MONTH,
  35: MONTH_DAY,
  36: SHORT,
  50: SHORT,
  51: LONG,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: LONG,
  55: YEAR_MONTH,
  56: MONTH_DAY,
  57: SHORT,
  58: LONG,
};

const escapeXml = (text: string): string => text.replace(/"/gu, '&quot;');

/** The styles of a workbook with the built-in formats written out that they use without saying what they are. */
export function withBuiltInFormats(styles: string): string {
  const used = Object.entries(BUILT_IN).filter(
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
