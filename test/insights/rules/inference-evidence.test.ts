import { expect, test } from 'vitest';
import { storeChanges } from '../../../src/changes/stored-changes.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { inferMarks } from '../../../src/import/infer.ts';
import { caseEntries } from '../../../src/insights/rules/case-entries.ts';
import { inferenceEvidence } from '../../../src/insights/rules/mark/inference-evidence.ts';
import { frontmatterOf } from '../../assessment/whole.ts';

const form = loadForm('juten');

test('what is inferred rests on the line that gives the reason, or on the row of the history', () => {
  const row = { date: '令和5年4月1日', item: 'Ⅱ3②入手方法', before: '[ ]紙', after: '[○]紙' };
  const changes = [{ ...row, timing: '事前' as const, note: '', flags: [] }];
  const items = {
    'II-f1-2-4-main': ['？個人番号', '？年金関係情報'],
    'II-f1-2-4-validity': '①個人番号 確かめるため\n②年金関係情報 資格のため',
    'II-f1-3-2': ['？紙', '？専用線'],
  };
  const entries = inferMarks(caseEntries(items, form), changes, form);
  const assessment = { frontmatter: frontmatterOf('juten'), entries, changes, unplaced: [] };
  const stored = { id: '992011-1', assessment, changes: storeChanges(assessment, null, form) };
  const found = inferenceEvidence(stored, form);
  const about = { assessment: '992011-1', page: null };
  const key = 'II-f1-2-4-validity';
  expect(Object.fromEntries([...found].map(([item, byRule]) => [item, Object.fromEntries(byRule)]))).toEqual({
    'II-f1-2-4-main': {
      'mark-reason': [
        { ...about, key, change: null, quotation: '①個人番号 確かめるため' },
        { ...about, key, change: null, quotation: '②年金関係情報 資格のため' },
      ],
    },
    'II-f1-3-2': { 'mark-history': [{ ...about, key: null, change: 1, quotation: '[○]紙' }] },
  });
});

test('an item whose marks nothing infers has no evidence', () => {
  const entries = caseEntries({ 'II-f1-3-2': ['？紙'] }, form);
  expect(inferenceEvidence({ id: '992011-1', assessment: { entries }, changes: [] }, form).size).toBe(0);
});
