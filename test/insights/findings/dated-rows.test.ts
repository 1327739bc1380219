import { expect, test } from 'vitest';
import { NO_ABSENCES } from '../../../src/insights/findings/absence.ts';
import { askedMunicipalities, datedRows } from '../../../src/insights/findings/dated-rows.ts';
import type { AskedIn, FindingRow } from '../../../src/insights/findings/types.ts';
import { adoptionOf } from '../../../src/insights/pictures/adoption.ts';

const municipalityOf = (id: string) => ({
  code: id.slice(0, 6),
  name: `見本${id.slice(0, 6)}市`,
  prefecture: '見本県',
});
const row = (assessment: string, since: string | null): FindingRow => ({
  ...{ assessment, key: 'I-1-2', change: null, day: since, cells: [], evidence: [] },
  ...{ since, basis: since === null ? null : 'change' },
});
const none: AskedIn = {
  examined: [],
  ...(Object.fromEntries(Object.keys(NO_ABSENCES).map((kind) => [kind, []])) as unknown as Omit<AskedIn, 'examined'>),
};

test('a municipality of which one assessment could not be read is not counted as one that does not', () => {
  const assessments = {
    ...none,
    examined: ['990010-1', '990020-1'],
    unreadable: ['990010-2'],
    'not-asked': ['990030-1'],
  };
  const asked = askedMunicipalities({ assessments }, municipalityOf);
  const states = (rows: FindingRow[]) =>
    adoptionOf(datedRows({ rows }, municipalityOf), asked).municipalities.map(({ code, state }) => [code, state]);
  expect(states([])).toEqual([
    ['990010', 'unreadable'],
    ['990020', 'other'],
  ]);
  expect(states([row('990010-1', '2024-04-01'), row('990020-1', null)])).toEqual([
    ['990010', 'dated'],
    ['990020', 'undated'],
  ]);
});

test('what is not dated is no date', () => {
  expect(datedRows({ rows: [row('990010-1', null)] }, municipalityOf)).toMatchObject([{ since: null, basis: null }]);
  expect(datedRows({ rows: [row('990010-1', '2024-04')] }, () => undefined)).toEqual([]);
});
