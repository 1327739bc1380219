import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconstructHistory, versionOn } from '../../../src/changes/history/reconstruct-history.ts';
import { redo, undo } from '../../../src/changes/history/apply-change.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { loadForm } from '../../../src/forms/load.ts';

const form = loadForm('juten');

function row(n: number, iso: string | null, keys: string[], before: string, after: string): StoredChange {
  const printed = { date: iso ?? '', item: keys.join(' '), timing: '事前' as const, note: '', flags: [] };
  return {
    ...printed,
    n,
    iso,
    keys,
    fields: [],
    before,
    after,
    how: 'exact',
    diff: [],
    kind: 'substance',
    rule: 'other',
    origin: null,
  };
}

const ITEMS = ['I-1-1', 'I-1-2', 'II-f1-2-6', 'II-f2-2-6', 'V-3-1'];
const BLOCKS = ['II-f1-4-contract1', 'II-f1-4-contract2', 'II-f1-4-contract3'];
const BLOCK_ITEMS = ['', '-1', '-3'];
const WORDS = [
  '届出の受理',
  '審査',
  '通知',
  '保管',
  '見本課',
  '台帳',
  'システム',
  '①',
  '二人で',
  '、',
  'する。',
  '10件',
  '\n',
];

const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

type Operation =
  | { kind: 'replace'; key: number; text: string }
  | { kind: 'line'; key: number; at: number; line: string }
  | { kind: 'block'; block: number; texts: string[] };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), key: fc.nat(4), text }),
  fc.record({ kind: fc.constant('line' as const), key: fc.nat(4), at: fc.nat(3), line }),
  fc.record({
    kind: fc.constant('block' as const),
    block: fc.nat(2),
    texts: fc.array(text, { minLength: 3, maxLength: 3 }),
  }),
);

interface Simulated {
  rows: StoredChange[];
  /** The texts at the end of each day of the history, and before the first one. */
  snapshots: { day: string; texts: Map<string, string> }[];
}

/** Plays a history forward, printing a row for every edit as a body would. */
function play(start: string[], days: Operation[][], linesToo: boolean): Simulated {
  let lines = 0;
  // Every line of the document differs from every other, as it nearly always does in published ones.
  const numbered = (words: string): string => words.replace(/^/gmu, () => `第${(lines += 1)}号`);
  const texts = new Map(ITEMS.map((key, at) => [key, numbered(start[at] ?? '')]));
  const rows: StoredChange[] = [];
  const snapshots = [{ day: '2014-12-31', texts: new Map(texts) }];
  days.forEach((operations, at) => {
    const day = `${2015 + at}-04-01`;
    const print = (key: string, before: string, after: string): void => {
      rows.push(row(rows.length + 1, day, [key], before, after));
    };
    const set = (key: string, after: string): void => {
      const before = texts.get(key) ?? '';
      print(key, before || '（新設）', after || '（削除）');
      if (after === '') texts.delete(key);
      else texts.set(key, after);
    };
    for (const edit of operations) {
      if (edit.kind === 'replace') set(ITEMS[edit.key] ?? '', numbered(edit.text));
      else if (edit.kind === 'block') {
        const block = BLOCKS[edit.block] ?? '';
        const exists = texts.has(block);
        BLOCK_ITEMS.forEach((end, index) => set(block + end, exists ? '' : numbered(edit.texts[index] ?? '')));
      } else if (linesToo) {
        const key = ITEMS[edit.key] ?? '';
        const printed = (texts.get(key) ?? '').split('\n');
        const old = printed[edit.at % printed.length] ?? '';
        const added = numbered(edit.line);
        printed[edit.at % printed.length] = added;
        print(key, old, added);
        texts.set(key, printed.join('\n'));
      }
    }
    snapshots.push({ day, texts: new Map(texts) });
  });
  return { rows, snapshots };
}

