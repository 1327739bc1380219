import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { digestOf } from '../text/digest.ts';
import { readEditorial, type Editorial } from './editorial.ts';
import { PROGRAM } from './program.ts';
import { findMisnamed } from './misnamed.ts';
import { readMunicipalities } from './municipalities-file.ts';
import type { Municipality } from './municipality.ts';
import { readProcedures, type Procedure } from './procedures.ts';
import { readList } from './read-list.ts';

/** The lists of a content folder that its assessments refer to. */
export interface Registries {
  municipalities: Municipality[];
  procedures: Procedure[];
  editorial: Editorial;
  /** The files that were read, with their faults; a list with a fault is empty. */
  files: VFile[];
  /** Of the lists as they are; what is written around the assessments changes none of them. */
  digest: string;
}

/**
 * Reads municipalities.yaml and procedures.yaml of a content folder. A folder without procedures.yaml (one that was only imported
 * into) has those of this program; one without municipalities.yaml has none. What else a content folder may hold: editorial.ts.
 */
export function readRegistries(content: string, root: string): Registries {
  const municipalities = readList(join(content, 'municipalities.yaml'), readMunicipalities);
  const own = join(content, 'procedures.yaml');
  const procedures = readList(existsSync(own) ? own : join(PROGRAM, 'content', 'procedures.yaml'), readProcedures);
  const { editorial, files } = readEditorial(content, root);
  return {
    municipalities: municipalities.value,
    procedures: procedures.value,
    editorial,
    files: [...findMisnamed(content), ...municipalities.files, ...procedures.files, ...files],
    digest: digestOf(municipalities.text, procedures.text),
  };
}
