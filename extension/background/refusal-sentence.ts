import type { Refusal } from '#shared/domain/decision.ts'
import type { DomainErrorCode } from '#shared/errors.ts'
import { enOfDesk } from '#shared/text/en.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { idOfDesk } from '#shared/text/id.ts'
import type { Language } from '../settings/language.ts'

/** Those of the decisions made here; what the office's server refuses comes with its own sentence. */
const SENTENCES: Record<Language, Partial<Record<DomainErrorCode, string>>> = { id: idOfDesk, en: enOfDesk }

/** Why the domain said no, for the person who asked. */
export function refusalSentence({ code, place }: Refusal, language: Language): string {
  return fillSentence(SENTENCES[language][code] ?? ownSentences[language].other, { code, ...place })
}

/** Refusals that only the extension knows. */
export const ownSentences: Record<Language, Record<'stranger' | 'otherAccount' | 'other', string>> = {
  id: {
    stranger:
      'Berkas ini bukan milik pegawai yang tampil di halaman; buka halaman pegawainya, lalu coba lagi.',
    otherAccount:
      'Perubahan ini dibuat dengan akun lain di komputer ini dan tidak dikirim; lakukan lagi bila masih berlaku.',
    other: 'Tindakan ini tidak dapat dilakukan sekarang ({code}); muat ulang halaman, lalu coba lagi.',
  },
  en: {
    stranger:
      'This case is not of the employee shown on the page; open the page of that employee and try again.',
    otherAccount:
      'This change was made with another account on this computer and is not sent; do it again if it still holds.',
    other: 'This cannot be done now ({code}); reload the page and try again.',
  },
}
