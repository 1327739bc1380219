import { expect, test } from 'vitest';
import { meaningTree } from '../../src/compare/meaning-tree.ts';
import type { FieldFile, SharedWording } from '../../src/compare/values/field-file.ts';
import type { FieldValue } from '../../src/compare/values/field-values.ts';
import { COPIES_COLUMNS, copiesRows } from '../../src/export/copies-csv.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';

const value = (municipality: string, text: string): FieldValue => ({
  ...{ assessment: `${municipality}-1`, municipality, form: 'juten', procedure: 'jido-teate', published: null },
  ...{ key: 'I-1-2', text, none: false, choice: null, count: null, on: [], unclear: [], iso: null, about: [] },
});
const wording = (members: number[], more: Partial<SharedWording>): SharedWording => ({
  ...{ municipalities: members.length, likeness: 1, members, status: 'same', near: null },
  ...more,
});
const since = { date: '2018-03', change: 4 };
const FILE: FieldFile = {
  field: 'I-1-2',
  values: [
    value('992011', '同じ文。'),
    value('992020', '同じ文。'),
    value('993018', 'ほぼ同じ文。'),
    value('994014', '短い'),
  ],
  texts: [{ status: 'same', page: 3 }, { status: 'same', page: null }, { status: 'near', page: null }, null],
  groups: [
    {
      ...{ municipalities: 3, same: 2, near: 1, linked: 0, undated: 2 },
      oldest: { member: 0, ...since, others: 0 },
      wordings: [
        wording([0, 1], {}),
        wording([2], { likeness: 0.84, status: 'near', near: { member: 1, likeness: 0.84 } }),
      ],
    },
  ],
};

const getRow = (id: string): IndexRow =>
  ({
    id,
    municipality: {
      code: id.slice(0, 6),
      name: `見本${id.slice(0, 6)}市`,
      kana: '',
      prefecture: '見本県',
      fictional: true,
    },
    procedure: { id: 'jido-teate', name: '児童手当' },
  }) as IndexRow;

function rowsOf(file: FieldFile): Record<string, string>[] {
  const meaning = meaningTree().byId('I-1-2');
  if (meaning === null) throw new Error('The form has no item I-1-2.');
  const rows = copiesRows(file, meaning, [since, null, null, null], {
    getRow,
    addressOf: (id) => `https://example.jp/assessments/${id}/`,
  });
  return rows.map((cells) => {
    expect(cells).toHaveLength(COPIES_COLUMNS.length);
    return Object.fromEntries(COPIES_COLUMNS.map((name, at) => [name, cells[at] ?? '']));
  });
}

test('each text that is compared is a row, with the text of another body that proves it', () => {
  const [first, second, third, ...more] = rowsOf(FILE);
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    ...{ 団体コード: '992011', 評価書: '992011-1', キー: 'I-1-2', 判定: '同じ文あり', 同じ文の団体数: '2' },
    ...{ 文の組: 'I-1-2-1', 文の組の団体数: '3', 根拠の評価書: '992020-1', 根拠の文との重なり: '1' },
    ...{ 確認できる最も古い日: '2018-03', 変更箇所の行: '4', 原本のページ: '3', 規則: 'copy-same' },
    ...{ 文の冒頭: '同じ文。', アドレス: 'https://example.jp/assessments/992011-1/#I-1-2' },
  });
  expect(second).toMatchObject({ 根拠の評価書: '992011-1', 確認できる最も古い日: '', 原本のページ: '' });
  expect(third).toMatchObject({
    ...{ 判定: 'ほぼ同じ文あり', 同じ文の団体数: '', 代表の文との重なり: '0.84', 根拠の評価書: '992020-1' },
    ...{ 根拠の文との重なり: '0.84', 規則: 'copy-near' },
  });
});

test('a text that nobody else has claims nothing', () => {
  const [row] = rowsOf({ ...FILE, texts: [{ status: 'only', page: null }], groups: [] });
  expect(row).toMatchObject({
    判定: '同じ文・ほぼ同じ文なし',
    文の組: '',
    根拠の評価書: '',
    根拠の文との重なり: '',
    規則: '',
  });
});
