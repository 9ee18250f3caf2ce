// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * The last line of a test run. A run that ended badly, or in which nothing ran, is never "0 failed".
 * @param {Tally | undefined} tally undefined: the runner died before it could count
 * @param {number} exitCode of the runner
 * @returns {{ line: string, exitCode: number }}
 */
export function closingLine(tally, exitCode) {
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 }
  const wentWrong = exitCode !== 0 || passed + failed === 0
  const counted = wentWrong ? Math.max(failed, 1) : failed
  const line = `${passed} passed, ${counted} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, exitCode: counted > 0 ? exitCode || 1 : 0 }
}
