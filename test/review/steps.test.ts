import type { OriginSpan } from '../../src/assessment/origin.ts';
import { describe, expect, test } from 'vitest';
import { findFarValues } from '../../src/review/far.ts';
import type { OriginLocations } from '../../src/review/places.ts';
import { memoryStore, openSample, sampleAssessment, sampleProvenance } from './support/sample.ts';

describe('the steps of a review', () => {
  test('are the doubts first (marks, unplaced words, changes with flags), then the rest in document order', () => {
    const { session } = openSample();
    expect(session.steps.map(({ id }) => id)).toEqual([
      'mark:II-f1-3-2#紙',
      'mark:II-f1-3-2#電子メール',
      'unplaced:1',
      'unplaced:2',
      'change:2',
      'item:I-1-1',
      'item:I-1-2',
      'item:I-1-3',
      'item:II-f1-3-2',
      'change:1',
    ]);
    expect(session.view().progress).toEqual({ doubts: { done: 0, of: 5 }, items: { confirmed: 0, of: 6 } });
  });

  test('say why they are asked, where the item is in the form, and where it is printed', () => {
    const { session } = openSample();
    const byId = new Map(session.steps.map((step) => [step.id, step]));
    expect(byId.get('mark:II-f1-3-2#紙')).toMatchObject({
      path: ['Ⅱ 特定個人情報ファイルの概要', '3. 特定個人情報の入手・使用', '②入手方法'],
      place: { lines: [20, 24] },
    });
    expect(byId.get('unplaced:1')).toMatchObject({
      reasons: ['どの項目の記載か分かりません。'],
      place: { lines: [14, 15] },
    });
    expect(byId.get('unplaced:2')).toMatchObject({ reasons: ['様式の印刷です。'] });
    expect(byId.get('change:2')).toMatchObject({ reasons: ['文が途中で切れています。'], place: { lines: [31, 31] } });
  });

  test('ask about what the import and the check doubt, each once, and about parts that are missing', () => {
    const provenance = sampleProvenance();
    provenance.doubts.push(
      { line: 16, key: 'I-1-3', code: 'choice-as-printed', message: '選択肢にない記載です。' },
      { line: 5, key: 'I-1', code: 'missing-block', message: '「システム2」が元の文章にありません。' },
    );
    const { session } = openSample(memoryStore(sampleAssessment(), provenance));
    const doubts = session.steps.filter(({ isDoubt }) => isDoubt);
    expect(doubts.find(({ id }) => id === 'item:I-1-3')?.reasons).toEqual(['選択肢にない記載です。']);
    const note = doubts.at(-1);
    expect(note).toMatchObject({
      kind: 'note',
      message: '「システム2」が元の文章にありません。',
      place: { lines: [5, 5] },
    });
  });

  test('ask about the item or change that a note of the reader is in', () => {
    const provenance = sampleProvenance();
    const clipped = '欄の高さが足りず、途中で切れている行があります。続きの文が失われていないか確認してください。';
    const cut = 'この欄はページの終わりで切れています。次のページの最初の欄に続いていないか確認してください。';
    const struck = '取り消し線の引かれた文を、そのまま残しています：「窓口」';
    provenance.doubts.push(
      { line: 13, key: null, code: 'pdf-clipped', message: clipped },
      { line: 30, key: null, code: 'struck-through', message: struck },
      { line: 60, key: null, code: 'pdf-cut', message: cut },
    );
    const { session } = openSample(memoryStore(sampleAssessment(), provenance));
    const reasons = new Map(session.steps.map(({ id, reasons: why }) => [id, why]));
    expect(reasons.get('item:I-1-2')).toEqual([clipped]);
    expect(reasons.get('change:1')).toEqual([struck]);
    expect(session.steps.filter(({ kind }) => kind === 'note').map(({ reasons: why, place }) => [why, place])).toEqual([
      [[cut], { lines: [60, 60] }],
    ]);
  });

  test('of a PDF stand together by page, and unplaced words have the box that the record gives them', () => {
    const box: [number, number, number, number] = [70, 100, 500, 130];
    const record = {
      ...sampleProvenance(),
      origins: { 'I-1-1': { page: 2, box }, 'I-1-2': { page: 3, box } },
      changeOrigins: [
        { page: 9, box },
        { page: 9, box },
      ],
      unplacedOrigins: [
        { page: 3, box },
        { page: 4, box },
      ],
      pages: [{ width: 595, height: 842 }],
    };
    const assessment = sampleAssessment();
    assessment.unplaced = assessment.unplaced.map(({ text }, at) => ({ at: { pages: [at + 3, at + 3] }, text }));
    const { session } = openSample(memoryStore(assessment, record));
    const byId = new Map(session.steps.map((step) => [step.id, step]));
    expect(byId.get('item:I-1-2')?.group).toEqual({ id: 'page:3', name: '3ページ' });
    expect(byId.get('unplaced:2')?.place).toEqual({ page: 4, box });
    expect(byId.get('change:1')?.group.name).toBe('9ページ');
    expect(byId.get('item:I-1-3')?.group.name).toBe('1. 特定個人情報ファイルを取り扱う事務');
  });

  test('of a file that no import wrote go without places', () => {
    const { session } = openSample(memoryStore(sampleAssessment(), null));
    expect(session.steps.every(({ place }) => place === null || 'lines' in place)).toBe(true);
    expect(session.steps).toHaveLength(10);
  });
});

describe('a value far from its label', () => {
  const entries = sampleAssessment().entries;
  const far = (places: Record<string, [number, number]>): string[] => {
    const byKey = new Map(Object.entries(places).map(([key, lines]) => [key, { lines }]));
    return [...findFarValues(entries, { byKey, unplaced: new Map(), ofDoubt: () => null } satisfies OriginLocations)];
  };
  test.each<[string, Record<string, [number, number]>, string[]]>([
    ['each after the other', { 'I-1-1': [10, 11], 'I-1-2': [12, 13] }, []],
    ['one that begins where the other ends', { 'I-1-1': [10, 12], 'I-1-2': [12, 13] }, []],
    ['another between its first and its last line', { 'I-1-1': [10, 20], 'I-1-2': [14, 15] }, ['I-1-1']],
    ['another in the row of its label', { 'I-1-1': [10, 20], 'I-1-2': [11, 11] }, []],
    ['a line further down', { 'I-1-1': [10, 20], 'I-1-2': [12, 12] }, ['I-1-1']],
  ])('is found by what is printed between: %s', (_, places, found) => {
    expect(far(places)).toEqual(found);
  });

  test('is found on pages by the height of its boxes', () => {
    const at = (page: number, top: number, bottom: number) => ({
      page,
      box: [70, top, 500, bottom] as [number, number, number, number],
    });
    const byKey = new Map<string, OriginSpan>([
      ['I-1-1', { ...at(1, 700, 720), more: [at(2, 300, 320)] }],
      ['I-1-2', at(2, 100, 120)],
      ['I-1-3', at(2, 500, 520)],
    ]);
    expect([...findFarValues(entries, { byKey, unplaced: new Map(), ofDoubt: () => null })]).toEqual(['I-1-1']);
  });
});
