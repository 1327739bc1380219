import type { VFile } from 'vfile';
import { readRegistries } from '../registry/registries.ts';
import { updateResources } from './update-resources.ts';
import type { MakeDerivation } from './derivation.ts';
import { forgetParsed } from './known-files.ts';
import { exclusively } from './lock.ts';
import { isDamage, type Workspace } from './open-workspace.ts';
import { readFiles } from './read-files.ts';
import { sortRows } from './rows.ts';

export interface SyncOptions {
  /** Root of the project, absolute. */
  root: string;
  /** Folder of the content, absolute. */
  content: string;
  /** How things about many assessments are made; null: none are, the content is only checked. */
  derive: MakeDerivation | null;
  /** The year of the check, for days that have not come; by default that of the clock. */
  thisYear?: number;
  /** Is told each file that has a fault, in the order of the folder. */
  onFaults: (file: VFile) => void;
  /** Is told after each file how many there are. */
  onFile?: (total: number) => void;
  /** Is told when all files are read; nothing has changed by then. */
  onChecked?: (report: SyncReport) => void;
  /** Is told after each resource, or group of them, that had to be looked at again. */
  onMade?: () => void;
}

export interface SyncReport {
  assessments: number;
  errors: number;
  warnings: number;
  /** How many files were known as they are. */
  cached: number;
  /** Names of the resources that were not there, say another thing, or are gone; none where the content has an error. */
  changed: string[];
}

/**
 * Brings a workspace up to what its content folder holds: reads each file that changed, and makes again what depends on it. Where the
 * content has an error, what pages read stays as it was. Waits while another process does the same.
 */
export async function sync(workspace: Workspace, options: SyncOptions): Promise<SyncReport> {
  const faults = reportOnce(options.onFaults);
  return exclusively(workspace.folder, 'sync', async () => {
    try {
      return await syncOnce(workspace, options, faults());
    } catch (error) {
      if (!isDamage(error)) throw error;
      workspace.startAnew();
      return await syncOnce(workspace, options, faults());
    }
  });
}

async function syncOnce(workspace: Workspace, options: SyncOptions, onFaults: FaultListener): Promise<SyncReport> {
  const { root, content, derive, thisYear = new Date().getFullYear(), onFile, onMade } = options;
  const result: SyncReport = { assessments: 0, errors: 0, warnings: 0, cached: 0, changed: [] };
  const report = (file: VFile, isNotice = false): void => {
    const errors = file.messages.filter((message) => message.fatal === true).length;
    result.errors += errors;
    result.warnings += file.messages.length - errors;
    if (file.messages.length > 0) onFaults(file, isNotice);
  };
  const registries = readRegistries(content, root);
  for (const file of workspace.takeNotices()) report(file, true);
  for (const file of registries.files) report(file);
  const database = workspace.database();
  const { rows, editions, files, known, characters } = await readFiles(database, {
    content,
    registries,
    thisYear,
    report,
    onFile: (total) => onFile?.(total),
  });
  Object.assign(result, { assessments: files, cached: known });
  options.onChecked?.(result);
  if (result.errors === 0 && derive !== null) {
    const list = { databasePath: workspace.databasePath, rows: sortRows(rows), editions, registries, characters };
    result.changed = await updateResources(database, { ...list, derive, onMade: () => onMade?.() });
  }
  forgetParsed(database);
  return result;
}

type FaultListener = (file: VFile, isNotice: boolean) => void;

/** A second run over the same files tells nothing that the first one has told already. */
function reportOnce(onFaults: SyncOptions['onFaults']): () => FaultListener {
  let reported = 0;
  return () => {
    let seen = 0;
    return (file, isNotice) => {
      if (!isNotice) seen += 1;
      if (!isNotice && seen <= reported) return;
      if (!isNotice) reported = seen;
      onFaults(file);
    };
  };
}
