import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredAssessment } from '../workspace/stored.ts';
import { assessmentToJson, changeToJson, rowToJson, type AddressOf } from '../export/assessment-json.ts';
import { jsonSchemas } from '../export/schema.ts';
import { versionsToJson } from '../export/versions-json.ts';
import { loadForm } from '../forms/load.ts';
import { openJsonArray, openSortedJsonArray } from './json-array.ts';

export interface ApiRequest {
  /** All assessments, in the order of assessments.json; one is held at a time. */
  assessments: AsyncIterable<StoredAssessment>;
  /** Folder of the site. */
  out: string;
  /** Folder for what is written only to be sorted. */
  scratch: string;
  addressOf: AddressOf;
  /** Is told after each assessment. */
  onWritten?: () => void;
}

/** Writes /api/v1/: the lists, one file for each assessment, and the schemas. */
export async function writeApi({ assessments, out, scratch, addressOf, onWritten }: ApiRequest): Promise<void> {
  const folder = join(out, 'api', 'v1');
  mkdirSync(join(folder, 'assessments'), { recursive: true });
  mkdirSync(join(folder, 'versions'), { recursive: true });
  mkdirSync(join(folder, 'schema'), { recursive: true });
  for (const { file, schema } of jsonSchemas())
    writeFileSync(join(folder, 'schema', file), `${JSON.stringify(schema, null, 2)}\n`);

  const list = openJsonArray(join(folder, 'assessments.json'));
  const changes = openSortedJsonArray(join(scratch, 'changes'));
  try {
    for await (const stored of assessments) {
      const form = loadForm(stored.frontmatter.form);
      const json = assessmentToJson(stored, form, addressOf);
      writeFileSync(join(folder, 'assessments', `${stored.id}.json`), `${JSON.stringify(json)}\n`);
      // Also where nothing ever changed: whoever compares asks for it.
      const versions = versionsToJson(stored, form);
      writeFileSync(join(folder, 'versions', `${stored.id}.json`), `${JSON.stringify(versions)}\n`);
      list.add(rowToJson(stored, addressOf));
      for (const change of stored.changes)
        changes.add({ assessment: stored.id, ...changeToJson(change) }, change.iso ?? '');
      onWritten?.();
    }
    changes.write(join(folder, 'changes.json'));
  } finally {
    list.close();
    changes.close();
  }
}
