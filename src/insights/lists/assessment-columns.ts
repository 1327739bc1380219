import { meaningTree } from '../../compare/meaning-tree.ts';
import { loadForms } from '../../forms/load.ts';
import { OFFICES } from '../../registry/offices.ts';
import { PREFECTURES } from '../../registry/municipality-registry.ts';
import { compareCodes } from '../../registry/order-bodies.ts';
import { peopleField, type AssessmentFacts } from './assessment-facts.ts';
import { column, wordCell } from './columns.ts';
import type { ListSource } from './source.ts';
import type { ListCell, ListColumn } from './types.ts';
import { NO_PROCEDURE } from '../../text/words/unknowns.ts';

/** The columns that say whose assessment a row is of, by which every list of items can be narrowed. */
const NAMES = ['prefecture', 'municipality', 'procedure', 'form', 'people', 'year', 'office', 'published'] as const;
export type AssessmentColumn = (typeof NAMES)[number];

/** What the head of a body is called as 評価実施機関. */
const HEAD = '長（市区町村長・知事など）';

/** Columns of an assessment with the cells of one. */
export interface AssessmentColumns {
  columns: ListColumn[];
  cells: (assessment: string) => ListCell[];
}

/**
 * The columns of an assessment in the order asked for, with their cells. `shown`: those that stand there before a reader chooses; the others
 * are hidden, and can be narrowed by all the same.
 */
export function assessmentColumns(
  source: Pick<ListSource, 'assessmentFacts' | 'siteInfo'>,
  shown: readonly AssessmentColumn[] = ['municipality', 'procedure'],
): AssessmentColumns {
  const facts = source.assessmentFacts();
  const names = [...shown, ...NAMES.filter((name) => !shown.includes(name))];
  const made = makeColumns([...facts.values()], source.siteInfo().procedures);
  return {
    columns: names.map((name) => ({ ...made[name], isHidden: !shown.includes(name) })),
    cells: (assessment) => {
      const own = facts.get(assessment);
      if (own === undefined) throw new Error(`Internal error: nothing is known of the assessment "${assessment}".`);
      return names.map((name) => cellOf(name, own));
    },
  };
}

function makeColumns(
  facts: readonly AssessmentFacts[],
  procedures: readonly { name: string }[],
): Record<AssessmentColumn, ListColumn> {
  const facet = (id: AssessmentColumn, label: string, order?: readonly string[]): ListColumn =>
    column(id, label, { isFacet: true, ...(order === undefined ? {} : { order }) });
  const present = (of: (one: AssessmentFacts) => string, order: readonly string[]): string[] => {
    const own = new Set(facts.map(of));
    return order.filter((text) => own.has(text));
  };
  const bodies = new Map(facts.map(({ code, municipality }) => [code, municipality]));
  const forms = loadForms().map(({ name }) => name);
  return {
    prefecture: facet(
      'prefecture',
      '都道府県',
      present(
        (one) => one.prefecture,
        PREFECTURES.map(({ name }) => name),
      ),
    ),
    municipality: facet(
      'municipality',
      '団体',
      [...bodies].toSorted(([a], [b]) => compareCodes(a, b)).map(([, name]) => name),
    ),
    procedure: facet(
      'procedure',
      '事務',
      procedures.map(({ name }) => name),
    ),
    form: facet(
      'form',
      '様式',
      present((one) => formName(one), forms),
    ),
    people: facet('people', '対象人数', meaningTree().byId(peopleField())?.options ?? []),
    year: facet('year', '公表の年'),
    office: facet('office', '評価実施機関の種類', [HEAD, ...OFFICES.map(({ name }) => name)]),
    published: column('published', '公表日', { type: 'day' }),
  };
}

const formName = ({ form }: AssessmentFacts): string => loadForms().find(({ id }) => id === form)?.name ?? form;

function cellOf(name: AssessmentColumn, own: AssessmentFacts): ListCell {
  switch (name) {
    case 'prefecture':
      return wordCell(own.prefecture);
    case 'municipality':
      return wordCell(own.municipality, `/municipalities/${own.code}/`);
    case 'procedure':
      return own.procedure === null
        ? wordCell(NO_PROCEDURE)
        : wordCell(own.procedure.name, `/procedures/${own.procedure.id}/`);
    case 'form':
      return wordCell(formName(own));
    case 'people':
      return typeof own.people === 'string' ? wordCell(own.people) : own.people;
    case 'year':
      return typeof own.published === 'string' ? wordCell(`${own.published.slice(0, 4)}年`) : own.published;
    case 'office':
      return wordCell(own.office ?? HEAD);
    case 'published':
      return own.published;
  }
}
