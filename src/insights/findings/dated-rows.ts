import { groupBy } from '../../text/group-by.ts';
import type { AskedMunicipality, DatedRow, PictureMunicipality } from '../pictures/adoption.ts';
import type { Finding } from './types.ts';

type MunicipalityOf = (assessment: string) => PictureMunicipality | undefined;

/** The rows of a finding that tell since when something holds. A row without a day is one that nothing dates. */
export function datedRows({ rows }: Pick<Finding, 'rows'>, municipalityOf: MunicipalityOf): DatedRow[] {
  return rows.flatMap(({ assessment, since, basis }) => {
    const municipality = municipalityOf(assessment);
    return municipality === undefined ? [] : [{ assessment, municipality, since, basis: basis ?? 'published' }];
  });
}

/** The municipalities of whose assessments one was examined, or could not be read; unreadable where one could not be read, which may be the one that holds. */
export function askedMunicipalities(
  { assessments }: Pick<Finding, 'assessments'>,
  municipalityOf: MunicipalityOf,
): AskedMunicipality[] {
  const all = [
    ...assessments.examined.map((id) => ({ id, isUnreadable: false })),
    ...assessments.unreadable.map((id) => ({ id, isUnreadable: true })),
  ].flatMap(({ id, isUnreadable }) => {
    const municipality = municipalityOf(id);
    return municipality === undefined ? [] : [{ municipality, isUnreadable }];
  });
  return [...groupBy(all, ({ municipality }) => municipality.code).values()].flatMap((own): AskedMunicipality[] => {
    const absence = own.some(({ isUnreadable }) => isUnreadable) ? 'unreadable' : null;
    return own[0] === undefined ? [] : [{ municipality: own[0].municipality, absence }];
  });
}
