import type { IndexRow } from '../../workspace/stored.ts';
import { loadForm } from '../../forms/load.ts';
import { groupBy } from '../../text/group-by.ts';

/** What the head of a column says. */
export interface Column {
  id: string;
  name: string;
  /** What tells it apart: the authority where one municipality stands twice, the form, the year it was published. */
  facts: string[];
}

const SHORT_FORMS: Record<string, string> = { kiso: '基礎', juten: '重点', zen: '全項目' };

/** Columns for assessments of one procedure. */
export function toColumns(rows: readonly IndexRow[]): Column[] {
  const counts = groupBy(rows, ({ municipality }) => municipality.code);
  return rows.map(({ id, municipality, frontmatter }) => {
    const { form, authority, published, complete } = frontmatter;
    const isTwice = (counts.get(municipality.code)?.length ?? 0) > 1;
    return {
      id,
      name: municipality.name,
      facts: [
        isTwice ? authority : null,
        SHORT_FORMS[form] ?? loadForm(form).name,
        published === null ? '公表日不明' : `${published.slice(0, 4)}年`,
        complete ? null : '一部だけ',
      ].filter((fact) => fact !== null),
    };
  });
}
