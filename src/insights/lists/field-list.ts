import { SHORT_WORDS, STATUS_WORDS, TEXT_STATUSES } from '../../compare/copies/definition.ts';
import { meaningTree } from '../../compare/meaning-tree.ts';
import { labelsOf, type Meaning } from '../../compare/meanings.ts';
import type { FieldFile } from '../../compare/values/field-file.ts';
import type { FieldValue } from '../../compare/values/field-values.ts';
import { groupBy } from '../../text/group-by.ts';
import { areCopiesShown } from '../copies/shown.ts';
import { assessmentColumns } from './assessment-columns.ts';
import { absence, column, dayCell, wordCell, wordsCell } from './columns.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker } from './source.ts';
import type { ListAbsence, ListCell, ListColumn } from './types.ts';

/** Groups of shared texts on a page of a field. */
export const GROUPS_A_PAGE = 40;

/** A column of a field with its cells. */
interface ValueColumn {
  column: ListColumn;
  cell: (value: FieldValue, at: number) => ListCell;
}

/** What all assessments print under one item, a row each place, with what it belongs to. */
export const fieldList: ListMaker = {
  name: 'field',
  each: (source) => source.fields().flatMap(({ field }) => (meaningTree().byId(field) === null ? [] : [field])),
  make: (source, field) => {
    const meaning = meaningTree().byId(field);
    if (meaning === null) throw new Error(`Internal error: no form has the item "${field}".`);
    const file = source.field(field);
    const about = assessmentColumns(source);
    const [names, others] = [about.columns.slice(0, 2), about.columns.slice(2)];
    const own = valueColumns(meaning, file);
    return {
      id: `field-${field}`,
      path: `/fields/${field}/`,
      caption: `${labelsOf(meaning).slice(-2).join(' › ')}の記載`,
      unit: '件',
      feed: ALL_FEED,
      columns: [...names, ...own.map((one) => one.column), ...others],
      rows: file.values.map((value, at) => {
        const cells = about.cells(value.assessment);
        return {
          path: itemPath(value.assessment, value.key),
          assessment: value.assessment,
          key: value.key,
          cells: [...cells.slice(0, 2), ...own.map(({ cell }) => cell(value, at)), ...cells.slice(2)],
        };
      }),
    };
  },
};

const itemPath = (assessment: string, key: string): string => `/assessments/${assessment}/#${key}`;

function valueColumns(meaning: Meaning, file: FieldFile): ValueColumn[] {
  const { values } = file;
  const printed: ValueColumn = {
    column: column('value', '記載', { field: meaning.id }),
    cell: (value) =>
      value.text === '' || value.none
        ? absence(absenceOf(value))
        : wordCell(
            value.text.replaceAll('\n', meaning.type === 'marks' ? '、' : '\n'),
            itemPath(value.assessment, value.key),
          ),
  };
  return [...subjectColumns(meaning, values), printed, ...answerColumns(meaning, file)];
}

/** Why an item has no value. A box that cannot be read is none that is empty. */
function absenceOf({ none, unclear }: FieldValue): ListAbsence['absence'] {
  return none ? 'none' : unclear.length > 0 ? 'unreadable' : 'empty';
}

/** What a value is about: the system, the task with its company, the recipient; the file. */
function subjectColumns(meaning: Meaning, values: readonly FieldValue[]): ValueColumn[] {
  const block = partAbove(meaning, 'block');
  const ofKind = (kind: 'file' | 'block', id: string, label: string, isHidden: boolean): ValueColumn => ({
    column: column(id, label, { isFacet: kind === 'file', isHidden }),
    cell: ({ assessment, about }) => {
      const subject = about.findLast((one) => one.kind === kind);
      if (subject === undefined) return absence('missing');
      return wordCell(subject.name, itemPath(assessment, subject.key));
    },
  });
  const contractor: ValueColumn = {
    column: column('contractor', '委託先', { isFacet: true }),
    cell: ({ about }) => wordCell(about.findLast(({ kind }) => kind === 'block')?.contractor ?? ''),
  };
  const hasContractor = block?.children.some(({ role }) => role === 'contractor') === true;
  const isFile = values.some(({ about }) => about.some(({ kind }) => kind === 'file'));
  return [
    ...(block === null ? [] : [ofKind('block', 'about', block.label, block === meaning)]),
    ...(hasContractor && meaning.role !== 'contractor' ? [contractor] : []),
    ...(isFile ? [ofKind('file', 'file', '特定個人情報ファイル', block !== null && !areAlike(values))] : []),
  ];
}

