import { setImmediate } from 'node:timers/promises';
import { maskAssessment } from '../../changes/officers.ts';
import { assessmentToJson } from '../../export/assessment-json.ts';
import type { AssessmentJson } from '../../export/schema.ts';
import { loadForm } from '../../forms/load.ts';
import type { Form } from '../../forms/types.ts';
import type { IndexRow, StoredAssessment } from '../../workspace/stored.ts';
import { addressesOf } from '../options.ts';
import { inputsOf, type ExportRun } from './export-run.ts';

/** An assessment as exports are made of it: without the names of officials. */
export interface GatheredAssessment {
  stored: StoredAssessment;
  form: Form;
  json: AssessmentJson;
  /** As it is printed, for its own record, and for what masks names itself. */
  printed: StoredAssessment;
}

/** Something that is exported of each assessment. */
export interface AssessmentExport {
  /** Whether all that this assessment gives stands, made from inputs of this digest. */
  isFresh: (row: IndexRow, inputs: string) => boolean;
  /** Takes the next assessment, in the order of the list. `gathered` may be called where it is not fresh, and throws elsewhere. */
  take: (row: IndexRow, inputs: string, gathered: () => GatheredAssessment) => void;
  /** Writes what is made of all. */
  finish: () => Promise<void>;
  /** Must be called once, also after an error. */
  close: () => void;
}

/** Hands each assessment to all exports; loads those that one of them lacks, one at a time. */
export async function gatherAssessments(
  run: ExportRun,
  exports: readonly AssessmentExport[],
  onRead: () => void,
): Promise<void> {
  const addressOf = addressesOf(run.options);
  try {
    for (const row of run.source.rows) {
      const inputs = inputsOf(run, row.id);
      let gathered: GatheredAssessment | null = null;
      if (!exports.every((one) => one.isFresh(row, inputs))) {
        const printed = await run.source.load(row.id);
        const form = loadForm(printed.frontmatter.form);
        const stored = maskAssessment(printed, form);
        gathered = { stored, form, json: assessmentToJson(stored, form, addressOf), printed };
      }
      const give = (): GatheredAssessment => {
        if (gathered === null) throw new Error(`Internal error: "${row.id}" is fresh, and was not loaded.`);
        return gathered;
      };
      for (const one of exports) one.take(row, inputs, give);
      onRead();
      // What else there is to do has its turn: a signal to end, the server of a developer.
      await setImmediate();
    }
    for (const one of exports) await one.finish();
  } finally {
    for (const one of exports) one.close();
  }
}
