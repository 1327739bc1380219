import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { copyParts } from './copy-parts.ts';

// `npm pack` runs this: the package holds JavaScript with types, since Node reads no TypeScript below node_modules.
// The types are not checked again, which `npm run types` does.

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'lib');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

rmSync(out, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.package.json')], {
  cwd: root,
  stdio: 'inherit',
});
if (status === 0) copyParts(root, out);
process.exitCode = status ?? 1;
