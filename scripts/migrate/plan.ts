import { relative } from 'node:path';
import { correctSlug } from '../../src/import/slug.ts';
import { findOffice } from '../../src/import/find-office.ts';
import type { ImportContext } from '../../src/import/types.ts';
import type { Office } from '../../src/registry/offices.ts';
import { groupBy } from '../../src/text/group-by.ts';
import type { Bilingual } from '../../src/text/bilingual.ts';
import { listAssessmentFiles, type AssessmentFile } from '../../src/workspace/files.ts';
import { readPresent } from '../import/present.ts';
import { findNamed } from '../import/rename.ts';
import { pathsOf } from '../import/target.ts';

/** A file whose slug does not follow the rule. */
export interface Migration {
  file: AssessmentFile;
  /** The slug by the rule. */
  to: string;
  why: Bilingual;
  /** What bears that slug already, below the content folder; the file stays then. */
  conflict: string | null;
}

export interface MigrationPlan {
  migrations: Migration[];
  /** Files whose front matter cannot be read, below the content folder. */
  unreadable: string[];
}

function describe(slug: string, to: string, office: Office | null): Bilingual {
  const reasons: Bilingual[] = [];
  if (office !== null && to.startsWith(`${office.id}-`) && !slug.startsWith(`${office.id}-`))
    reasons.push({ ja: `${office.name}の評価書`, en: `of the office ${office.id}` });
  if (to.endsWith('-kiso') && !slug.endsWith('-kiso')) reasons.push({ ja: '基礎項目評価書', en: 'on the form kiso' });
  const [first, second] = reasons;
  if (first === undefined) return { ja: '評価書番号', en: 'the number' };
  return second === undefined ? first : { ja: `${first.ja}、${second.ja}`, en: `${first.en}, ${second.en}` };
}

/** Finds the assessments of a content folder whose slugs do not follow the rule; changes nothing. */
export function planMigrations(content: string, context: Pick<ImportContext, 'findAuthorities'>): MigrationPlan {
  const plan: MigrationPlan = { migrations: [], unreadable: [] };
  for (const file of listAssessmentFiles(content).files) {
    if (file.edition !== null) continue;
    const { municipality: code, slug, path } = file;
    const frontmatter = readPresent(pathsOf(content, code, slug).markdown);
    if (frontmatter === null) {
      plan.unreadable.push(path);
      continue;
    }
    const office = findOffice(null, frontmatter.authority, code, context);
    const to = correctSlug(slug, frontmatter, office?.id ?? null);
    if (to === null) continue;
    const [present] = findNamed(content, code, to);
    const conflict = present === undefined ? null : relative(content, present);
    plan.migrations.push({ file, to, why: describe(slug, to, office), conflict });
  }
  for (const [, own] of groupBy(plan.migrations, ({ file, to }) => `${file.municipality}/${to}`))
    for (const migration of own) migration.conflict ??= own.find((other) => other !== migration)?.file.path ?? null;
  return plan;
}
