import { expect, test } from 'vitest'
import { sumTimes, sumWords } from '#shared/sop/sum-times.ts'
import { timeSentences } from '#shared/sop/time-sentences.ts'
import { whyWords } from '#shared/text/why-words.ts'
import { builtInSop } from './built-in-sop.ts'

test('units of several kinds are added up each for itself, and converted only by a setting that is shown', async () => {
  const malang = await builtInSop('malang-ptsp-kepegawaian')
  expect(sumWords(sumTimes(malang, { officeOnly: false }).sums, whyWords())).toBe('8 jam + 4 hari + 3 minggu')
  expect(sumWords(sumTimes(malang, { officeOnly: true }).sums, whyWords())).toBe('7 jam + 4 hari + 2 minggu')
  expect(timeSentences(malang, 5)).toContain(
    'Dengan setelan kalender 1 minggu = 5 hari kerja: 8 jam + 19 hari.',
  )
  expect(timeSentences(malang, 6)).toContain(
    'Dengan setelan kalender 1 minggu = 6 hari kerja: 8 jam + 22 hari.',
  )
})

test('45 menit of Kalimantan Tengah are the normal path’s, not the SOP’s', async () => {
  const kalteng = await builtInSop('kalteng-konsultasi-e-kinerja')
  expect(kalteng.total).toBeUndefined()
  expect(timeSentences(kalteng, 5)[0]).toBe(
    'Jumlah waktu langkah pada jalur biasa: 45 menit (1 langkah tanpa waktu); belum termasuk langkah di luar jalur itu: tanda-tangan-kepala-badan.',
  )
})

test('Arcamanik has no times: measured only, never 0', async () => {
  const sentences = timeSentences(await builtInSop('arcamanik-layanan'), 5)
  expect(sentences[0]).toBe('SOP ini tidak menyebut waktu: tanpa batas waktu, lamanya saja yang diukur.')
  expect(sentences.join(' ')).not.toMatch(/\b0 (menit|jam|hari)/)
})

test('what a document leaves open is called the product’s default or a proposal', async () => {
  expect(timeSentences(await builtInSop('singkawang-ip-asn'), 5)).toEqual([
    'Waktu seluruh layanan dihitung sejak berkas diterima di kantor: usulan, perlu konfirmasi.',
    'Bila dikembalikan, waktu kantor berhenti selama berkas di pemohon: aturan bawaan.',
  ])
  expect(timeSentences(await builtInSop('medan-pemantauan-evaluasi'), 5).at(-2)).toBe(
    'Waktu seluruh layanan dihitung sejak berkas diterima di kantor: aturan bawaan.',
  )
})
