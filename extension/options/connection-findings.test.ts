import { expect, test } from 'vitest'
import { clockFault, connectionProblem } from './connection-findings.ts'

const well = { probe: {}, isPaired: true, wasSeen: true, isAllowed: true }
const silent = { ...well, probe: { problem: 'not-running' as const } }

test.each([
  ['nothing ever answered', { ...silent, isPaired: false, wasSeen: false }, 'not-installed'],
  ['nothing answers a paired computer', silent, 'not-running'],
  ['nothing answers one that was paired once', { ...silent, isPaired: false }, 'not-running'],
  ['the extension may not reach the address', { ...silent, isAllowed: false }, 'blocked'],
  ['it answers a computer without pairing', { ...well, isPaired: false }, 'not-paired'],
  ['the pairing was ended', { ...well, probe: { problem: 'revoked' as const } }, 'revoked'],
  ['another version', { ...well, probe: { problem: 'version-mismatch' as const } }, 'version-mismatch'],
  ['another program', { ...well, probe: { problem: 'other-program' as const } }, 'other-program'],
  ['too late', { ...well, probe: { problem: 'network' as const } }, 'network'],
  ['all is well', well, undefined],
])('%s: %o is %s', (_what, findings, problem) => {
  expect(connectionProblem(findings)).toBe(problem)
})

test.each([
  [undefined, undefined],
  [-60_000, undefined],
  [60_001, 60_001],
  [-7_200_000, -7_200_000],
])('a clock %s ms ahead', (clockAheadMs, fault) => {
  expect(clockFault(clockAheadMs === undefined ? {} : { clockAheadMs })).toBe(fault)
})
