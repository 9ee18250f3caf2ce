// @ts-check
import { writeFileSync } from 'node:fs'

/**
 * Counts a Vitest run for `scripts/test.mjs`, which prints the closing line after Vitest has said all it has to
 * say. A file that does not load, a hook that throws and an error outside any test count as failed.
 */
export default class ClosingLineReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.LANGKAH_TEST_TALLY
    if (!file) return
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      if (module.errors().length > 0) tally.failed += 1
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) tally.failed += 1
      for (const { state } of [...module.children.allTests()].map((test) => test.result())) {
        // A test that never got a result did not pass.
        tally[state === 'pending' ? 'failed' : state] += 1
      }
    }
    writeFileSync(file, JSON.stringify(tally))
  }
}
