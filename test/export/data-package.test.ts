import { expect, test } from 'vitest';
import { dataPackage } from '../../src/export/tables/data-package.ts';
import { findingHeads } from '../../src/insights/findings/csv.ts';

const finding = { id: 'not-revised', title: '見本', rule: '規則', columns: ['最も新しい日付', '公表日'], rows: 2 };

test('the table of a finding is described with its heads, each once', () => {
  const about = { portal: '見本', homepage: '/data/', findings: [finding] };
  const { resources } = dataPackage(about, { tables: [], database: 0 }) as {
    resources: { name: string; path: string; rows: number; schema: { fields: { name: string }[] } }[];
  };
  const described = resources.find(({ name }) => name === 'finding-not-revised');
  expect(described).toMatchObject({ path: 'findings/not-revised.csv', rows: 2 });
  const heads = described?.schema.fields.map(({ name }) => name) ?? [];
  expect(heads).toEqual(findingHeads(finding));
  expect(heads.filter((head) => head === '公表日').length).toBe(1);
  expect(heads).toContain('最も新しい日付');
});
