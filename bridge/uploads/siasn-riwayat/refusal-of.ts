import type { PortalAnswer } from '#bridge/ports/upload-portal.ts'

/** Numbers of BKN's list of reasons (`alasan_tolak`) that are publicly known, by their text. */
const knownReasons: Readonly<Record<string, number>> = {
  'bts - data tidak sesuai': 50,
  'bts - dokumen tidak lengkap': 51,
}

/**
 * A no of SIASN with what it means: BTS (berkas tidak sesuai) can be mended and sent again, TMS (tidak memenuhi
 * syarat) is final. A number that the portal prints itself, as `(52)` or `[52]`, comes before the known ones.
 */
export function refusalOf(text: string): Extract<PortalAnswer, { kind: 'refused' }> {
  const [, word] = /^\s*(BTS|TMS)\b/i.exec(text) ?? []
  const [, printed] = /[([](?:alasan\s*|kode\s*)?(\d{1,3})[)\]]\s*$/i.exec(text) ?? []
  const normal = text.toLowerCase().replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, ' ').trim()
  const reasonId = printed === undefined ? knownReasons[normal] : Number(printed)
  return {
    kind: 'refused',
    text,
    ...(word && { verdict: word.toLowerCase() === 'bts' ? 'bts' : 'tms' }),
    ...(reasonId !== undefined && { reasonId }),
  }
}
