import { loadForm } from '../forms/load.ts';
import type { IndexRow } from './stored.ts';

/** What the portal calls an assessment; one without a title goes by its procedure or form, and says so. */
export function titleOf({ frontmatter, procedure }: Pick<IndexRow, 'frontmatter' | 'procedure'>): string {
  if (frontmatter.title !== null) return frontmatter.title;
  const form = loadForm(frontmatter.form).name;
  return `${procedure === null ? '' : `${procedure.name} `}${form}（評価書名の記載なし）`;
}
