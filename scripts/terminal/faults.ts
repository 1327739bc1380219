import { VFile } from 'vfile';
import { formatMessages } from '../../src/assessment/faults.ts';
import { language } from './language.ts';

/** Prints the errors of a file. Warnings are many and shown on the pages; `npm run check` lists them. */
export function reportErrors(file: VFile): void {
  const errors = new VFile({ path: file.path });
  errors.messages.push(...file.messages.filter((message) => message.fatal === true));
  for (const line of formatMessages(errors, file.path, language)) process.stderr.write(`${line}\n`);
}
