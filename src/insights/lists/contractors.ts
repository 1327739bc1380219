import type { UnnamedTask } from '../contractors/types.ts';
import { assessmentColumns } from './assessment-columns.ts';
import { absence, column, wordCell } from './columns.ts';
import {
  choiceCells,
  fileCell,
  fileColumn,
  PERIOD_COLUMNS,
  periodCells,
  PROOF_COLUMNS,
  proofCells,
} from './contractor-columns.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker } from './source.ts';
import type { ListAbsence, ListCell } from './types.ts';

const SHOWN = ['municipality', 'procedure'] as const;

/** Tasks with the companies that have them: a row for each company that 委託先名 names. */
export const outsourcingList: ListMaker = {
  name: 'outsourcing',
  each: null,
  make: (source) => {
    const { columns, cells } = assessmentColumns(source, SHOWN);
    const { contractors } = source.contractors();
    const order = new Map([...source.assessmentFacts().keys()].map((id, at) => [id, at]));
    const tasks = contractors
      .flatMap(({ id, name, tasks: own }) => own.map((task) => ({ id, name, task })))
      .sort((a, b) => (order.get(a.task.assessment) ?? 0) - (order.get(b.task.assessment) ?? 0));
    return {
      id: 'outsourcing',
      path: '/contractors/',
      caption: '委託事項と委託先',
      unit: '件',
      feed: ALL_FEED,
      columns: [
        ...columns.filter(({ isHidden }) => !isHidden),
        column('task', '委託事項'),
        column('contractor', '委託先名（記載のとおり）'),
        ...PERIOD_COLUMNS,
        column('company', '会社・団体', { isFacet: true, isHidden: true }),
        column('companyId', '会社のID', { isHidden: true }),
        fileColumn(tasks.map(({ task }) => task)),
        ...columns.filter(({ isHidden }) => isHidden),
        ...PROOF_COLUMNS,
      ],
      rows: tasks.map(({ id, name, task }) => {
        const own = cells(task.assessment);
        return {
          path: `/assessments/${task.assessment}/#${task.contractorKey}`,
          assessment: task.assessment,
          key: task.contractorKey,
          cells: [
            ...own.slice(0, SHOWN.length),
            taskCell(task),
            wordCell(task.printed, `/contractors/${id}/`),
            ...periodCells(task),
            wordCell(name),
            wordCell(id),
            fileCell(task),
            ...own.slice(SHOWN.length),
            ...proofCells(task),
          ],
        };
      }),
    };
  },
};

/** What a task is called leads to it in its document; one without a name is named by where it stands. */
export const taskCell = ({ assessment, key, task }: { assessment: string; key: string; task: string }): ListCell =>
  task === ''
    ? [
        {
          text: `委託事項${/\d+$/u.exec(key)?.[0] ?? ''}（名称の記載なし）`,
          path: `/assessments/${assessment}/#${key}`,
        },
      ]
    : wordCell(task, `/assessments/${assessment}/#${key}`);

/** Why no company is named: words of the site, or an absence of the document. */
export const UNNAMED_REASONS: Readonly<Record<UnnamedTask['kind'], string | ListAbsence>> = {
  placeholder: '未定・非公表など',
  words: '社名でない記載',
  nothing: absence('empty'),
  none: absence('none'),
  unreadable: absence('unreadable'),
};

/** Tasks whose document names no company, apart from those that name one. */
export const unnamedList: ListMaker = {
  name: 'outsourcing-unnamed',
  each: null,
  make: (source) => {
    const { columns, cells } = assessmentColumns(source, SHOWN);
    const { unnamed } = source.contractors();
    return {
      id: 'outsourcing-unnamed',
      path: '/contractors/',
      caption: '委託先の社名・団体名の記載がない委託事項',
      unit: '件',
      feed: ALL_FEED,
      columns: [
        ...columns.filter(({ isHidden }) => !isHidden),
        column('task', '委託事項'),
        column('contractor', '委託先名（記載のとおり）'),
        column('kind', '区分', { isFacet: true }),
        column('subcontracted', '再委託', { isFacet: true }),
        column('handlers', '取扱者数', { isFacet: true }),
        fileColumn(unnamed),
        ...columns.filter(({ isHidden }) => isHidden),
      ],
      rows: unnamed.map((task) => {
        const { assessment, contractorKey, printed, kind } = task;
        const own = cells(assessment);
        const reason = UNNAMED_REASONS[kind];
        return {
          path: `/assessments/${assessment}/#${contractorKey}`,
          assessment,
          key: contractorKey,
          cells: [
            ...own.slice(0, SHOWN.length),
            taskCell(task),
            typeof reason === 'string' ? wordCell(printed) : reason,
            typeof reason === 'string' ? wordCell(reason) : reason,
            ...choiceCells(task),
            fileCell(task),
            ...own.slice(SHOWN.length),
          ],
        };
      }),
    };
  },
};

/** Companies by the municipalities that give them tasks. */
export const contractorList: ListMaker = {
  name: 'contractors',
  each: null,
  make: (source) => {
    const facts = source.assessmentFacts();
    return {
      id: 'contractors',
      path: '/contractors/',
      caption: '委託先の会社・団体',
      unit: '社・団体',
      feed: ALL_FEED,
      columns: [
        column('company', '会社・団体'),
        column('municipalities', '団体数', { type: 'number' }),
        column('tasks', '委託事項', { type: 'number' }),
        column('former', '以前の委託の記録', { type: 'number' }),
        column('place', '所在地', { isFacet: true }),
        column('spellings', '別表記', { isHidden: true }),
        column('companyId', '会社のID', { isHidden: true }),
      ],
      rows: source.contractors().contractors.map(({ id, name, entry, spellings, tasks, former }) => ({
        path: `/contractors/${id}/`,
        assessment: null,
        key: null,
        cells: [
          wordCell(name, `/contractors/${id}/`),
          new Set(tasks.map(({ assessment }) => facts.get(assessment)?.code)).size,
          tasks.length,
          former.length,
          wordCell(entry?.place ?? '一覧に登録なし'),
          [
            ...new Set(
              [
                ...spellings.map((one) => one.name),
                ...(entry?.spellings ?? []),
                entry?.reading ?? '',
                entry?.latin ?? '',
              ].filter((text) => text !== '' && text !== name),
            ),
          ].map((text) => ({ text, path: null })),
          wordCell(id),
        ],
      })),
    };
  },
};
