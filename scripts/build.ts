import { buildSite } from '../src/integration/build-site.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { buildFlags, command, run } from './terminal/command.ts';
import { tellErrors } from './terminal/faults.ts';
import { terminalProgress } from './terminal/progress.ts';
import { ROOT } from './terminal/root.ts';

const program = buildFlags(
  command(
    'build',
    'Checks the content and builds the portal: pages, search index, open data. DIR is replaced only by a whole site.',
  ),
).action(async (flags: BuildFlags) => {
  const options = readBuildFlags(flags, ROOT, process.cwd());
  const { assessments, warnings } = await buildSite(options, { progress: terminalProgress(), onFaults: tellErrors });
  console.log(`Built ${assessments} assessments into ${options.out}`);
  if (warnings > 0) console.log(`${warnings} warnings stand on their pages; \`npm run check\` lists them.`);
  if (options.site === null)
    console.log('Addresses in the sitemap are those of this machine: say --site https://… before you publish it.');
});

await run(program);
