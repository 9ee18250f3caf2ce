import type { Ports } from '#bridge/ports/ports.ts'
import { decideSweepUploadEvidence, isEvidenceDue } from '#shared/domain/sweep-upload-evidence.ts'
import { EVIDENCE_DAYS } from '#shared/schema/office.ts'
import { langkahItself } from './langkah-itself.ts'
import { recordDecision } from './record-decision.ts'

/**
 * Takes away the evidence of runs that ended longer ago than the office keeps it. Each run says so in the log before
 * a file of it goes; a sweep that was cut short is finished by the next one.
 */
export async function sweepUploadEvidence(ports: Ports): Promise<void> {
  const keepDays = ports.catalogue.office().office?.evidence?.keepDays ?? EVIDENCE_DAYS
  for (const run of await ports.store.all('upload')) {
    const now = ports.clock.now()
    if (run.evidenceSweptAt === undefined && !isEvidenceDue(run, { keepDays, now })) continue
    const found = await ports.uploadFiles.evidenceOf(run.id)
    if (found.files === 0) continue
    await recordDecision(ports, {
      actor: langkahItself,
      command: { commandId: ports.newId(), runId: run.id },
      about: { kind: 'upload', id: run.id },
      decide: async (tx, attempt) =>
        decideSweepUploadEvidence((await tx.find('upload', run.id)) ?? run, { ...attempt, found, keepDays }),
    })
    await ports.uploadFiles.removeEvidence(run.id)
  }
}
