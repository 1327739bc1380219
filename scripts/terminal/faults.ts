import { VFile } from 'vfile';
import { formatMessages } from '../../src/assessment/faults.ts';
import { language } from './language.ts';

/** Told of the machine and not of the content: why a build takes longer than it would. */
const OF_CACHE = 'no-cache';

/** Prints the errors of a file. Warnings of the content are many and shown on the pages; `npm run check` lists them. */
export function reportErrors(file: VFile): void {
  const errors = new VFile({ path: file.path });
  errors.messages.push(...file.messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === OF_CACHE));
  for (const line of formatMessages(errors, file.path, language)) process.stderr.write(`${line}\n`);
}
