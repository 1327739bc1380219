// Loaded into a command that is measured (`node --import`): writes its peak of resident memory, in bytes, when it ends.
import { writeFileSync } from 'node:fs';

const target = process.env['HYOKASHO_USAGE'];
// The command's own children would overwrite what it writes.
delete process.env['HYOKASHO_USAGE'];
if (target !== undefined)
  process.on('exit', () => writeFileSync(target, String(process.resourceUsage().maxRSS * 1024)));
