/** What an earlier day needs beside its data. */
export { todayInJapan } from '../../text/iso-day.ts';
export { readAskedDay } from './asked-day.ts';
export { putEarlier, restoreToday } from './put-earlier.ts';
