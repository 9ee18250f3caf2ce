import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closingLine } from '../../scripts/closing-line.mjs'
import { projectRoot } from '../../scripts/project-root.mjs'

describe('the closing line', () => {
  test.each([
    ['all passed', { passed: 3, failed: 0, skipped: 0 }, 0, '3 passed, 0 failed', 0],
    ['some skipped', { passed: 3, failed: 0, skipped: 2 }, 0, '3 passed, 0 failed, 2 skipped', 0],
    ['one failed', { passed: 3, failed: 1, skipped: 0 }, 1, '3 passed, 1 failed', 1],
    ['failed, though the runner says 0', { passed: 3, failed: 1, skipped: 0 }, 0, '3 passed, 1 failed', 1],
    ['bad end, though nothing was counted', { passed: 3, failed: 0, skipped: 0 }, 1, '3 passed, 1 failed', 1],
    ['nothing ran', { passed: 0, failed: 0, skipped: 0 }, 0, '0 passed, 1 failed', 1],
    ['all skipped', { passed: 0, failed: 0, skipped: 5 }, 0, '0 passed, 1 failed, 5 skipped', 1],
    ['the runner died', undefined, 134, '0 passed, 1 failed', 134],
  ])('%s', (_, tally, code, line, exitCode) => {
    expect(closingLine(tally, code)).toEqual({ line, exitCode })
  })
})

describe('a real run closes honestly', () => {
  let folder: string

  beforeEach(() => {
    // Inside node_modules' reach, so that the little project finds Vitest.
    mkdirSync(join(projectRoot, '.output'), { recursive: true })
    folder = mkdtempSync(join(projectRoot, '.output/run-tests-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['passing', "test('a', () => {})", '1 passed, 0 failed'],
    ['failing', "test('a', () => { throw new Error('no') }); test('b', () => {})", '1 passed, 1 failed'],
    ['a file that does not load', "import './missing.js'; test('a', () => {})", '0 passed, 1 failed'],
    [
      'a hook that throws',
      "import { beforeAll } from 'vitest'; describe('s', () => { beforeAll(() => { throw new Error('no') }); test('a', () => {}) })",
      '0 passed, 1 failed, 1 skipped',
    ],
    [
      'an error outside any test',
      "test('a', () => { void Promise.reject(new Error('late')) })",
      '1 passed, 1 failed',
    ],
    ['no test at all', undefined, '0 passed, 1 failed'],
  ])('%s', (_, body, line) => {
    writeFileSync(
      join(folder, 'vitest.config.mjs'),
      `export default { test: { include: ['*.test.js'], reporters: ['default', ${JSON.stringify(join(projectRoot, 'scripts/closing-line-reporter.mjs'))}] } }`,
    )
    if (body) {
      writeFileSync(join(folder, 'a.test.js'), `import { describe, test } from 'vitest'\n${body}\n`)
    }
    const { stdout, status } = spawnSync(process.execPath, [runner, '--root', folder], { encoding: 'utf8' })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(line)
    expect(status === 0).toBe(line.includes(' 0 failed'))
  })

  const runner = join(projectRoot, 'test/setup/run-tests-here.mjs')
})
