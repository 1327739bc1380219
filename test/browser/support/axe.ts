import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Faults that axe finds, by all rules or by some of them. The policy of the page is to be passed over (`bypassCSP`). */
export async function runAxe(page: Page, only: readonly string[] | null = null): Promise<string[]> {
  // Half a megabyte, which is compiled each time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  return page.evaluate(async (ids) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // Chromium gives the colour of letters as it is drawn; what fills them it gives as if no colours were forced, and axe prefers that.
    const fill = '-webkit-text-fill-color';
    const { getPropertyValue } = CSSStyleDeclaration.prototype;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return getPropertyValue.call(
        this,
        name === fill && matchMedia('(forced-colors: active)').matches ? 'color' : name,
      );
    };
    // Off unless asked for, though WCAG 2.2 has it at level AA.
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await axe.run(document, {
      // Of what passes, it would write the HTML of each element.
      resultTypes: ['violations'],
      ...(ids === null ? { rules } : { runOnly: [...ids] }),
    });
    CSSStyleDeclaration.prototype.getPropertyValue = getPropertyValue;
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 120)}`,
    );
  }, only);
}
