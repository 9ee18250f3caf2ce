import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const SERIOUS = ['serious', 'critical']

interface Finding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds serious in a view; a view of which nothing was checked fails as well. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { passes, violations } = (await page.evaluate(() => Reflect.get(window, 'axe').run())) as {
    passes: Finding[]
    violations: Finding[]
  }
  expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(5)
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