const starts = fc.array(text, { minLength: 5, maxLength: 5 });
const histories = fc.array(fc.array(operation, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('workBack on generated histories', () => {
  it('gives every item of every day exactly where rows print whole items', () => {
    fc.assert(
      fc.property(starts, histories, (start, days) => {
        const { rows, snapshots } = play(start, days, false);
        const history = reconstructHistory(snapshots.at(-1)?.texts ?? new Map(), rows, form);
        expect(history.unapplied).toEqual([]);
        for (const { day, texts } of snapshots) {
          for (const [key, versions] of history.versions) {
            expect({ key, day, text: versionOn(versions, day).text }).toEqual({ key, day, text: texts.get(key) ?? '' });
          }
          for (const [key, value] of texts)
            if (!history.versions.has(key)) expect(snapshots.at(-1)?.texts.get(key)).toBe(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives them exactly, or says that it does not know, where rows print single lines of an item', () => {
    let known = 0;
    let unknown = 0;
    fc.assert(
      fc.property(starts, histories, (start, days) => {
        const { rows, snapshots } = play(start, days, true);
        const history = reconstructHistory(snapshots.at(-1)?.texts ?? new Map(), rows, form);
        for (const { day, texts } of snapshots) {
          for (const [key, versions] of history.versions) {
            const version = versionOn(versions, day);
            if (version.status === 'unknown') unknown += 1;
            else {
              known += 1;
              expect({ key, day, text: version.text }).toEqual({ key, day, text: texts.get(key) ?? '' });
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(unknown * 20);
  });

  it('comes back to the text of today when the rows that were undone are done again', () => {
    fc.assert(
      fc.property(starts, histories, (start, days) => {
        const { rows, snapshots } = play(start, days, true);
        const today = snapshots.at(-1)?.texts ?? new Map<string, string>();
        for (const [key, versions] of reconstructHistory(today, rows, form).versions) {
          const oldest = versions.at(-1);
          if (!oldest || oldest.status === 'unknown') continue;
          let forth = oldest.text;
          for (const n of oldest.undone.toReversed()) {
            const change = rows[n - 1];
            if (!change) throw new Error(`There is no row ${n}.`);
            const step = redo(forth, change, null);
            expect(step.done).toBe(true);
            if (step.done) forth = step.text;
          }
          expect(forth).toBe(today.get(key) ?? '');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('undo', () => {
  const back = (text: string, before: string, after: string): string => {
    const step = undo(text, row(1, '2020-04-01', ['I-1-2'], before, after), null);
    return step.done ? `${step.text}${step.part ? '〔part〕' : ''}` : step.obstacle;
  };

  it.each([
    ['whole item, spelt with other widths', '担当課（見本課）', '担当課(旧課)', '担当課( 見本課 )', '担当課(旧課)'],
    ['added item', '電子申請の受付', '（新設）', '電子申請の受付', ''],
    ['removed item', '', '紙の受付', '（削除）', '紙の受付'],
    ['one line of several', '①受付\n②電子審査\n③通知', '②書面審査', '②電子審査', '①受付\n②書面審査\n③通知〔part〕'],
    ['added line', '①受付\n②電子審査', '', '（以下を追記）\n②電子審査', '①受付〔part〕'],
    ['count of a choice', '委託する（6）件', '5件', '6件', '委託する5件〔part〕'],
    ['another text', '今の記載', '前の記載', '別の記載', 'differs'],
    ['part that stands twice', '課長の承認、課長の確認', '部長', '課長', 'differs'],
    ['number inside another number', '15件', '4件', '5件', 'differs'],
    ['one letter, too short to be looked for', '甲乙丙', '丁', '乙', 'differs'],
    ['two letters', '甲乙丙', '丁戊', '乙丙', '甲丁戊〔part〕'],
    ['number before another number', '51件', '4', '5件', 'differs'],
    ['abridged', '全文', '（略）前', '（略）後', 'abridged'],
    ['pointer', '全文', '（全般）', '全文', 'pointer'],
  ])('%s', (_, text, before, after, expected) => {
    expect(back(text, before, after)).toBe(expected);
  });
});

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

describe('workBack', () => {
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
