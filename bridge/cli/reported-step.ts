import { stepById } from '#shared/domain/step-flow.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

/** The upload step that a report was kept with, and whether the berkas has left it. */
export interface ReportedStep {
  /** Agenda number of the berkas. */
  readonly berkas: string
  readonly kegiatan: string
  readonly pelaksana: readonly string[]
  readonly finished: boolean
}

/** Undefined where the run belongs to no berkas, or its report came when that was in another step. */
export async function readReportedStep(
  bridge: ConnectedBridge['bridge'],
  run: UploadRun,
): Promise<ReportedStep | undefined> {
  const berkas = await berkasOfUpload(bridge, run)
  if (!berkas) return undefined
  const { sop, caseFile } = berkas
  const proof = caseFile.uploadProofs?.findLast(({ runId }) => runId === run.id)
  const step = proof && stepById(sop, proof.stepId)
  if (!proof || !step) return undefined
  const doers = sop.pelaksana.filter(({ id }) => step.pelaksana?.includes(id)).map(({ jabatan }) => jabatan)
  return {
    ...{ berkas: caseFile.number, kegiatan: step.kegiatan, pelaksana: doers },
    finished: caseFile.status !== 'open' || caseFile.current !== step.id,
  }
}

/** What became of that step, and whose the next act is. The machine finishes no step in the name of a person. */
export function describeReportedStep({ berkas, kegiatan, pelaksana, finished }: ReportedStep): string {
  return finished
    ? `Laporan terlampir pada berkas ${berkas}; langkah "${kegiatan}" selesai.`
    : `Laporan terlampir pada berkas ${berkas}. Langkah "${kegiatan}" menunggu ${pelaksana.join(' / ') || 'pelaksananya'}: buka berkas itu di panel, lalu selesaikan langkahnya.`
}
