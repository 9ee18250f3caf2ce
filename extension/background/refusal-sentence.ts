import type { Refusal } from '#shared/domain/decision.ts'
import type { DomainErrorCode } from '#shared/errors.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import type { Language } from '../settings/language.ts'

/** Those of the decisions made here; what the office's server refuses comes with its own sentence. */
export type DeskSentences = Partial<Record<DomainErrorCode, string>>

/** Why the domain said no, for the person who asked. */
export function refusalSentence(
  { code, place }: Refusal,
  language: Language,
  sentences: DeskSentences,
): string {
  return fillSentence(sentences[code] ?? ownSentences[language].other, { code, ...place })
}

/** Refusals that only the extension knows. */
export const ownSentences: Record<
  Language,
  Record<'stranger' | 'otherAccount' | 'away' | 'full' | 'notLinked' | 'other', string>
> = {
  id: {
    stranger:
      'Berkas ini bukan milik pegawai yang tampil di halaman; buka halaman pegawainya, lalu coba lagi.',
    otherAccount:
      'Perubahan ini dibuat dengan akun lain di komputer ini dan tidak dikirim; lakukan lagi bila masih berlaku.',
    away: 'Server kantor tidak dapat ditanya sekarang; tidak ada yang dicatat. Coba lagi.',
    full: 'Tempat di komputer ini penuh, jadi ini tidak dicatat. Sambungkan ke server kantor sampai yang menunggu terkirim, lalu ulangi.',
    notLinked:
      'Nomor usulan ini tidak dapat ditautkan ke baris itu; muat ulang halaman, lalu periksa barisnya.',
    other: 'Tindakan ini tidak dapat dilakukan sekarang ({code}); muat ulang halaman, lalu coba lagi.',
  },
  en: {
    stranger:
      'This case is not of the employee shown on the page; open the page of that employee and try again.',
    otherAccount:
      'This change was made with another account on this computer and is not sent; do it again if it still holds.',
    away: 'The office server cannot be asked now; nothing was recorded. Try again.',
    full: 'There is no room left on this computer, so this was not recorded. Connect to the office server until what waits is sent, then do it again.',
    notLinked: 'This usulan number cannot be linked to that row; reload the page and check the row.',
    other: 'This cannot be done now ({code}); reload the page and try again.',
  },
}
