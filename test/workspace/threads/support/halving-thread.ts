import { serveThread } from '../../../../src/workspace/threads/serve-thread.ts';
import { half } from './half.ts';

serveThread<{ unit: string }, number, string>(
  ({ unit }) =>
    (item) =>
      half(item, unit),
);
