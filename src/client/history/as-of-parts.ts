/** What an earlier day needs beside its data. */
export { todayInJapan } from '../../text/iso-day.ts';
export { readAskedDay } from './asked-day.ts';
export { barFor } from './as-of-bar.ts';
export { earlierValue } from './as-of-value.ts';
