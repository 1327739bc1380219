import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Ends the output with `N passed, N failed`, and `N skipped` where tests could not run; what is counted is tests. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state === 'pending') counts.failed += 1;
        else counts[state] += 1;
      }
      // A file that could not be loaded, or a hook that failed, holds no failed test and is a failure all the same.
      const broken =
        module.errors().length > 0 ||
        (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed'));
      if (broken) counts.failed += 1;
    }
    if (errors.length > 0 || (reason !== 'passed' && counts.failed === 0)) counts.failed += Math.max(1, errors.length);
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  }
}
