import { companyByProcedure, vendorShares, type FindPlace, type VendorShare } from '../contractors/shares.ts';
import { UNNAMED_KINDS, type Contractors, type UnnamedTask } from '../contractors/types.ts';
import { countMatrix, type MatrixCell } from './count-matrix.ts';

/** The companies of all municipalities that give tasks away. */
export interface VendorPicture {
  /** Municipalities that give a task away, whether they name a company or not. */
  municipalities: number;
  /** Most municipalities first. */
  shares: VendorShare[];
  /** Municipalities with a task whose company is not named, by the reason; those without such a task are left out. */
  unnamed: { kind: UnnamedTask['kind']; municipalities: number }[];
}

export function vendorPicture(contractors: Contractors, find: FindPlace): VendorPicture {
  const codes = (tasks: readonly { assessment: string }[]): Set<string> =>
    new Set(tasks.flatMap(({ assessment }) => find(assessment)?.municipality.code ?? []));
  const all = codes([...contractors.contractors.flatMap(({ tasks }) => tasks), ...contractors.unnamed]);
  return {
    municipalities: all.size,
    shares: vendorShares(contractors, find).shares,
    unnamed: UNNAMED_KINDS.map((kind) => ({
      kind,
      municipalities: codes(contractors.unnamed.filter((task) => task.kind === kind)).size,
    })).filter(({ municipalities }) => municipalities > 0),
  };
}

/** How many municipalities give a task of a procedure to a company, of those that give a task of it away at all. */
export interface VendorHeat {
  companies: VendorShare[];
  procedures: { id: string; name: string }[];
  /** By company and procedure. */
  cells: MatrixCell[][];
}

/** At most `limit` companies, and the procedures in which they have tasks. */
export function vendorHeat(contractors: Contractors, find: FindPlace, limit: number): VendorHeat {
  const met = companyByProcedure(contractors, find);
  const companies = met.companies.slice(0, limit);
  const drawn = new Set(companies.map(({ id }) => id));
  const used = new Set(met.cells.flatMap(({ company, procedure }) => (drawn.has(company) ? [procedure] : [])));
  const procedures = met.procedures.filter(({ id }) => used.has(id));
  const asked = new Map<string, Set<string>>();
  const placed = (assessment: string): { procedure: string; municipality: string } | null => {
    const place = find(assessment);
    return place?.procedure == null ? null : { procedure: place.procedure.id, municipality: place.municipality.code };
  };
  for (const { assessment } of [...contractors.contractors.flatMap(({ tasks }) => tasks), ...contractors.unnamed]) {
    const place = placed(assessment);
    if (place === null) continue;
    asked.set(place.procedure, (asked.get(place.procedure) ?? new Set()).add(place.municipality));
  }
  const entries = contractors.contractors.flatMap(({ id, tasks }) =>
    tasks.flatMap(({ assessment }) => {
      const place = placed(assessment);
      return place === null ? [] : [{ row: id, column: place.procedure, municipality: place.municipality }];
    }),
  );
  const ids = { rows: companies.map(({ id }) => id), columns: procedures.map(({ id }) => id) };
  const cells = countMatrix(entries, ids.rows, ids.columns, (_, procedure) => asked.get(procedure)?.size ?? 0);
  return { companies, procedures, cells };
}
