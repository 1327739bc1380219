import { VFile } from 'vfile';
import { formatMessages } from '../../src/assessment/faults.ts';

/** Tells the errors of a file on the terminal. Warnings are many and stand on the pages; `npm run check` lists them. */
export function tellErrors(file: VFile): void {
  const errors = new VFile({ path: file.path });
  errors.messages.push(...file.messages.filter((message) => message.fatal === true));
  for (const line of formatMessages(errors)) process.stderr.write(`${line}\n`);
}
