import type { Refusal } from '#shared/domain/decision.ts'
import { en } from '#shared/text/en.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id } from '#shared/text/id.ts'
import type { Language } from '../settings/language.ts'

const SENTENCES = { id, en }

/** Why the domain said no, for the person who asked. */
export function refusalSentence({ code, place }: Refusal, language: Language): string {
  return fillSentence(SENTENCES[language][code], place)
}

/** Refusals that only the extension knows. */
export const ownSentences: Record<Language, { readonly stranger: string; readonly otherAccount: string }> = {
  id: {
    stranger:
      'Berkas ini bukan milik pegawai yang tampil di halaman; buka halaman pegawainya, lalu coba lagi.',
    otherAccount:
      'Perubahan ini dibuat dengan akun lain di komputer ini dan tidak dikirim; lakukan lagi bila masih berlaku.',
  },
  en: {
    stranger:
      'This case is not of the employee shown on the page; open the page of that employee and try again.',
    otherAccount:
      'This change was made with another account on this computer and is not sent; do it again if it still holds.',
  },
}
