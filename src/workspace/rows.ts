import { compareText } from '../text/compare.ts';
import { findMunicipality, isFictional, type Municipality } from '../registry/municipality.ts';
import { compareCodes } from '../registry/order-bodies.ts';
import type { AssessmentFile } from './files.ts';
import type { FileFacts } from './parse-file.ts';
import type { Registries } from '../registry/registries.ts';
import type { IndexRow, SiteInfo } from './stored.ts';

const byNumber = new Intl.Collator('ja', { numeric: true });

/** The line of a file in the list of all assessments; null where it has an error. */
export function toRow(
  file: AssessmentFile,
  facts: FileFacts,
  registries: Registries,
): Omit<IndexRow, 'original'> | null {
  const { frontmatter, counts, newestChange } = facts;
  if (frontmatter === null || counts === null) return null;
  const body = findMunicipality(frontmatter.municipality, registries.municipalities);
  const procedure = registries.procedures.find(({ id }) => id === frontmatter.procedure);
  if (body === null) return null;
  return {
    id: file.id,
    path: file.path,
    frontmatter,
    municipality: toRef(body),
    procedure: procedure === undefined ? null : { id: procedure.id, name: procedure.name },
    counts,
    newestChange,
  };
}

/** What the list of all assessments says of the site. */
export function siteFacts(
  rows: readonly IndexRow[],
  { procedures }: Pick<Registries, 'procedures'>,
): Pick<SiteInfo, 'fictional' | 'procedures'> {
  const used = new Set(rows.map((row) => row.procedure?.id));
  return {
    fictional: rows.length > 0 && rows.every((row) => row.municipality.fictional),
    procedures: procedures.filter(({ id }) => used.has(id)),
  };
}

/** Puts the rows in the order of the list: municipality code, number, id. */
export function sortRows<Row extends IndexRow>(rows: Row[]): Row[] {
  return rows.sort(
    (a, b) =>
      compareCodes(a.municipality.code, b.municipality.code) ||
      byNumber.compare(a.frontmatter.number ?? '', b.frontmatter.number ?? '') ||
      compareText(a.id, b.id),
  );
}

function toRef({ code, name, kana, prefecture }: Municipality): IndexRow['municipality'] {
  return { code, name, kana, prefecture, fictional: isFictional(code) };
}
