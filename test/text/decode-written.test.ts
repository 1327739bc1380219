import Encoding from 'encoding-japanese';
import { expect, test } from 'vitest';
import { decodeWritten } from '../../src/text/decode-written.ts';
import { showControls } from '../../src/text/show-controls.ts';

const WORDS = '見本市の児童手当\n担当課の案内、ＡＢＣ①髙\n';
const encode = (to: 'SJIS' | 'EUCJP' | 'JIS' | 'UTF16'): Uint8Array =>
  Uint8Array.from(
    Encoding.convert(Encoding.stringToCode('見本市の児童手当\n担当課の案内、ＡＢＣ\n'), { to, from: 'UNICODE' }),
  );
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['without', ''],
  ['with', '\ufeff'],
])('UTF-8 %s a byte order mark is read as it is', (_, mark) => {
  expect(decodeWritten(utf8(mark + WORDS))).toEqual({ text: WORDS, faults: [] });
});

test.each([
  ['SJIS', 'Shift_JIS'],
  ['EUCJP', 'EUC-JP'],
  ['JIS', 'ISO-2022-JP'],
  ['UTF16', 'UTF-16'],
] as const)('%s is refused as %s, with what to do', (to, name) => {
  const { text, faults } = decodeWritten(encode(to));
  expect(text).toBe('');
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ line: 1, code: 'not-utf8' });
  expect(faults[0]?.reason.ja).toContain(name);
  expect(faults[0]?.reason.ja).toContain('UTF-8 を選んで保存し直してください');
  expect(faults[0]?.reason.en).toContain(name);
  expect(faults[0]?.reason.en).toContain('save it under the encoding UTF-8');
});

test('the first line that is no UTF-8 is named', () => {
  const bytes = Uint8Array.from([...utf8('name: 見本\n# ascii\n'), ...encode('SJIS')]);
  expect(decodeWritten(bytes).faults[0]?.line).toBe(3);
});

test.each(['', 'a', '\r\n\t', '見本\u3000市', '\ufffd', '𠮷👩‍💻\u00ad'])('%j has no fault', (text) => {
  expect(decodeWritten(utf8(text))).toEqual({ text, faults: [] });
});

test.each([
  ['a\u0000', 1, 2, 'U+0000'],
  ['a\r\n\nあ\u001b[31m', 3, 2, 'U+001B'],
  ['\n\u0085', 2, 1, 'U+0085'],
  ['\u007f', 1, 1, 'U+007F'],
  ['a\u000bb', 1, 2, 'U+000B'],
])('in %j the control character is found', (text, line, column, name) => {
  const { faults } = decodeWritten(utf8(text));
  expect(faults).toEqual([
    {
      line,
      column,
      code: 'control-character',
      reason: { ja: expect.stringContaining(name) as string, en: expect.stringContaining(name) as string },
    },
  ]);
});

test('what a message repeats is one line and does nothing to a terminal', () => {
  expect(showControls('a\r\nb\u001b[31m\u0007\u009bc\u2028d')).toBe('a ⏎ b␛[31m␇�c ⏎ d');
});
