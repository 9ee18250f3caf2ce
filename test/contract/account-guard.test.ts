import { expect, test } from 'vitest'
import type { PortalRow, UploadPortal } from '#bridge/ports/upload-portal.ts'
import { AccountGuard } from '#bridge/uploads/account-guard.ts'
import { runUpload } from '#bridge/uploads/run-upload.ts'
import type { ExpectedAccount } from '#shared/domain/match-portal-account.ts'
import { Checkpoints } from './checkpoints.ts'
import { MemoryClock } from './memory-clock.ts'
import { createMemoryPortal, MemoryPortalServer, type MemoryTraps } from './memory-portal.ts'
import { MemoryUploadLog } from './memory-upload-log.ts'
import { nightTools } from './night-tools.ts'

const rina = { name: 'Rina Wulandari', nip: '198703152010012005' }
const hendra = { name: 'Hendra Saputra', nip: '198109072006041003' }
const rows: PortalRow[] = ['A/1', 'A/2', 'A/3'].map((nomor, at) => ({
  id: `r${at + 2}`,
  line: at + 2,
  data: { nip: '199004182014021001', nomor },
}))

function aRun(expected: ExpectedAccount, traps: MemoryTraps = {}) {
  const clock = new MemoryClock(new Date('2026-11-23T12:00:00Z'), new Checkpoints())
  const log = new MemoryUploadLog(rows, clock, new Checkpoints())
  const server = new MemoryPortalServer(clock, traps)
  log.start()
  const portal = createMemoryPortal(server)
  const account = new AccountGuard(log, expected)
  const seen = () =>
    log.events.flatMap((event) => (event.type === 'upload.account-seen' ? [event.match] : []))
  return { log, server, portal, seen, tools: nightTools(log, clock, { portals: [portal], account }) }
}

test('the operator of the letter files, and the log says whose account it was without naming him', async () => {
  const { log, server, seen, tools } = aRun({ named: [hendra, rina] })
  expect(await runUpload(tools)).toBe('finished')
  expect(server.records).toHaveLength(3)
  expect(seen()).toEqual(['named'])
  expect(log.run.account?.match).toBe('named')
  expect(JSON.stringify(log.events)).not.toContain(rina.name)
})

test.each([
  ['another account stops the run', { ...hendra }, 'other-account', 'other'],
  ['an account that the portal does not show is asked of a person', undefined, 'account-unknown', 'unknown'],
] as const)('%s before its first row', async (_what, account, waitingFor, match) => {
  const { log, server, seen, tools } = aRun({ named: [rina] })
  server.account = account
  expect(await runUpload(tools)).toBe('paused')
  expect(log.run).toMatchObject({ status: 'paused', waitingFor })
  expect(seen()).toEqual([match])
  expect(server.records).toEqual([])
  expect(Object.values(log.run.rows).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready'])
})

test('the person at the desk says who he is where the portal does not', async () => {
  const { server, seen, tools } = aRun({ named: [rina, hendra], said: rina })
  server.account = undefined
  expect(await runUpload(tools)).toBe('finished')
  expect(seen()).toEqual(['said'])
})

test('somebody else who signs in after the session ended files nothing more', async () => {
  const { log, server, portal, seen, tools } = aRun({ named: [rina] }, { sessionEndsAfter: 5 })
  const waitForSignIn: UploadPortal['waitForSignIn'] = async (signal, say) => {
    await portal.waitForSignIn(signal, say)
    server.account = hendra
  }
  expect(await runUpload({ ...tools, portals: [{ ...portal, waitForSignIn }] })).toBe('paused')
  expect(log.run.waitingFor).toBe('other-account')
  expect(seen()).toEqual(['named', 'other'])
  expect(server.records.length).toBeLessThan(3)
})

test('a session that ends again while its account is read is waited for once more', async () => {
  const { server, portal, seen, tools } = aRun({ named: [rina] })
  server.signOut()
  let looks = 0
  const signedInAs = async () => {
    looks += 1
    if (looks === 2) server.signOut()
    return portal.signedInAs()
  }
  expect(await runUpload({ ...tools, portals: [{ ...portal, signedInAs }] })).toBe('finished')
  expect(looks).toBe(3)
  expect(seen()).toEqual(['named'])
  expect(server.records).toHaveLength(3)
})
