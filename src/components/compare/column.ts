import type { IndexRow } from '../../workspace/stored.ts';
import { loadForm } from '../../forms/load.ts';
import { SHORT_FORMS } from '../../compare/table/short-forms.ts';
import type { ComparedColumn } from '../../compare/table/to-element.ts';
import { groupBy } from '../../text/group-by.ts';
import { NO_PUBLISHED } from '../../text/words/unknowns.ts';

/** Columns for assessments of one procedure. */
export function toColumns(rows: readonly IndexRow[]): ComparedColumn[] {
  const counts = groupBy(rows, ({ municipality }) => municipality.code);
  return rows.map(({ id, municipality, frontmatter }) => {
    const { form, authority, published, complete } = frontmatter;
    const isTwice = (counts.get(municipality.code)?.length ?? 0) > 1;
    return {
      id,
      assessment: id,
      name: municipality.name,
      facts: [
        isTwice ? authority : null,
        SHORT_FORMS[form] ?? loadForm(form).name,
        published === null ? NO_PUBLISHED : `${published.slice(0, 4)}年`,
        complete ? null : '一部のみ',
      ].filter((fact) => fact !== null),
    };
  });
}
