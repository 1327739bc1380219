import { assessmentToJson, changeToJson, editionToJson, rowToJson } from '../../export/assessment-json.ts';
import { jsonSchemas, type MovedJson } from '../../export/schema.ts';
import { versionsToJson } from '../../export/versions-json.ts';
import { findMoved } from '../../workspace/moved.ts';
import { addressesOf } from '../options.ts';
import { writeJson, writeText, type ExportRun } from './export-run.ts';
import type { AssessmentExport } from './gather.ts';
import type { ListFrame } from './list-file.ts';

/** Folder of the site. */
export const API = 'api/v1';

/** /api/v1/assessments/<id>.json, /api/v1/assessments/<id>/editions/<date>.json and /api/v1/versions/<id>.json. */
export function assessmentFiles({ outputs, source, options }: ExportRun): AssessmentExport {
  const addressOf = addressesOf(options);
  const editionPath = (id: string, date: string): string => `${API}/assessments/${id}/editions/${date}.json`;
  const pathsOf = (id: string): [string, string, ...string[]] => [
    `${API}/assessments/${id}.json`,
    `${API}/versions/${id}.json`,
    ...source.editions(id).map(({ edition }) => editionPath(id, edition)),
  ];
  return {
    isFresh: ({ id }, inputs) => pathsOf(id).every((path) => outputs.keep(path, inputs)),
    take: (row, inputs, gathered, isFresh) => {
      if (isFresh) return;
      const { id } = row;
      const [assessment, versions] = pathsOf(id);
      // Its own record has the names that it prints.
      writeJson(outputs, assessment, inputs, () => {
        const { printed, stored, json, form, editions } = gathered();
        return printed === stored ? json : assessmentToJson(printed, form, addressOf, editions);
      });
      // Also where nothing ever changed: whoever compares asks for it.
      writeJson(outputs, versions, inputs, () => {
        const earlier = source.editions(id).map(({ edition }) => source.loadEdition(id, edition));
        return versionsToJson(gathered().printed, gathered().form, earlier);
      });
      for (const { edition: date } of source.editions(id))
        writeJson(outputs, editionPath(id, date), inputs, () => {
          const { form, editions } = gathered();
          return editionToJson(row, source.loadEdition(id, date), form, addressOf, editions);
        });
    },
    finish: () => Promise.resolve(),
    close: () => undefined,
  };
}

const JSON_ARRAY: ListFrame = { head: '[\n', separator: ',\n', tail: '\n]\n', empty: '[]\n' };

/** /api/v1/changes.json: newest first; those of one day in the order of the list of assessments. */
export function changesFile({ openList }: ExportRun): AssessmentExport {
  const list = openList(`${API}/changes.json`, JSON_ARRAY);
  return {
    ...list,
    isFresh: ({ id }, inputs) => list.isFresh(id, inputs),
    take: ({ id }, inputs, gathered, isFresh) => {
      if (isFresh) list.keep(id);
      else
        list.put(
          id,
          inputs,
          gathered().changes.map((change) => ({
            rank: change.iso ?? '',
            text: JSON.stringify({ assessment: id, ...changeToJson(change) }),
          })),
        );
    },
  };
}

/** /api/v1/assessments/<former id>.json: where the assessment is today. */
function writeMoved({ source, outputs, options }: ExportRun): void {
  const addressOf = addressesOf(options);
  for (const [id, { id: movedTo }] of findMoved(source.rows))
    writeText(
      outputs,
      `${API}/assessments/${id}.json`,
      `${JSON.stringify({ id, movedTo, url: addressOf(movedTo) } satisfies MovedJson)}\n`,
    );
}

/** Writes /api/v1/assessments.json, the schemas, and what stands at former ids. */
export function writeLists(run: ExportRun): void {
  const { source, outputs, options } = run;
  writeMoved(run);
  for (const { file, schema } of jsonSchemas())
    writeText(outputs, `${API}/schema/${file}`, `${JSON.stringify(schema, null, 2)}\n`);
  const addressOf = addressesOf(options);
  const rows = source.rows.map((row) => JSON.stringify(rowToJson(row, addressOf)));
  const { head, separator, tail, empty } = JSON_ARRAY;
  writeText(outputs, `${API}/assessments.json`, rows.length === 0 ? empty : head + rows.join(separator) + tail);
}
