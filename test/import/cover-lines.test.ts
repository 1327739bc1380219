import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { readCoverLines } from '../../src/import/cover-lines.ts';
import { toFrontmatter } from '../../src/import/frontmatter.ts';
import { readMeta } from '../../src/import/metadata.ts';
import { findAuthorities } from '../../src/registry/authority.ts';

const isAuthority = (name: string): boolean => /^見本[市町](?:長|教育委員会)?/u.test(name);
const read = (lines: readonly string[], first = 1): ReturnType<typeof readCoverLines> =>
  readCoverLines(lines.join('\n'), first, loadForm('kiso'), isAuthority);
const NOTHING = { number: null, authority: null, published: null };

test('values in lines of their own below their labels are those of the labels', () => {
  const lines = [
    '評価書番号',
    '',
    '１２',
    '評価書名',
    '見本に関する事務',
    '評価実施機関名',
    '見本市長',
    '公表日',
    '令和 7年3月31日',
  ];
  expect(read(lines)).toEqual({ number: '１２', authority: '見本市長', published: '令和 7年3月31日' });
  expect(read(['前の文書', '評価書番号', '9', ...lines], 4)).toMatchObject({ number: '１２' });
});

describe('nothing is read', () => {
  test.each<[string, string[]]>([
    ['where another label is below', ['評価書番号', '評価書名', '12']],
    ['where the value is of another kind', ['評価書番号', '令和7年3月31日', '公表日', '承認日']],
    ['where more is in the line', ['評価書番号 評価書名', '12', '公表日', '令和7年3月31日 個人情報保護委員会 承認日']],
    ['where a number is long', ['評価書番号', '12345']],
    ['where only a month is printed', ['公表日', '令和7年3月']],
    ['where a label is twice', ['評価書番号', '12', '評価書番号', '13']],
    ['of sentences', ['見本市は、個人のプライバシーを守る。', '見本市長、副市長']],
    ['of two names', ['評価実施機関名', '見本市長', '見本町長']],
    ['below the cover', ['評価書番号', 'Ⅰ 関連情報', '12', '見本市長']],
    ['at the end', ['見本に関する事務', '評価書番号']],
  ])('%s', (_, lines) => expect(read(lines)).toEqual(NOTHING));
});

test.each([
  ['評価実施機関名 見本市教育委員会', '見本市教育委員会'],
  ['公表日 見本市長', '見本市長'],
])('an authority may be behind a label: %s', (line, authority) =>
  expect(read(['評価書番号', line, '見本に関する事務', authority])).toMatchObject({ authority }),
);

test('a cover has so many lines', () => {
  const far = (lines: number): ReturnType<typeof read> =>
    read([...Array.from({ length: lines }, () => 'x'), '評価書番号', '12']);
  expect(far(58).number).toBe('12');
  expect(far(59).number).toBeNull();
});

describe('front matter', () => {
  const coverLines = { number: '12', authority: '鳥取市長', published: '令和7年3月31日' };
  const make = (meta: string | null, authority: string | null): ReturnType<typeof toFrontmatter> =>
    toFrontmatter(
      { name: 'a.txt', text: '', sha256: '', meta: meta === null ? null : readMeta(meta, 'a').value },
      'text',
      loadForm('kiso'),
      {
        entries: [
          {
            key: 'cover-authority',
            field: 'cover-authority',
            label: '評価実施機関名',
            value: { type: 'text', text: authority ?? '' },
          },
        ],
        changes: [],
        head: '',
        coverLines,
        formVersion: null,
        complete: true,
        poor: false,
      },
      {
        hasMunicipality: () => true,
        findAuthorities,
        explainAuthority: () => null,
        proposeProcedure: () => null,
      },
    );

  test('takes from the lines of the cover what no item holds, and the report names it', () => {
    const { frontmatter, doubts } = make(null, null);
    expect(frontmatter).toMatchObject({
      number: '12',
      authority: '鳥取市長',
      municipality: '312011',
      published: '2025-03-31',
    });
    expect(doubts.map(({ code, message }) => [code, message.ja])).toEqual([
      ['cover-line', '評価実施機関名「鳥取市長」は、表紙の行の並びから読み取りました。原本で確認してください。'],
      ['cover-line', '評価書番号「12」は、表紙の行の並びから読み取りました。原本で確認してください。'],
      ['cover-line', '公表日「令和7年3月31日」は、表紙の行の並びから読み取りました。原本で確認してください。'],
    ]);
  });

  test('takes nothing from them that an item or the metadata gives', () => {
    const { frontmatter, doubts } = make('number: 7\npublished: 2024-04-01', '熊本市長');
    expect(frontmatter).toMatchObject({ number: '7', municipality: '431001', published: '2024-04-01' });
    expect(doubts).toEqual([]);
  });
});
