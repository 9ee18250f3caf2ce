import { Sop } from '#shared/schema/sop.ts'
import { aSop } from '../factories.ts'

/** A SOP with a step of every kind that has an act of its own, and every way out that `aSop` has not. */
export function kindsSop(): Sop {
  const { steps: _steps, total: _total, ...rest } = aSop()
  const step = (id: string, kind: string, more: object = {}) => ({
    ...{ id, kind, kegiatan: `Langkah ${id}`, pelaksana: ['analis'], mutuBaku: {} },
    ...more,
  })
  return Sop.parse({
    ...rest,
    id: 'contoh',
    steps: [
      step('siap', 'task'),
      step('tugas', 'assignment', { pelaksana: ['kaban'] }),
      step('olah', 'task', { pelaksana: ['analis', 'jafung'] }),
      step('konsultasi', 'task', { optional: true }),
      step('usul', 'external', {
        clock: 'outside',
        expectedReturn: { value: 10, unit: 'hari' },
        followUpEvery: { value: 2, unit: 'hari' },
        outcomes: [
          { id: 'terima', label: 'Disetujui BKN', to: 'putus' },
          { id: 'bts', label: 'Perlu perbaikan (BTS)', to: 'olah', returnsTo: 'office' },
          { id: 'tms', label: 'Tidak memenuhi syarat', refuses: true },
        ],
      }),
      step('putus', 'approval', {
        pelaksana: ['kaban'],
        outcomes: [
          { id: 'setuju', label: 'Setuju', to: 'turunan' },
          { id: 'tolak', label: 'Tolak', refuses: true },
        ],
      }),
      step('turunan', 'sub-sop', { subSop: 'contoh' }),
      step('kabari', 'notify', { notifyText: 'Nomor {number} di {agency} selesai.' }),
      step('lapor', 'report', { reportingLine: { through: ['sekretaris'], to: 'kaban' } }),
      step('arsip', 'archive', { archive: { classification: '800.1' } }),
      step('serah', 'handover', { next: 'kirim' }),
      step('kirim', 'handover', { next: 'end' }),
    ],
  })
}
