import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyLinks, cutAtCompanies, type CompanyLink } from '../../src/insights/contractors/company-links.ts';
import type { Contractors } from '../../src/insights/contractors/types.ts';

const company = (id: string, ...names: string[]): CompanyLink => ({ id, names });
const [MIHON, MINATO] = [company('c-1', '株式会社見本'), company('c-2', '株式会社見本システム', '㈱見本システム')];
const named = (line: string, ...companies: CompanyLink[]): [string, string | null][] =>
  cutAtCompanies(line, companies).map(({ text, id }) => [text, id]);

describe('the names of companies in a line', () => {
  it('are cut out of the other words', () => {
    expect(named('株式会社見本（幹事）、㈱見本システム', MIHON, MINATO)).toEqual([
      ['株式会社見本', 'c-1'],
      ['（幹事）、', null],
      ['㈱見本システム', 'c-2'],
    ]);
    expect(named('未定', MIHON)).toEqual([['未定', null]]);
    expect(named('', MIHON)).toEqual([]);
  });

  it('are the longest where one is a part of the other', () => {
    expect(named('株式会社見本システム', MIHON, MINATO)).toEqual([['株式会社見本システム', 'c-2']]);
  });

  it('name nobody where two companies bear them', () => {
    expect(named('株式会社見本', MIHON, company('c-3', '株式会社見本'))).toEqual([['株式会社見本', null]]);
  });

  it('leave every letter in its place', () => {
    const text = fc.string({ unit: fc.constantFrom('株', '式', '会', '社', '見', '本', '、') });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (line, names) => {
        const runs = cutAtCompanies(
          line,
          names.map((name, at) => company(`c-${at}`, name)),
        );
        expect(runs.map((run) => run.text).join('')).toBe(line);
      }),
    );
  });
});

it('the companies of an assessment are those of its tasks of today, by the item that names them', () => {
  const task = (assessment: string, contractorKey: string, printed: string) => ({ assessment, contractorKey, printed });
  const contractors = [
    {
      id: 'c-1',
      spellings: [{ name: '株式会社見本' }, { name: '㈱見本' }],
      tasks: [
        task('992011-1', 'II-f1-4-contract1-3', '㈱見本'),
        task('992011-1', 'II-f1-4-contract2-3', '㈱見本、見本組合'),
      ],
      former: [task('992011-1', 'II-f1-4-contract3-3', '㈱見本')],
    },
    {
      id: 'c-2',
      spellings: [{ name: '見本組合' }],
      tasks: [task('992011-1', 'II-f1-4-contract2-3', '㈱見本、見本組合')],
      former: [],
    },
    {
      id: 'c-3',
      spellings: [{ name: '見本組合' }],
      tasks: [task('992020-1', 'II-f1-4-contract1-3', '見本組合')],
      former: [],
    },
  ];
  const links = companyLinks({ contractors, unnamed: [] } as unknown as Contractors);
  expect(links.get('992011-1')).toEqual({
    'II-f1-4-contract1-3': [{ id: 'c-1', names: ['㈱見本'] }],
    'II-f1-4-contract2-3': [
      { id: 'c-1', names: ['㈱見本'] },
      { id: 'c-2', names: ['見本組合'] },
    ],
  });
});
