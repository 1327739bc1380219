import { describe, expect, it } from 'vitest';
import { reconstructHistory, versionOn } from '../../../src/changes/history/reconstruct-history.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { row } from './support/row.ts';

const form = loadForm('juten');

describe('versions of an item', () => {
  const KEY = 'I-1-2';
  const spans = (text: string, ...rows: StoredChange[]): [from: string | null, text: string, undone: number[]][] =>
    (reconstructHistory(new Map([[KEY, text]]), rows, form).versions.get(KEY) ?? []).map(
      ({ from, text: own, undone }) => [from, own, undone],
    );

  it('are one for each day on which it changed, also where several rows of one day changed it', () => {
    expect(
      spans(
        '丁',
        row(1, '2018-04-01', [KEY], '甲', '乙'),
        row(2, '2020-04-01', [KEY], '乙', '丙'),
        row(3, '2020-04-01', [KEY], '丙', '丁'),
      ),
    ).toEqual([
      ['2020-04-01', '丁', []],
      ['2018-04-01', '乙', [3, 2]],
      [null, '甲', [3, 2, 1]],
    ]);
  });

  it('are undone by day, and within a day from the last printed row to the first', () => {
    const rows = [
      row(1, '2020-04-01', [KEY], '丙', '丁'),
      row(2, '2018-04-01', [KEY], '甲', '乙'),
      row(3, '2018-04-01', [KEY], '乙', '丙'),
    ];
    expect(spans('丁', ...rows)).toEqual([
      ['2020-04-01', '丁', []],
      ['2018-04-01', '丙', [1]],
      [null, '甲', [1, 3, 2]],
    ]);
  });

  it('take a day without its month or day for its first day', () => {
    expect(
      spans(
        '丁',
        row(1, '2018', [KEY], '甲', '乙'),
        row(2, '2018-01-02', [KEY], '乙', '丙'),
        row(3, '2018-02', [KEY], '丙', '丁'),
      ),
    ).toEqual([
      ['2018-02-01', '丁', []],
      ['2018-01-02', '丙', [3]],
      ['2018-01-01', '乙', [3, 2]],
      [null, '甲', [3, 2, 1]],
    ]);
  });

  it('hold from their first day on, and not the day before', () => {
    const versions = reconstructHistory(
      new Map([[KEY, '乙']]),
      [row(1, '2018-04-01', [KEY], '甲', '乙')],
      form,
    ).versions;
    const textOn = (day: string): string => versionOn(versions.get(KEY) ?? [], day).text;
    expect(['2018-03-31', '2018-04-01', '2018-04-02'].map(textOn)).toEqual(['甲', '乙', '乙']);
  });

  it('name the rows that no text tells of: what is known is the before-text of the earliest row that was reached', () => {
    const rows = [row(1, '2016-04-01', [KEY], '甲', '乙'), row(2, '2018-04-01', [KEY], '丙', '丁')];
    const versions = reconstructHistory(new Map([[KEY, '戊']]), rows, form).versions.get(KEY) ?? [];
    expect(versions.map(({ from, status, stopped, known }) => ({ from, status, stopped, known }))).toEqual([
      { from: '2018-04-01', status: 'stands', stopped: null, known: null },
      { from: '2016-04-01', status: 'unknown', stopped: { n: 2, obstacle: 'differs' }, known: { n: 2, text: '丙' } },
      { from: null, status: 'unknown', stopped: { n: 2, obstacle: 'differs' }, known: { n: 1, text: '甲' } },
    ]);
  });

  it('are known again before a row that says the item was new', () => {
    const rows = [row(1, '2016-04-01', [KEY], '（新設）', '甲'), row(2, '2018-04-01', [KEY], '乙', '丙')];
    expect(spans('丁', ...rows).at(-1)).toEqual([null, '', [1]]);
  });
});

