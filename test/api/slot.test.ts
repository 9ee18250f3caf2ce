import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from './office.ts'
import { releaseAsSecond } from './second-person.ts'

test('a released upload gets its runner at its slot, once, also after a restart', async () => {
  const called: string[] = []
  await using office = await openOffice({ startRunner: ({ id }) => called.push(id) })
  const ops = office.client(await office.person('ops', ['ops']))
  const slot = new Date(office.now.getTime() + 3_600_000)
  const runId = randomUUID()
  const workbook = { name: 'x.xlsx', hash: 'c'.repeat(64) }
  const rows = [{ line: 2, data: {}, state: 'ready' as const }]
  await ops.uploads.plan.mutate({ commandId: randomUUID(), runId, flow: 'siasn-riwayat', workbook, rows })
  const kabid = office.client(await office.person('kabid', ['supervisor']))
  await releaseAsSecond(kabid, runId, { slot: slot.toISOString() })
  await office.restart()
  expect(called).toEqual([])

  office.now = slot
  office.bridge().ports.wakeUp.ring()
  await expect.poll(() => called).toEqual([runId])
  office.bridge().ports.wakeUp.ring()
  const again = office.client(office.adminToken)
  await again.uploads.start.mutate({ commandId: randomUUID(), runId })
  await office.restart()
  expect(called).toEqual([runId])
})
