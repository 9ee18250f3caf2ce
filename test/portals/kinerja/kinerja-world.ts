import { practiceAccounts } from '../sso/accounts.ts'
import { addDays, holidayOn, todayInJakarta } from './period.ts'
import { type Progress, ProgressStore } from './progress-store.ts'
import { rencanaAksiOf } from './rencana-aksi.ts'

/** What the practice E-Kinerja holds. */
export interface KinerjaWorld {
  progress: ProgressStore
  /** The day on which it believes to be, `yyyy-mm-dd`. */
  today: string
  /** Number of the build: the `data-v-…` of its pages come from it. */
  build: number
}

export interface KinerjaChange {
  today?: string
  build?: number
}

/** Another day, with the seed of that day and nothing filed, or another build. */
export function changeKinerja(kinerja: KinerjaWorld, { today, build }: KinerjaChange): void {
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(`Kinerja: no date ${today}`)
  if (today !== undefined) Object.assign(kinerja, newKinerja(today), { build: kinerja.build })
  if (build !== undefined) kinerja.build = build
}

/** Everybody has filled two working days already: the one before today, and half of the one before that. */
export function newKinerja(today = todayInJakarta()): KinerjaWorld {
  const progress = new ProgressStore()
  const last = workingDayBefore(today)
  const earlier = workingDayBefore(last)
  for (const { nip } of practiceAccounts) {
    progress.add(seed(nip, { tanggal: earlier, jamMulai: '07:30', jamSelesai: '11:30' }))
    progress.add(seed(nip, { tanggal: last, jamMulai: '07:30', jamSelesai: '12:00' }))
    progress.add(seed(nip, { tanggal: last, jamMulai: '13:00', jamSelesai: '16:00' }))
  }
  return { progress, today, build: 1 }
}

function seed(
  nip: string,
  when: Pick<Progress, 'tanggal' | 'jamMulai' | 'jamSelesai'>,
): Omit<Progress, 'id'> {
  const [plan] = rencanaAksiOf(nip, false)
  return {
    ...when,
    nip,
    rencanaAksiId: plan?.id ?? '',
    rencanaAksi: plan?.teks ?? '',
    kegiatan: `Menata arsip dinamis pukul ${when.jamMulai}`,
    realisasi: '1',
    satuan: 'laporan',
    bukti: 'https://drive.contoh.go.id/arsip',
    seeded: true,
  }
}

function workingDayBefore(date: string): string {
  const before = addDays(date, -1)
  return holidayOn(before) ? workingDayBefore(before) : before
}
