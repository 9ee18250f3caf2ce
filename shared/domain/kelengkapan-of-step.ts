import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Kelengkapan, Sop, SopStep } from '#shared/schema/sop.ts'
import type { Verdict } from '#shared/schema/verdict.ts'

const ENOUGH: readonly Verdict[] = ['ada', 'tidak-berlaku']

export function isEnough(verdict: Verdict): boolean {
  return ENOUGH.includes(verdict)
}

/** What a step needs in this case: the step's own, and the service types' where the step checks them. */
export function kelengkapanOfStep(
  sop: Sop,
  step: SopStep,
  { serviceTypeId, participants }: Pick<CaseFile, 'serviceTypeId' | 'participants'>,
): readonly Kelengkapan[] {
  if (!step.serviceTypeKelengkapan) return step.mutuBaku.kelengkapan
  const types = new Set(participants ? participants.types : [serviceTypeId])
  const items = (sop.serviceTypes?.items ?? []).filter(({ id }) => types.has(id))
  const all = [...step.mutuBaku.kelengkapan, ...items.flatMap(({ kelengkapan }) => kelengkapan ?? [])]
  return types.size > 1 ? all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at) : all
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
    if (!isEnough(verdict)) return { item, judged: verdict !== 'belum' }
  }
  return undefined
}
