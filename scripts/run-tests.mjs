// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closingLine } from './closing-line.mjs'
import { projectRoot } from './project-root.mjs'
import { runInNode24 } from './run-in-node24.mjs'

/**
 * Runs Vitest once and closes with `N passed, N failed` alone on the last line.
 * @param {string[]} args for Vitest
 * @param {import('./setup.mjs').Ready} ready
 * @returns {Promise<number>} exit code, 0 only if tests ran and all passed
 */
export async function runTests(args, ready) {
  const folder = mkdtempSync(join(tmpdir(), 'langkah-test-'))
  const file = join(folder, 'tally.json')
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  try {
    const code = await runInNode24([vitest, 'run', ...args], ready, { LANGKAH_TEST_TALLY: file })
    const tally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    const { line, exitCode } = closingLine(tally, code)
    process.stdout.write(`${line}\n`)
    return exitCode
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
