import { END } from '#shared/domain/step-flow.ts'
import type { DocumentPath } from '#shared/schema/finding.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { SopFault } from './sop-fault.ts'

/** Ids that are used twice, and names that lead nowhere. */
export function checkReferences(sop: Sop): SopFault[] {
  return [...checkIds(sop), ...checkTargets(sop), ...checkPelaksana(sop), ...checkRegisters(sop)]
}

function checkIds(sop: Sop): SopFault[] {
  const reserved = sop.steps.flatMap(({ id }, index): SopFault[] =>
    id === END
      ? [fault('reserved-id', ['steps', index, 'id'], 'Id "end" berarti selesai; beri langkah ini id lain.')]
      : [],
  )
  return [
    ...reserved,
    ...doubled(sop.pelaksana, ['pelaksana']),
    ...doubled(sop.steps, ['steps']),
    ...doubled(sop.registers, ['registers']),
    ...doubled(sop.duties, ['duties']),
    ...doubled(sop.serviceTypes?.items ?? [], ['serviceTypes', 'items']),
    ...doubled(sop.source.questions, ['source', 'questions']),
    ...sop.steps.flatMap((step, index) => [
      ...doubled(step.mutuBaku.kelengkapan, ['steps', index, 'mutuBaku', 'kelengkapan']),
      ...doubled(step.outcomes ?? [], ['steps', index, 'outcomes']),
    ]),
    ...(sop.serviceTypes?.items ?? []).flatMap(({ kelengkapan }, index) =>
      // Judged together with those of the step that checks them, so an id may not stand for two documents.
      doubled(kelengkapan ?? [], ['serviceTypes', 'items', index, 'kelengkapan'], checkedWithTypes(sop)),
    ),
  ]
}

function checkedWithTypes(sop: Sop): string[] {
  return sop.steps
    .filter(({ serviceTypeKelengkapan }) => serviceTypeKelengkapan)
    .flatMap(({ mutuBaku }) => mutuBaku.kelengkapan.map(({ id }) => id))
}

function doubled(
  items: readonly { id: string }[],
  path: DocumentPath,
  taken: readonly string[] = [],
): SopFault[] {
  const seen = new Set(taken)
  return items.flatMap(({ id }, index): SopFault[] => {
    if (seen.has(id))
      return [fault('duplicate-id', [...path, index, 'id'], `Id "${id}" dipakai dua kali; beri id lain.`)]
    seen.add(id)
    return []
  })
}

function checkTargets(sop: Sop): SopFault[] {
  const known = new Set([END, ...sop.steps.map(({ id }) => id)])
  const unknown = (id: string | undefined, path: DocumentPath): SopFault[] =>
    id === undefined || known.has(id)
      ? []
      : [fault('unknown-target', path, `Langkah "${id}" tidak ada; tulis id langkah yang ada, atau "end".`)]
  return [
    ...unknown(sop.start, ['start']),
    ...sop.steps.flatMap((step, index) => [
      ...unknown(step.next, ['steps', index, 'next']),
      ...(step.outcomes ?? []).flatMap(({ to }, nth) => unknown(to, ['steps', index, 'outcomes', nth, 'to'])),
    ]),
    ...sop.registers.flatMap(({ step }, index) => unknown(step, ['registers', index, 'step'])),
  ]
}

function checkPelaksana(sop: Sop): SopFault[] {
  const known = new Set(sop.pelaksana.map(({ id }) => id))
  const unknown = (id: string, path: DocumentPath): SopFault[] =>
    known.has(id)
      ? []
      : [
          fault(
            'unknown-pelaksana',
            path,
            `Pelaksana "${id}" tidak ada; daftarkan di bagian pelaksana atau perbaiki id-nya.`,
          ),
        ]
  return sop.steps.flatMap(({ pelaksana, reportingLine }, index) => [
    ...(pelaksana ?? []).flatMap((id, nth) => unknown(id, ['steps', index, 'pelaksana', nth])),
    ...(reportingLine?.through ?? []).flatMap((id, nth) =>
      unknown(id, ['steps', index, 'reportingLine', 'through', nth]),
    ),
    ...(reportingLine ? unknown(reportingLine.to, ['steps', index, 'reportingLine', 'to']) : []),
  ])
}

function checkRegisters(sop: Sop): SopFault[] {
  const known = new Set(sop.registers.map(({ id }) => id))
  return sop.steps.flatMap(({ register }, index): SopFault[] =>
    register === undefined || known.has(register)
      ? []
      : [
          fault(
            'unknown-register',
            ['steps', index, 'register'],
            `Register "${register}" tidak ada; daftarkan di bagian registers atau perbaiki id-nya.`,
          ),
        ],
  )
}

function fault(code: string, path: DocumentPath, message: string): SopFault {
  return { severity: 'error', code, path, message }
}
