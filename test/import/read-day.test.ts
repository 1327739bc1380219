import { expect, test } from 'vitest';
import { readDay } from '../../src/import/read-day.ts';

test.each([
  ['令和7年3月31日', '2025-03-31'],
  ['Ｒ７．３．３１', '2025-03-31'],
  ['令和7年3月31日 [令和6年10月1日 様式第3]', '2025-03-31'],
  ['［令和６年10月１日　様 式 ２］令和7年3月31日', '2025-03-31'],
  ['令和7年3月31日（令和6年様式）', '2025-03-31'],
  ['令和7年3月31日（様式の変更による修正）', '2025-03-31'],
  ['[令和6年10月1日 様式第3]', null],
  ['（令和6年10月1日 様式3）', null],
  ['令和6年10月1日 様式第3', null],
  ['令和7年3月', null],
  ['未定', null],
])('the date of publication 「%s」 is the day %s', (printed, day) => expect(readDay(printed)).toBe(day));
