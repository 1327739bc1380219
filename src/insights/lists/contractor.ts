import { assessmentColumns } from './assessment-columns.ts';
import { column, wordCell } from './columns.ts';
import { fileCell, fileColumn, PERIOD_COLUMNS, periodCells, PROOF_COLUMNS, proofCells } from './contractor-columns.ts';
import { taskCell } from './contractors.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker } from './source.ts';

const NAMES = ['municipality', 'procedure'] as const;

/** The tasks of one company. */
export const companyTaskList: ListMaker = {
  name: 'contractor',
  each: (source) => source.contractors().contractors.flatMap(({ id, tasks }) => (tasks.length > 0 ? [id] : [])),
  make: (source, id) => {
    const found = source.contractor(id);
    if (found === null) throw new Error(`Internal error: there is no contractor "${id}".`);
    const { name, tasks } = found.contractor;
    const file = fileColumn(tasks);
    // The form gives way to the file, so that a row stays as wide as a page.
    const shown = file.isHidden ? ([...NAMES, 'form'] as const) : NAMES;
    const { columns, cells } = assessmentColumns(source, shown);
    return {
      id: `contractor-${id}`,
      path: `/contractors/${id}/`,
      caption: `${name}への委託`,
      unit: '件',
      feed: ALL_FEED,
      columns: [
        ...columns.filter(({ isHidden }) => !isHidden),
        column('task', '委託事項'),
        column('contractor', '委託先名（記載のとおり）'),
        ...PERIOD_COLUMNS,
        file,
        ...columns.filter(({ isHidden }) => isHidden),
        ...PROOF_COLUMNS,
      ],
      rows: tasks.map((task) => {
        const own = cells(task.assessment);
        return {
          path: `/assessments/${task.assessment}/#${task.contractorKey}`,
          assessment: task.assessment,
          key: task.contractorKey,
          cells: [
            ...own.slice(0, shown.length),
            taskCell(task),
            wordCell(task.printed),
            ...periodCells(task),
            fileCell(task),
            ...own.slice(shown.length),
            ...proofCells(task),
          ],
        };
      }),
    };
  },
};
