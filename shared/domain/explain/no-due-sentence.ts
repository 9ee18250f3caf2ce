import type { NoDue } from '#shared/schema/board.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { Sop } from '#shared/schema/sop.ts'

interface About {
  readonly of: 'step' | 'service'
  readonly waktu: Duration | undefined
  readonly sop: Sop
}

/** Why there is no due moment: never silence, never a guess. */
export function noDueSentence(noDue: NoDue | undefined, { of, waktu, sop }: About): string {
  const norm = waktu ? `${waktu.value} ${waktu.unit}` : ''
  switch (noDue) {
    case 'paused':
      return `Waktunya ${norm}, sekarang berhenti karena berkas tidak di tangan kantor; tenggatnya dihitung saat berkas kembali.`
    case 'not-started':
      return sop.clock?.start === 'complete-file'
        ? `Waktunya ${norm}, mulai dihitung saat berkas dinyatakan lengkap.`
        : `Waktunya ${norm}, mulai dihitung saat berkas diterima di kantor.`
    case 'beyond-calendar':
      return `Waktunya ${norm}, tetapi tenggatnya melampaui akhir kalender; perbarui kalendernya.`
    case 'no-target-date':
      return `Paling lambat ${norm} sebelum ${sop.targetDate?.title ?? 'tanggal acuan'}, tetapi tanggal itu belum diisi.`
    default:
      return of === 'step'
        ? 'SOP tidak menyebut waktu untuk langkah ini: tanpa batas waktu, lamanya saja yang diukur.'
        : 'SOP tidak menyebut waktu untuk seluruh layanan: tanpa batas waktu, lamanya saja yang diukur.'
  }
}
