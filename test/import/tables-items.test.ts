import { describe, expect, test } from 'vitest';
import { page, read, rowsToCells, type Side, valueOf } from './support/grid-pages.ts';

const ZEN_TITLE = '特定個人情報保護評価書（全項目評価書）';

describe('items beside each other', () => {
  test.each<[string, Side[][]]>([
    [
      'with their values behind them',
      [
        [
          [0, 10, '①請求先'],
          [10, 20, '総務課'],
          [20, 30, '②請求方法'],
          [30, 40, '書面'],
        ],
      ],
    ],
    [
      'with their values below',
      [
        [
          [0, 20, '①請求先'],
          [20, 40, '②請求方法'],
        ],
        [
          [0, 20, '総務課'],
          [20, 40, '書面'],
        ],
      ],
    ],
    [
      'with values of two cells below',
      [
        [
          [0, 20, '①請求先'],
          [20, 40, '②請求方法'],
        ],
        [
          [0, 20, '総務課'],
          [20, 40, '書'],
        ],
        [
          [0, 20, ''],
          [20, 40, '面'],
        ],
      ],
    ],
  ])('%s are rows of their own', (_, rows) => {
    const document = read(
      'juten',
      page(
        rowsToCells([
          [[0, 40, 'Ⅳ　開示請求、問合せ']],
          [[0, 40, '１．特定個人情報の開示・訂正・利用停止請求']],
          ...rows,
        ]),
      ),
    );
    expect(valueOf(document, 'IV-1-1')).toBe('総務課');
    expect(valueOf(document, 'IV-1-2')?.replace('\n', '')).toBe('書面');
  });

  test('an empty item does not take the value of the one beside it', () => {
    const rows: Side[][] = [
      [[0, 40, 'Ⅳ　開示請求、問合せ']],
      [[0, 40, '１．特定個人情報の開示・訂正・利用停止請求']],
      [
        [0, 20, '①請求先'],
        [20, 40, '②請求方法'],
      ],
      [[20, 40, '書面']],
    ];
    const document = read('juten', page(rowsToCells(rows)));
    expect([valueOf(document, 'IV-1-1'), valueOf(document, 'IV-1-2')]).toEqual(['', '書面']);
  });

  test('an empty 承認日 does not take 公表日', () => {
    const document = read(
      'zen',
      page(
        rowsToCells([
          [
            [0, 20, '評価実施機関名'],
            [20, 40, '見本市長'],
          ],
          [
            [0, 20, '個人情報保護委員会　承認日　【行政機関等のみ】'],
            [20, 40, '公表日'],
          ],
          [
            [0, 20, ''],
            [20, 40, '令和6年4月1日'],
          ],
        ]),
        1,
        ZEN_TITLE,
      ),
    );
    expect([valueOf(document, 'cover-approved'), valueOf(document, 'cover-published')]).toEqual(['', '令和6年4月1日']);
  });
});

test('equal labels keep their values where one of them is empty', () => {
  const risk = (n: number, text: string): Side[][] => [
    [
      [
        0,
        40,
        `リスク${n}：　${n === 1 ? '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク' : '権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク'}`,
      ],
    ],
    [
      [0, 10, n === 1 ? 'リスクに対する措置の内容' : 'その他の措置の内容'],
      ...(text === '' ? [] : ([[10, 40, text]] satisfies Side[])),
    ],
  ];
  const document = read(
    'juten',
    page(
      rowsToCells([
        [[0, 40, 'Ⅲ　リスク対策']],
        [[0, 40, '３．特定個人情報の使用']],
        ...risk(1, ''),
        ...risk(2, '二つ目の措置'),
      ]),
    ),
  );
  expect(valueOf(document, 'III-f1-3-risk1-measures')).toBe('');
  expect(valueOf(document, 'III-f1-3-risk2-further')).toBe('二つ目の措置');
});
