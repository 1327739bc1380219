import { expect, test } from 'vitest';
import { openTextDates, type TextDate } from '../../../src/compare/copies/text-dates.ts';
import type { DatedEdition } from '../../../src/compare/editions/edition-history.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { columnOf, editionOf, entriesOf, rowOf, text, withValue } from '../editions/edition-like.ts';

const form = loadForm('juten');
const COLUMN = columnOf(form, 'I-1-2');
const [A, B] = ['窓口で受け付ける。', '郵送でも受け付ける。'];
type Row = [before: string, after: string, date: string];
const edition = (date: string | null, words: string, ...rows: Row[]): DatedEdition => ({
  date,
  ...editionOf(
    form,
    withValue(entriesOf(form), 'I-1-2', text(words)),
    rows.map(([before, after, printed]) => rowOf(COLUMN, before, after, { date: printed })),
  ),
});
const since = (...editions: DatedEdition[]): TextDate | null => openTextDates(editions, form)('I-1-2');

test.each<[string, DatedEdition[], TextDate | null]>([
  ['the publication where nothing changed', [edition('2024-04-01', A)], { date: '2024-04-01', change: null }],
  ['nothing where no day is stated', [edition(null, A)], null],
  [
    'the row that brought it',
    [edition('2024-04-01', B, ['', A, '平成29年1月5日'], [A, B, '平成30年3月26日'])],
    { date: '2018-03-26', change: 2 },
  ],
  [
    'the row that brought its last part',
    [edition('2024-04-01', `はじめに。${B}`, [A, B, '平成30年3月26日'])],
    { date: '2018-03-26', change: 1 },
  ],
  [
    'the month of a row that prints no day',
    [edition('2024-04-01', B, [A, B, '平成30年3月'])],
    { date: '2018-03', change: 1 },
  ],
  [
    'the publication where the row prints another text',
    [edition('2024-04-01', A, [A, B, '平成30年3月26日'])],
    { date: '2024-04-01', change: null },
  ],
  [
    'the publication where the row says no more than that the item was added',
    [edition('2024-04-01', A, ['－', B, '平成30年3月26日'])],
    { date: '2024-04-01', change: null },
  ],
  [
    'the publication where the row has no day',
    [edition('2024-04-01', B, [A, B, ''])],
    { date: '2024-04-01', change: null },
  ],
  [
    'the first edition that prints it',
    [edition('2020-04-01', A), edition('2022-04-01', B), edition('2024-04-01', B)],
    { date: '2022-04-01', change: null },
  ],
  [
    'the first edition of all where nothing changed',
    [edition('2020-04-01', A), edition('2022-04-01', A), edition(null, A)],
    { date: '2020-04-01', change: null },
  ],
  [
    'the row between two editions',
    [edition('2020-04-01', A), edition('2022-04-01', B, [A, B, '令和3年5月6日']), edition('2024-04-01', B)],
    { date: '2022-04-01', change: null },
  ],
  [
    'the row of the edition in force',
    [edition('2020-04-01', A), edition('2022-04-01', B, [A, B, '令和3年5月6日'])],
    { date: '2021-05-06', change: 1 },
  ],
])('%s', (_, editions, expected) => {
  expect(since(...editions)).toEqual(expected);
});
