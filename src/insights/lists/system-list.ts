import type { SystemUse } from '../systems/gather.ts';
import { connectionLabels, formConnections } from '../systems/matrix.ts';
import { assessmentColumns } from './assessment-columns.ts';
import { absence, column, wordCell, wordsCell } from './columns.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker } from './source.ts';
import type { ListCell } from './types.ts';

/** Systems of assessments with what they are connected to: those of one name one after the other, names that most municipalities use first. */
export const systemList: ListMaker = {
  name: 'systems',
  each: null,
  make: (source) => {
    const systems = source.systems();
    const labels = connectionLabels(systems, formConnections());
    const { columns, cells } = assessmentColumns(source, ['municipality', 'procedure', 'prefecture']);
    return {
      id: 'systems',
      path: '/systems/',
      caption: '評価書に記載されたシステムと接続先',
      unit: '件',
      feed: ALL_FEED,
      columns: [
        column('system', 'システムの名称', { order: systems.map(({ name }) => name) }),
        column('connections', '接続先', { isFacet: true, order: labels }),
        column('others', '接続先の（　）内の記載'),
        column('unreadable', '判読不明の欄', { isFacet: true }),
        ...columns,
        column('printed', '印刷どおりの名称', { isHidden: true }),
      ],
      rows: systems.flatMap(({ id, name, uses }) =>
        uses.map((use) => ({
          path: `/assessments/${use.assessment}/#${use.key}`,
          assessment: use.assessment,
          key: use.key,
          cells: [
            wordCell(name, `/systems/#${id}`),
            connectionsCell(use),
            use.absence === null
              ? wordsCell(use.connections.flatMap(({ text }) => (text === '' ? [] : [{ text, path: null }])))
              : absence(use.absence),
            use.absence === null ? wordCell(use.unclear.length > 0 ? 'あり' : 'なし') : absence(use.absence),
            ...cells(use.assessment),
            wordCell(use.printed),
          ],
        })),
      ),
    };
  },
};

/** Where no box is on, but one cannot be read, nothing is known. */
function connectionsCell({ connections, unclear, absence: why }: SystemUse): ListCell {
  if (why !== null) return absence(why);
  return wordsCell(
    connections.map(({ label }) => ({ text: label, path: null })),
    unclear.length > 0 ? 'unreadable' : 'empty',
  );
}
