import { ekinerjaHarian } from './ekinerja-harian/ekinerja-harian.flow.ts'
import type { UploadFlow } from './flow.ts'
import { ipAsn } from './ip-asn/ip-asn.flow.ts'
import { siasnRiwayat } from './siasn-riwayat/siasn-riwayat.flow.ts'

/** Every flow that can be uploaded; a new one is a folder of page objects and a line here. */
export const flows: readonly UploadFlow[] = [siasnRiwayat, ipAsn, ekinerjaHarian]

export function findFlow(id: string): UploadFlow | undefined {
  return flows.find((flow) => flow.id === id)
}
