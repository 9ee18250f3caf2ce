import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initTRPC } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import express from 'express'
import { startBridge } from '#bridge/main.ts'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import type { Actor } from '#shared/schema/account.ts'
import { sopId } from '../../samples/case-commands.ts'
import { answerParent } from '../program.ts'

/** The office of the benchmark: the real bridge on a real store, with as many people as a BKPSDM has. */
const people = 50
const admin: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }
const dataDir = await mkdtemp(join(tmpdir(), 'langkah-bench-api-'))
const bridge = await startBridge({ dataDir, port: 0, origins: [] })
const pelaksana = bridge.ports.catalogue.sop(sopId)?.pelaksana ?? []
for (let n = 0; n < people; n++) {
  await addAccount(bridge.ports, admin, {
    ...{
      commandId: randomUUID(),
      accountId: `orang-${n}`,
      name: `Orang ${n}`,
      jabatan: 'Analis Kepegawaian',
    },
    roles: ['petugas', 'tu', 'supervisor'],
    fulfils: pelaksana.map(({ id }) => `${sopId}/${id}`),
  })
}
const { token } = await pairDevice(bridge.ports, { accountId: 'orang-0', label: 'Peramban', days: 30 })

/** The peer: a procedure that is given the same body and does nothing, with nothing asked of anybody, on the same adapter. */
const t = initTRPC.create()
const nothing = t.procedure.input((given) => given).mutation(() => 'ok')
const app = express()
app.use('/trpc', createExpressMiddleware({ router: t.router({ nothing }) }))
const peer = createServer(app).listen(0, '127.0.0.1')
await once(peer, 'listening')

answerParent({
  open: () => ({ port: bridge.port, token, peerPort: (peer.address() as AddressInfo).port }),
  cpu: () => process.cpuUsage(),
  async close() {
    peer.close()
    peer.closeAllConnections()
    await bridge.close()
    await rm(dataDir, { recursive: true })
  },
})
