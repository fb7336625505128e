import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 to AA, by the tags of axe-core's rules. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of them whose verdict depends on colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Finding = { id: string; impact: string; nodes: string[] };

/**
 * The serious and critical findings of axe-core (WCAG 2.2 AA rules) on what is on the screen. axe is evaluated over the
 * debugging protocol, which the page's policy does not concern; the policy itself stays as it is.
 */
export async function seriousFindings(page: Page, rules: string[] = RULES): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        id,
        impact: String(impact),
        nodes: nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      }));
  }, rules);
}

/**
 * Both themes, through the setting where there is one and the system's wish where there is none. They differ in their
 * colours alone, so that the second is asked for those rules that look at colours.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toHaveCount(1);
    const rules = colorScheme === 'light' ? RULES : COLOUR_RULES;
    expect(await seriousFindings(page, rules), `${where}, ${colorScheme}`).toEqual([]);
  }
}
