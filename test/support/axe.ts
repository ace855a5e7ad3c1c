import axe from "axe-core";
import type { Page } from "playwright-core";

type Result = { violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] };

/** What is wrong of WCAG 2.2 level A and AA within an element of the page: one line a rule and place. */
export async function axeFaults(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(${JSON.stringify(within)}, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`;
  const result = (await page.evaluate(run)) as Result; // axe's own result
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}
