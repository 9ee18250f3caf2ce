import type { DocumentPath } from '#shared/schema/finding.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { SopFault } from './sop-fault.ts'

const SIGNED: readonly SopStep['kind'][] = ['paraf', 'ttd', 'approval']

/** Signing lines and four eyes that lead nowhere, or that nobody could ever fulfil. */
export function checkSigning(sop: Sop): SopFault[] {
  return sop.steps.flatMap((step, index) => {
    const path: DocumentPath = ['steps', index]
    return [...checkLine(sop, step, path), ...checkOtherHands(sop, step, path)]
  })
}

function checkLine(sop: Sop, step: SopStep, path: DocumentPath): SopFault[] {
  const { line, coordination = [], secondSigner } = step
  const others = [...coordination, ...(secondSigner ? [secondSigner] : [])]
  if (!line) {
    if (others.length === 0) return []
    const message = 'Paraf koordinasi dan penanda tangan kedua memerlukan "line"; tambahkan urutan pemaraf.'
    return [fault('line-missing', [...path, 'coordination'], message)]
  }
  if (!SIGNED.includes(step.kind)) {
    const message =
      '"line" hanya untuk langkah paraf, ttd, atau approval; ubah jenis langkah atau hapus "line".'
    return [fault('line-without-signing', [...path, 'line'], message)]
  }
  const all = [...line, ...others]
  const doubled = all.filter((id, at) => all.indexOf(id) !== at)
  const unknown = all.filter((id) => sop.pelaksana.find((each) => each.id === id)?.side !== 'office')
  return [
    ...doubled.map((id) =>
      fault(
        'line-doubled',
        [...path, 'line'],
        `Pelaksana "${id}" dua kali dalam satu urutan paraf; hapus salah satunya.`,
      ),
    ),
    ...unknown.map((id) =>
      fault(
        'unknown-pelaksana',
        [...path, 'line'],
        `Pelaksana "${id}" tidak ada di kantor; daftarkan atau perbaiki id-nya.`,
      ),
    ),
  ]
}

function checkOtherHands(sop: Sop, step: SopStep, path: DocumentPath): SopFault[] {
  return (step.differentPersonFrom ?? []).flatMap((id, nth) => {
    const at: DocumentPath = [...path, 'differentPersonFrom', nth]
    if (id === step.id) {
      return [
        fault('other-hands-itself', at, 'Langkah tidak dapat berbeda orang dari dirinya; hapus id ini.'),
      ]
    }
    return sop.steps.some((each) => each.id === id)
      ? []
      : [fault('unknown-step', at, `Langkah "${id}" tidak ada; perbaiki id-nya.`)]
  })
}

function fault(code: string, path: DocumentPath, message: string): SopFault {
  return { severity: 'error', code, path, message }
}
