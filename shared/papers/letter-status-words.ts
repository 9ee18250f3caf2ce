import type { LetterCard } from '#shared/schema/letter.ts'

/** How a letter stands, as papers say it. */
export const letterStatusWords: Record<LetterCard['status'], string> = {
  received: 'diterima',
  concept: 'konsep',
  signed: 'ditandatangani',
  sent: 'dikirim',
  cancelled: 'dibatalkan',
}
