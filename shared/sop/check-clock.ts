import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { SopFault } from './sop-fault.ts'

/** Clock rules that name nothing, or that could never hold. */
export function checkClock(sop: Sop): SopFault[] {
  return [...checkCompleteAt(sop), ...sop.steps.flatMap((step, index) => checkStep(sop, step, index))]
}

function checkCompleteAt({ clock, steps, total }: Sop): SopFault[] {
  if (!clock) return []
  const faults: SopFault[] = []
  const { start, completeAt } = clock
  if (start === 'complete-file' && !completeAt) {
    const message =
      'Jam seluruh layanan mulai saat berkas lengkap, tetapi langkahnya tidak disebut; isi clock.completeAt.'
    faults.push(fault('complete-file-without-place', ['clock', 'start'], message))
  }
  if (start !== undefined && !total) {
    const message =
      'SOP tidak menyebut jangka waktu seluruh layanan, jadi clock.start tidak berpengaruh; isi total atau hapus.'
    faults.push({ ...fault('clock-start-without-total', ['clock', 'start'], message), severity: 'warning' })
  }
  if (!completeAt) return faults
  const step = steps.find(({ id }) => id === completeAt.step)
  const path = ['clock', 'completeAt']
  if (!step) {
    const message = `Langkah "${completeAt.step}" tidak ada; tulis langkah tempat berkas dinyatakan lengkap.`
    return [...faults, fault('unknown-target', [...path, 'step'], message)]
  }
  const outcomes = (step.outcomes ?? []).filter(({ returnsTo }) => !returnsTo).map(({ id }) => id)
  if (completeAt.outcome === undefined ? step.outcomes?.length : !outcomes.includes(completeAt.outcome)) {
    const message = `Hasil langkah "${step.id}" yang berarti lengkap belum disebut atau tidak ada; isi clock.completeAt.outcome dengan salah satu: ${outcomes.join(', ') || 'tidak ada'}.`
    faults.push(fault('unknown-outcome', path, message))
  }
  return faults
}

function checkStep({ targetDate }: Sop, { id, dueBefore, outcomes }: SopStep, index: number): SopFault[] {
  const untargeted =
    dueBefore && !targetDate
      ? [
          fault(
            'due-before-nothing',
            ['steps', index, 'dueBefore'],
            `Langkah "${id}" harus selesai sebelum suatu tanggal, tetapi tanggal itu tidak dinamai; isi targetDate.title, misalnya "TMT pensiun".`,
          ),
        ]
      : []
  const idle = (outcomes ?? []).flatMap(({ id: outcome, returnsTo, returnRule }, nth) =>
    returnRule && !returnsTo
      ? [
          fault(
            'return-rule-without-return',
            ['steps', index, 'outcomes', nth, 'returnRule'],
            `Hasil "${outcome}" pada langkah "${id}" bukan pengembalian; hapus returnRule, atau isi returnsTo.`,
          ),
        ]
      : [],
  )
  return [...untargeted, ...idle]
}

function fault(code: string, path: SopFault['path'], message: string): SopFault {
  return { severity: 'error', code, path, message }
}
