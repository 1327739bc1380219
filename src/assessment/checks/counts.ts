import { findCountFaults } from './count-faults.ts';
import { faultAt, type Checked } from './checked.ts';

/** Whether what an item counts (委託する（6）件, 提供を行っている（4）件) agrees with the blocks that stand beside it. */
export function checkCounts(checked: Checked): void {
  for (const { code, place, reason, remedy } of findCountFaults(checked.assessment, checked.form))
    faultAt(checked, code, place, reason, remedy);
}
