import { describe, expect, test } from 'vitest';
import type { AssessmentPlace } from '../../../src/insights/contractors/shares.ts';
import type {
  ContractorFacts,
  Contractors,
  FormerTask,
  TaskFact,
  UnnamedTask,
} from '../../../src/insights/contractors/types.ts';
import { companyLanes, lanesByMunicipality } from '../../../src/insights/pictures/vendor-lanes.ts';
import { vendorHeat, vendorPicture } from '../../../src/insights/pictures/vendors.ts';

const task = (assessment: string, at = 1, since: string | null = null): TaskFact => ({
  assessment,
  key: `II-4-${at}`,
  contractorKey: `II-4-${at}-contractor`,
  task: `委託事項${at}`,
  printed: '株式会社みほん',
  branch: null,
  handlers: null,
  subcontracted: null,
  unprinted: [],
  since,
  before: [],
  doubt: null,
  proof: { since: [], before: [], doubt: [] },
  file: '',
});
const former = (assessment: string, from: string | null, until: string | null): FormerTask => ({
  assessment,
  key: 'II-4-1-contractor',
  change: null,
  task: '委託事項1',
  printed: '例示株式会社',
  from,
  until,
  next: null,
  doubt: null,
  proof: [],
});
const company = (id: string, tasks: TaskFact[], own: FormerTask[] = []): ContractorFacts => ({
  ...{ id, name: `${id}社`, note: '', entry: null, spellings: [], branches: [], similar: [] },
  ...{ tasks, former: own },
});
const unnamed = (assessment: string, kind: UnnamedTask['kind']): UnnamedTask => ({
  ...{ assessment, kind, key: 'II-4-9', contractorKey: 'II-4-9-contractor', task: '', printed: '' },
  ...{ handlers: null, subcontracted: null, unprinted: [], file: '' },
});
/** `990001-a`: the municipality 990001 and the procedure a. */
const find = (assessment: string): AssessmentPlace => {
  const [code = '', procedure = ''] = assessment.split('-');
  return { municipality: { code, name: `見本${code}市` }, procedure: { id: procedure, name: `${procedure}の事務` } };
};

const NOTHING: Contractors = { contractors: [], unnamed: [] };
const SOME: Contractors = {
  contractors: [
    company('c1', [task('990001-a'), task('990001-b'), task('990001-a', 2), task('990002-a')]),
    company('c2', [task('990003-b')]),
    company('c3', []),
  ],
  unnamed: [unnamed('990002-a', 'placeholder'), unnamed('990004-a', 'unreadable'), unnamed('990004-b', 'unreadable')],
};

describe('shares', () => {
  test('nobody gives a task away', () => {
    expect(vendorPicture(NOTHING, find)).toEqual({ municipalities: 0, shares: [], unnamed: [] });
    expect(vendorHeat(NOTHING, find, 5)).toEqual({ companies: [], procedures: [], cells: [] });
  });

  test('are of all municipalities that give a task away, also to a company that is not named', () => {
    const { municipalities, shares, unnamed: kinds } = vendorPicture(SOME, find);
    expect(municipalities).toBe(4);
    expect(shares.map((share) => [share.id, share.municipalities])).toEqual([
      ['c1', 2],
      ['c2', 1],
    ]);
    expect(kinds).toEqual([
      { kind: 'placeholder', municipalities: 1 },
      { kind: 'unreadable', municipalities: 1 },
    ]);
  });
});

describe('companies and procedures', () => {
  test('a cell counts municipalities, of those that give a task of the procedure away', () => {
    const { companies, procedures, cells } = vendorHeat(SOME, find, 5);
    expect(companies.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(procedures.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(cells).toEqual([
      [
        { count: 2, of: 3 },
        { count: 1, of: 3 },
      ],
      [
        { count: 0, of: 3 },
        { count: 1, of: 3 },
      ],
    ]);
  });

  test('procedures in which no drawn company has a task have no column', () => {
    const { companies, procedures } = vendorHeat(
      { ...SOME, contractors: [...SOME.contractors, company('c4', [task('990005-z')])] },
      find,
      2,
    );
    expect([companies.length, procedures.map(({ id }) => id)]).toEqual([2, ['a', 'b']]);
  });

  test('60 companies: as many rows as are asked for', () => {
    const contractors = Array.from({ length: 60 }, (_, at) => company(`c${at}`, [task(`99${1000 + at}-a`)]));
    const { companies, cells } = vendorHeat({ contractors, unnamed: [] }, find, 15);
    expect([companies.length, cells.length, cells[0]]).toEqual([15, 15, [{ count: 1, of: 60 }]]);
  });
});

describe('lanes', () => {
  const words = {
    groupOf: (id: string) => id,
    pathOf: (id: string, key: string | null) => `/${id}/${key ?? ''}`,
    companyPath: (id: string) => `/contractors/${id}/`,
  };

  test('of each municipality are its own', () => {
    const lanes = lanesByMunicipality({
      contractors: [
        company('c1', [task('990001-a', 1, '2023-04-01')]),
        company('c2', [task('990002-a')], [former('990001-a', null, '2023-04-01')]),
      ],
      unnamed: [],
    });
    expect([...lanes.keys()]).toEqual(['990001', '990002']);
    expect(
      lanes.get('990001')?.map(({ spans }) => spans.map(({ company: id, from, until }) => [id, from, until])),
    ).toEqual([
      [
        ['c1', '2023-04-01', null],
        ['c2', null, '2023-04-01'],
      ],
    ]);
    expect(lanesByMunicipality(NOTHING).size).toBe(0);
  });

  test('of a company have its tasks of today and of before, each with its ends', () => {
    const lanes = companyLanes(
      company('c1', [task('990001-a', 2, '2023-04-01')], [former('990002-a', '2019-04-01', null)]),
      words,
    );
    expect(
      lanes.map(({ path, spans }) => [path, spans.map(({ from, until, isCurrent }) => [from, until, isCurrent])]),
    ).toEqual([
      ['/990001-a/II-4-2-contractor', [['2023-04-01', null, true]]],
      ['/990002-a/II-4-1-contractor', [['2019-04-01', null, false]]],
    ]);
  });

  test('a task without a name has one', () => {
    expect(companyLanes(company('c1', [{ ...task('990001-a'), task: '' }]), words)[0]?.task).toBe(
      '委託事項（名称の記載なし）',
    );
  });
});
