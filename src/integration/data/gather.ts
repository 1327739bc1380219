import { setImmediate } from 'node:timers/promises';
import { maskAssessment } from '../../changes/officers.ts';
import { assessmentToJson, type EditionsSource } from '../../export/assessment-json.ts';
import { withBasis, type BasedChange } from '../../compare/editions/with-basis.ts';
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
  editions: EditionsSource;
  /** Its rows of 変更箇所, and the differences of its editions that no row declares; without the names of officials. */
  changes: readonly BasedChange[];
}

/** Something that is exported of each assessment. */
export interface AssessmentExport {
  /** Whether all that this assessment gives stands, made from inputs of this digest; its files are part of the site then. */
  isFresh: (row: IndexRow, inputs: string) => boolean;
  /**
   * Takes the next assessment, in the order of the list. `isFresh` is what was just answered; `gathered` may be called where it is false, and
   * throws where everything is fresh.
   */
  take: (row: IndexRow, inputs: string, gathered: () => GatheredAssessment, isFresh: boolean) => void;
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
      const fresh = exports.map((one) => one.isFresh(row, inputs));
      if (fresh.includes(false)) {
        const printed = await run.source.load(row.id);
        const form = loadForm(printed.frontmatter.form);
        const stored = maskAssessment(printed, form);
        const earlier = run.source.editions(row.id).map(({ edition }) => edition);
        const editions = { earlier, history: run.source.editionHistory(row.id) };
        const json = assessmentToJson(stored, form, addressOf, editions);
        gathered = { stored, form, json, printed, editions, changes: withBasis(stored.changes, editions.history) };
      }
      const give = (): GatheredAssessment => {
        if (gathered === null) throw new Error(`Internal error: "${row.id}" is fresh, and was not loaded.`);
        return gathered;
      };
      for (const [at, one] of exports.entries()) one.take(row, inputs, give, fresh[at] === true);
      onRead();
      // What else there is to do has its turn: a signal to end, the server of a developer.
      await setImmediate();
    }
    for (const one of exports) await one.finish();
  } finally {
    for (const one of exports) one.close();
  }
}
