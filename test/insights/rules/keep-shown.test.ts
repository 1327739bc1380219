import { expect, test } from 'vitest';
import type { Mark } from '../../../src/assessment/types.ts';
import type { EditionDifference } from '../../../src/compare/editions/types.ts';
import { keepKind, keepShown, keepShownHistory } from '../../../src/insights/rules/keep-shown.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { storedLike } from '../../workspace/stored-like.ts';

const none = (): boolean => false;
const all = (): boolean => true;

test('a kind whose rule is not shown is not determined', () => {
  const change = { kind: 'law', rule: 'references' } as const;
  expect(keepKind(change, all)).toEqual(change);
  expect(keepKind(change, none)).toEqual({ kind: 'undetermined', rule: 'unmeasured' });
  expect(keepKind(change, (rule) => rule === 'kind-law')).toEqual(change);
});

test('a mark keeps what was inferred by a rule that is shown, and what a person wrote', () => {
  const markOf = (why: string): Mark => ({
    label: '紙',
    state: 'unclear',
    text: '',
    count: null,
    inferred: { state: 'on', why },
  });
  const whys = [
    '「その妥当性」にこの項目が挙げられているため',
    '変更箇所（令和5年4月1日）の変更後の記載に○があるため',
    '原本を窓口で確かめたため',
  ];
  const stored = storedLike(loadForm('juten'), '992011-1', { obtained: { type: 'marks', marks: whys.map(markOf) } });
  const keptBy = (isShown: (rule: string) => boolean): string[] =>
    keepShown(stored, isShown).assessment.entries.flatMap(({ value }) =>
      value?.type === 'marks' ? value.marks.flatMap(({ inferred }) => inferred?.why ?? []) : [],
    );
  expect(keptBy(all)).toEqual(whys);
  expect(keptBy(none)).toEqual(whys.slice(2));
  expect(keptBy((rule) => rule === 'mark-history')).toEqual(whys.slice(1));
});

test('the rows of an assessment and of its history are one list', () => {
  const kept = keepShown(storedLike(loadForm('juten'), '992011-1', {}), none);
  expect(kept.assessment.changes).toBe(kept.changes);
});

test('differences of editions whose rule is not shown are left out, and rows prove nothing by them', () => {
  const difference = (basis: EditionDifference['basis']): EditionDifference => ({
    ...{ olderKey: 'I-1-2', newerKey: 'I-1-2', field: 'I-1-2', path: [], before: '甲', after: '乙', rows: [] },
    basis,
    uncertainty: basis === null ? 'wording' : null,
  });
  const row = { n: 1, basis: 'without-effect', side: 'after' } as const;
  const differences = [difference('declared'), difference('undeclared'), difference(null)];
  const step = { older: '2024-04-01', newer: null, today: {}, differences, rows: [row] };
  const history = { steps: [step], effects: { 1: row }, undeclared: [] };
  expect(keepShownHistory(history, all)).toEqual(history);
  const kept = keepShownHistory(history, (rule) => rule === 'edition-declared');
  expect(kept.steps[0]?.differences.map(({ basis }) => basis)).toEqual(['declared', null]);
  expect(kept.steps[0]?.rows).toEqual([{ n: 1, basis: null, side: null }]);
  expect(kept.effects).toEqual({});
});
