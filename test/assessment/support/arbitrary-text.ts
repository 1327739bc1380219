import fc from 'fast-check';
import { tidy, tidyLine } from '../../../src/text/tidy.ts';

/** Pieces that Markdown, HTML or the format of the files could mistake for something. */
const nasty = fc.constantFrom(
  ...[
    '# x',
    '## 変更1',
    '- [ ] a',
    '- [x] ',
    '1. x',
    '1. ',
    '2. ',
    '2) ',
    '1) ',
    '* * *',
    '---',
    '- -',
    '===',
    '~~~',
    '```',
    '> ',
    '+ ',
    '・',
    '・x',
  ],
  ...[
    '[a](javascript:x)',
    '![',
    '](',
    '[^1]:',
    '[a]: b',
    '<script>',
    '</b>',
    '<!--',
    '<https://x.example>',
    '<中間サーバー>',
  ],
  ...[
    '&lt;',
    '&#35;',
    '&amp',
    '|a|b|',
    '\\',
    '\\\\',
    '\\*',
    '{#I-1}',
    ' {#key}',
    '（判読不明）',
    '（原文のまま）',
    '（原文の選択肢）',
  ],
  ...[
    '（4）件',
    '（',
    '）',
    '(',
    ')',
    '記入：',
    '推定：○',
    ': ',
    '：',
    '、',
    '－',
    '—',
    '-',
    '_',
    '*',
    '**',
    '`',
    '~',
    '$',
    '@',
    '.',
    ',',
  ],
  ...[
    'http://',
    'https://x.example/a_b',
    'www.x.example',
    'a@b.example',
    '\u3000',
    '\t',
    '\u00a0',
    '😀',
    '𠮷',
    'ｱ',
    'Ａ１',
    '①',
    '※',
  ],
);
const plain = fc.constantFrom(
  '見本',
  '市長',
  '個人番号',
  'システム',
  '委託する',
  '令和5年',
  '9月25日',
  '13月',
  'その他',
  'A',
  'z',
  '7',
  ' ',
);
const pieces = fc.oneof(
  { weight: 5, arbitrary: plain },
  { weight: 5, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

/** Words on one line, as `tidyLine` leaves them; NUL cannot stand in Markdown. */
export const line: fc.Arbitrary<string> = fc
  .array(pieces, { minLength: 1, maxLength: 8 })
  .map((words) => tidyLine(tidy(words.join('').replaceAll('\0', '')).replaceAll('\n', ' ')));

/** Words on one line, at least one. */
export const words = line.filter((text) => text !== '');

/** A text of any number of lines, as `tidy` leaves it. */
export const text: fc.Arbitrary<string> = fc.array(line, { maxLength: 6 }).map((lines) => tidy(lines.join('\n')));
