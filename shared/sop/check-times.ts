import type { Sop, SopStep, Waktu } from '#shared/schema/sop.ts'
import { normalPath } from './reachable-steps.ts'
import type { SopFault } from './sop-fault.ts'

/** The stated total against the step times of the normal path, each unit as it is written. */
export function checkTimes(sop: Sop): SopFault[] {
  if (!sop.total) return []
  const { waktu } = sop.total
  const total = measure(waktu)
  const timed = normalPath(sop).flatMap((step) => step.mutuBaku.waktu ?? [])
  const sum = sumOf(timed, total.kind)
  const isMixed = timed.some((each) => measure(each).kind !== total.kind)

  if (timed.length === 0)
    return [
      question(
        'total-without-step-times',
        `Jangka waktu "${waktu.original}" tidak dapat dicocokkan: tidak ada langkah yang punya waktu. Tanyakan waktu tiap langkah.`,
      ),
    ]
  if (isMixed && sum <= total.amount)
    return [
      question(
        'times-not-comparable',
        `Jangka waktu "${waktu.original}" tidak dapat dicocokkan: langkah memakai satuan lain (${written(timed)}). Tanyakan cara menjumlahkannya.`,
      ),
    ]
  if (isSame(sum, total.amount) || (!isMixed && isSame(officeSum(sop, total.kind), total.amount))) return []
  return [
    {
      severity: 'error',
      code: 'step-times-vs-total',
      path: ['total', 'waktu'],
      message: `Jangka waktu "${waktu.original}" (${total.amount} ${total.kind}) tidak sama dengan jumlah waktu langkah, ${sum} ${total.kind} (${written(timed)}); perbaiki salah satunya.`,
    },
  ]
}

/** Menit and jam add up; a hari is no number of jam, a minggu no number of hari: each stands for itself. */
function measure({ value, unit }: Waktu): { kind: string; amount: number } {
  return unit === 'jam' ? { kind: 'menit', amount: value * 60 } : { kind: unit, amount: value }
}

function sumOf(times: readonly Waktu[], kind: string): number {
  return times
    .map(measure)
    .filter((each) => each.kind === kind)
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** Some offices leave the applicant's own time out of the total; that sum is as good. */
function officeSum(sop: Sop, kind: string): number {
  const isOffice = ({ clock }: SopStep): boolean => clock === 'office'
  return sumOf(
    normalPath(sop)
      .filter(isOffice)
      .flatMap((step) => step.mutuBaku.waktu ?? []),
    kind,
  )
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6
}

function written(times: readonly Waktu[]): string {
  return times.map(({ value, unit }) => `${value} ${unit}`).join(' + ')
}

function question(code: string, message: string): SopFault {
  return { severity: 'question', code, path: ['total', 'waktu'], message }
}
