import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { openCase } from '#bridge/use-cases/open-case.ts'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import type { Actor } from '#shared/schema/account.ts'
import { monotonic } from './monotonic.ts'

const devicesOfAccount = 10
const admin: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }
const tu: Actor = { id: 'admin', roles: ['petugas', 'tu'], fulfils: [] }

/** When a change was begun and when its durable answer came. */
export interface Change {
  readonly startedAt: number
  readonly answeredAt: number
}

/** The real bridge on a real store, with somebody for each panel. */
export interface FeedOffice {
  readonly bridge: RunningBridge
  /** A token a panel, each of a device of its own. */
  readonly tokens: readonly string[]
  change(): Promise<Change>
  close(): Promise<void>
}

/** Where panels subscribe, and what each sends to do so. */
export interface OpenFeed {
  readonly port: number
  readonly requests: readonly string[]
}

export async function openFeedOffice(panels: number): Promise<FeedOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-bench-live-'))
  const bridge = await startBridge({ dataDir, port: 0, origins: [], pingMs: 600_000 })
  const { ports } = bridge
  const tokens: string[] = []
  for (let account = 0; account * devicesOfAccount < panels; account++) {
    const accountId = `pengawas-${account}`
    await addAccount(ports, admin, {
      ...{ commandId: randomUUID(), accountId, name: `Pengawas ${account}`, jabatan: 'Kepala Bidang' },
      ...{ roles: ['supervisor'], fulfils: [] },
    })
    const count = Math.min(devicesOfAccount, panels - tokens.length)
    const devices = Array.from({ length: count }, () =>
      pairDevice(ports, { accountId, label: 'Panel', days: 30 }),
    )
    tokens.push(...(await Promise.all(devices)).map(({ token }) => token))
  }
  return {
    bridge,
    tokens,
    async change() {
      const startedAt = monotonic()
      await openCase(ports, tu, {
        ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn' },
        applicant: { kind: 'asn', name: 'Budi Santoso', nip: '198703152010012005' },
      })
      return { startedAt, answeredAt: monotonic() }
    },
    async close() {
      await bridge.close()
      await rm(dataDir, { recursive: true })
    },
  }
}
