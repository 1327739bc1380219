import { groupBy } from '../../text/group-by.ts';
import type { AskedMunicipality, DatedRow, PictureMunicipality } from '../pictures/adoption.ts';
import type { Finding } from './types.ts';

type MunicipalityOf = (assessment: string) => PictureMunicipality | undefined;

/** The rows of a finding that tell since when something holds. A row without a day is one that nothing dates. */
export function datedRows({ rows }: Pick<Finding, 'rows'>, municipalityOf: MunicipalityOf): DatedRow[] {
  return rows.flatMap(({ assessment, since, basis }) => {
    const municipality = municipalityOf(assessment);
    return municipality === undefined ? [] : [{ assessment, municipality, since, basis }];
  });
}

/** What is known of the municipalities that a finding asks. What one could not be read of may hold: nothing else is then known of it. */
export function askedMunicipalities(
  { assessments }: Pick<Finding, 'assessments'>,
  municipalityOf: MunicipalityOf,
): AskedMunicipality[] {
  const { examined, ...absent } = assessments;
  const unknown = Object.entries(absent) as [NonNullable<AskedMunicipality['absence']>, string[]][];
  const all = [
    ...examined.map((id) => ({ id, absence: null })),
    ...unknown.flatMap(([absence, ids]) => ids.map((id) => ({ id, absence }))),
  ].flatMap(({ id, absence }): AskedMunicipality[] => {
    const municipality = municipalityOf(id);
    return municipality === undefined ? [] : [{ municipality, absence }];
  });
  return [...groupBy(all, ({ municipality }) => municipality.code).values()].flatMap((own) => {
    const unreadable = own.find(({ absence }) => absence === 'unreadable');
    return unreadable === undefined ? own : [unreadable];
  });
}