/** Whether a document prints one name of several files, whose rows nothing else would tell apart. */
function areAlike(values: readonly FieldValue[]): boolean {
  const named = groupBy(values, ({ assessment, about }) => `${assessment} ${nameIn(about, 'block')}`);
  return [...named.values()].some((own) => new Set(own.map(({ about }) => nameIn(about, 'file'))).size > 1);
}

const nameIn = (about: FieldValue['about'], kind: 'file' | 'block'): string =>
  about.findLast((one) => one.kind === kind)?.name ?? '';

function partAbove(meaning: Meaning, repeat: 'file' | 'block'): Meaning | null {
  for (let at: Meaning | null = meaning; at !== null; at = at.parent) if (at.repeat === repeat) return at;
  return null;
}

/** What is counted of the values, by the type of the item. */
function answerColumns(meaning: Meaning, { values, texts, groups }: FieldFile): ValueColumn[] {
  switch (meaning.type) {
    case 'choice': {
      const answer: ValueColumn = {
        column: column('answer', '回答', { isFacet: true, isHidden: true, order: meaning.options }),
        cell: (value) => wordCell(value.choice ?? '', null, absenceOf(value)),
      };
      const count: ValueColumn = {
        column: column('count', '件数', { type: 'number', isHidden: true }),
        cell: (value) => value.count ?? absence(absenceOf(value)),
      };
      return values.some((value) => value.count !== null) ? [answer, count] : [answer];
    }
    case 'marks':
      return [
        {
          column: column('answer', '○の付いた欄', {
            isFacet: true,
            isHidden: true,
            order: [...meaning.marks.map(({ label }) => label), PARTLY_UNREADABLE],
          }),
          cell: (value) => {
            const more = value.on.length > 0 && value.unclear.length > 0 ? [PARTLY_UNREADABLE] : [];
            return wordsCell(
              [...value.on, ...more].map((text) => ({ text, path: null })),
              absenceOf(value),
            );
          },
        },
      ];
    case 'date':
      return [
        {
          column: column('date', '日付', { type: 'day', isHidden: true }),
          cell: (value) => dayCell(value.iso, value.text === '' ? absenceOf(value) : 'unreadable'),
        },
      ];
    default:
      return areCopiesShown() ? [sharedColumn(meaning, { texts, groups })] : [];
  }
}

/** Beside boxes that are on, one cannot be read. */
export const PARTLY_UNREADABLE = '一部判読不明';

/** Whether other bodies print the text, and where the page of the item shows it. */
function sharedColumn({ id }: Meaning, { texts, groups }: Pick<FieldFile, 'texts' | 'groups'>): ValueColumn {
  const groupOf = new Map(
    groups.flatMap(({ wordings }, group) =>
      wordings.flatMap(({ members }) => members.map((at) => [at, group] as const)),
    ),
  );
  const order = [...TEXT_STATUSES.map((status) => STATUS_WORDS[status]), SHORT_WORDS];
  return {
    // Where all are too short to compare, the column would say so in every row.
    column: column('shared', 'ほかの団体の文', {
      isFacet: true,
      isHidden: texts.every((text) => text === null),
      order,
    }),
    cell: (value, at) => {
      if (value.text === '' || value.none) return absence(absenceOf(value));
      const status = texts[at]?.status;
      const group = groupOf.get(at);
      if (status === undefined) return wordCell(SHORT_WORDS);
      if (group === undefined || status === 'only') return wordCell(STATUS_WORDS[status]);
      const part = Math.floor(group / GROUPS_A_PAGE) + 1;
      return wordCell(STATUS_WORDS[status], `/fields/${id}/${part === 1 ? '' : `${part}/`}#g${group + 1}`);
    },
  };
}