describe('reconstructHistory', () => {
  it('lists the rows that it cannot tie to one item', () => {
    const texts = new Map([
      ['I-1-1', '見本の事務'],
      ['I-1-2', '事務の内容'],
    ]);
    const rows = [row(1, '2018-04-01', [], '甲', '乙'), row(2, '2018-04-01', ['I-1'], '前の文', '別の文')];
    expect(reconstructHistory(texts, rows, form)).toMatchObject({
      unapplied: [
        { n: 1, reason: 'unresolved' },
        { n: 2, reason: 'several' },
      ],
    });
  });

  it('ties a row about a heading to the one item below it that holds the after-text', () => {
    const texts = new Map([
      ['II-f1-4-contract1-1', '見本の入力'],
      ['II-f1-4-contract1-3', '株式会社見本'],
    ]);
    const { versions, unapplied } = reconstructHistory(
      texts,
      [row(1, '2018-04-01', ['II-f1-4'], '例示株式会社', '株式会社 見本')],
      form,
    );
    expect(unapplied).toEqual([]);
    expect(versionOn(versions.get('II-f1-4-contract1-3') ?? [], '2018-03-31').text).toBe('例示株式会社');
  });

  it('takes a block with all its items away before the day on which a row lists them as new', () => {
    const texts = new Map([
      ['I-2-system2-1', '見本システム'],
      ['I-2-system2-2', '届出を受け付ける。'],
    ]);
    const listed = '①システムの名称：見本システム ②システムの機能：届出を受け付ける。 ③他のシステムとの接続：なし';
    const { versions } = reconstructHistory(
      texts,
      [row(1, '2018-04-01', ['I-2-system2'], '（記載なし）', listed)],
      form,
    );
    for (const key of texts.keys())
      expect(versionOn(versions.get(key) ?? [], '2018-03-31')).toMatchObject({ text: '', status: 'restored' });
  });

  it('knows of a block that was not there also where a later row of an item cannot be undone', () => {
    const texts = new Map([
      ['I-2-system2-1', '見本システム'],
      ['I-2-system2-2', '届出を受け付ける。'],
    ]);
    const listed = '①システムの名称：見本システム ②システムの機能：届出を受け付ける。';
    const rows = [
      row(1, '2018-04-01', ['I-2-system2'], '（記載なし）', listed),
      row(2, '2020-04-01', ['I-2-system2-2'], '前の記載', '別の記載'),
    ];
    const versions = reconstructHistory(texts, rows, form).versions.get('I-2-system2-2') ?? [];
    expect(versions.map(({ from, status, text: own }) => [from, status, own])).toEqual([
      ['2020-04-01', 'stands', '届出を受け付ける。'],
      ['2018-04-01', 'unknown', ''],
      [null, 'restored', ''],
    ]);
  });

  it('knows nothing of blocks before a row that gives them other numbers, and all of the blocks it does not name', () => {
    const name = (number: number): string => `II-f1-5-transfer${number}`;
    const texts = new Map([1, 2, 3].map((number) => [name(number), `見本${number}課`]));
    const moved = {
      ...row(1, '2018-04-01', [name(2)], '（全般）', '移転先3'),
      item: '移転先2',
      fields: ['II-5-transfer'],
    };
    const { versions } = reconstructHistory(texts, [moved], form);
    expect(versions.get(name(1))).toBeUndefined();
    for (const number of [2, 3]) {
      // What stood there before is not printed: 全般 is no text.
      expect(versionOn(versions.get(name(number)) ?? [], '2018-03-31')).toMatchObject({
        status: 'unknown',
        text: '',
        known: null,
      });
    }
  });

  it('gives a row without a date the day of the rows around it, and stops where they differ', () => {
    const texts = new Map([['I-1-1', '今']]);
    const others = (iso: string, n: number): StoredChange => row(n, iso, ['I-1-2'], '（新設）', '見本');
    const lost = row(2, null, ['I-1-1'], '前', '今');
    const between = reconstructHistory(texts, [others('2018-04-01', 1), lost, others('2018-04-01', 3)], form);
    expect(versionOn(between.versions.get('I-1-1') ?? [], '2018-03-31').text).toBe('前');
    const open = reconstructHistory(texts, [others('2018-04-01', 1), lost, others('2020-04-01', 3)], form);
    expect(versionOn(open.versions.get('I-1-1') ?? [], '2019-01-01').stopped).toEqual({ n: 2, obstacle: 'date' });
  });
});
