/** What an earlier day needs beside its data. */
export { barFor } from './as-of-bar.ts';
export { earlierValue } from './as-of-value.ts';
