import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  'runs-on': string;
  'timeout-minutes'?: number;
  strategy?: { matrix: Record<string, string[]> };
  defaults?: { run?: { shell?: string } };
  steps: { run?: string; uses?: string; with?: Record<string, string> }[];
}

interface Workflow {
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  ...(parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow),
}));
const jobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([job, about]) => ({ name: `${workflow.name} ${job}`, ...about })),
);
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** The machines a job runs on, each once. */
const systemsOf = ({ 'runs-on': system, strategy }: Job): string[] =>
  Object.entries(strategy?.matrix ?? {}).reduce(
    (systems, [name, values]) =>
      systems.flatMap((one) =>
        one.includes(`matrix.${name} `) ? values.map((value) => one.replace(/\$\{\{.*?\}\}/u, value)) : [one],
      ),
    [system],
  );

describe.each(jobs)('the job $name', (job) => {
  const commands = job.steps.flatMap(({ run = '' }) => run.split('\n'));

  test('calls commands and tests that exist', () => {
    const called = commands.flatMap((line) =>
      Array.from(line.matchAll(/npm run (?:--silent )?([\w:]+)/gu), ([, name]) => name ?? ''),
    );
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
    const paths = commands.flatMap((line) => Array.from(line.matchAll(/\btest\/\S+/gu), ([path]) => path));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('ends by itself, and takes actions in a version', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
    const actions = job.steps.flatMap(({ uses = [] }) => uses);
    expect(actions.filter((action) => !/@(?:v\d+|[\da-f]{40})/u.test(action))).toEqual([]);
  });

  test('speaks to a shell that every machine it runs on has', () => {
    const isWindows = systemsOf(job).some((system) => system.startsWith('windows'));
    if (isWindows) expect(job.defaults?.run?.shell).toBe('bash');
    else expect(systemsOf(job).length).toBeGreaterThan(0);
  });
});

test('the code is looked at, typed, tested and built on Linux, macOS and Windows', () => {
  const needed = ['lint', 'types', 'vitest run --project unit', 'npm run build'];
  for (const system of ['macos', 'windows']) {
    const lines = jobs
      .filter((job) => systemsOf(job).some((one) => one.startsWith(system)))
      .flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run))
      .join('\n');
    expect(needed.filter((command) => !lines.includes(command))).toEqual([]);
  }
  const linux = jobs.filter((job) => systemsOf(job).some((one) => one.startsWith('ubuntu')));
  expect(linux.some(({ steps }) => steps.some(({ run }) => run === 'npm test'))).toBe(true);
});

test('a workflow may only read the repository', () => {
  for (const { name, permissions } of workflows)
    expect({ name, permissions }).toEqual({ name, permissions: { contents: 'read' } });
});

test('the oldest Node that is promised is among those that are tested', () => {
  const tested = jobs.flatMap(({ strategy }) => strategy?.matrix['node'] ?? []);
  expect(tested.map((version) => `>=${version}`)).toContain(engines.node);
});
