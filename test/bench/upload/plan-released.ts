import { randomUUID } from 'node:crypto'
import type { Ports } from '#bridge/ports/ports.ts'
import { siasnRiwayat } from '#bridge/uploads/siasn-riwayat/siasn-riwayat.flow.ts'
import { planUpload } from '#bridge/use-cases/plan-upload.ts'
import { releaseUpload } from '#bridge/use-cases/release-upload.ts'
import { uploadSample } from '#bridge/use-cases/upload-sample.ts'
import type { Actor } from '#shared/schema/account.ts'
import { type PlannedRow, SAME } from './filing-task.ts'

const planner: Actor = { id: 'ops', roles: ['ops'], fulfils: [] }
const releaser: Actor = { id: 'kabid', roles: ['supervisor'], fulfils: [] }

/** Has the rows planned by one person and let go by another, before the clock runs; resolves to the run. */
export async function planReleased(ports: Ports, planned: readonly PlannedRow[]): Promise<string> {
  const runId = randomUUID()
  const rows = planned.map(({ nip, nama, nomor, namaKegiatan, berkasPath, berkasHash }, at) => ({
    ...{ line: at + 2, state: 'ready' as const },
    data: {
      ...{ ...SAME, nip, nama, nomor, namaKegiatan, jenis: 'kursus' },
      ...{ berkas: 'sertifikat.pdf', berkasPath, berkasHash },
    },
  }))
  const workbook = { name: 'tolok-ukur.xlsx', hash: '0'.repeat(64) }
  const command = { commandId: randomUUID(), runId, flow: siasnRiwayat.id, workbook, rows }
  await planUpload(ports, planner, command)
  const seen = (await uploadSample(ports, releaser, runId)).map(({ id }) => id)
  await releaseUpload(ports, releaser, { commandId: randomUUID(), runId, seen })
  return runId
}
