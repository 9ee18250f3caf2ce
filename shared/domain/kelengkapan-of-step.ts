import type { CaseFile, Verdict } from '#shared/schema/case-file.ts'
import type { Kelengkapan, Sop, SopStep } from '#shared/schema/sop.ts'

const ENOUGH: readonly Verdict[] = ['ada', 'tidak-berlaku']

/** What a step needs in this case: the step's own, and the service type's where the step checks them. */
export function kelengkapanOfStep(
  sop: Sop,
  step: SopStep,
  caseFile: Pick<CaseFile, 'serviceTypeId'>,
): readonly Kelengkapan[] {
  if (!step.serviceTypeKelengkapan) return step.mutuBaku.kelengkapan
  const type = sop.serviceTypes?.items.find(({ id }) => id === caseFile.serviceTypeId)
  return [...step.mutuBaku.kelengkapan, ...(type?.kelengkapan ?? [])]
}

export function verdictOn(caseFile: CaseFile, itemId: string): Verdict {
  return caseFile.visits.at(-1)?.kelengkapan[itemId]?.verdict ?? 'belum'
}

/** The first document that keeps a step from going on, and whether it was looked at. */
export function lackingDocument(
  sop: Sop,
  step: SopStep,
  caseFile: CaseFile,
): { readonly item: Kelengkapan; readonly judged: boolean } | undefined {
  for (const item of kelengkapanOfStep(sop, step, caseFile)) {
    if (item.kind !== 'dokumen') continue
    const verdict = verdictOn(caseFile, item.id)
    if (!ENOUGH.includes(verdict)) return { item, judged: verdict !== 'belum' }
  }
  return undefined
}
