import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet, type SheetCell } from '#bridge/files/read-sheet.ts'
import { readSops } from '#bridge/files/read-sops.ts'
import type { ReportedRow } from '#bridge/ports/reported-upload.ts'
import type { Capacity } from '#shared/schema/capacity.ts'
import type { RowState } from '#shared/schema/upload-run.ts'
import { annotatedWorkbook } from './annotated-workbook.ts'
import { reportSigners } from './report-signers.ts'
import { uploadReport } from './upload-report.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-report-'))
})
afterAll(() => rm(folder, { recursive: true }))

const proof = { text: 'Nomor Sertifikat: A/1', readAt: '2026-11-23T12:04:00.000Z', fileHash: 'ab'.repeat(32) }

describe('Laporan Hasil Upload', () => {
  const states: RowState[] = ['proven', 'refused', 'blocked', 'proven']
  const rows = states.map(
    (state, at): ReportedRow => ({
      line: at + 2,
      nip: `19900418201402100${at}`,
      name: '=cmd|calc',
      kind: 'Kursus',
      number: `A/${at}`,
      state,
      changedAt: '2026-11-23T12:04:00.000Z',
      ...(state === 'proven' && { proof }),
      ...(state === 'refused' && { why: 'refused-by-portal', detail: 'BTS - Data tidak sesuai' }),
    }),
  )

  test('tells every row, its NIP as text, the totals, and the line of signatures of the SOP', async () => {
    const { sop } = await readSops(folder)
    const singkawang = sop('singkawang-ip-asn')
    const signers = reportSigners(singkawang, [
      {
        id: 'rina',
        name: 'Rina Wulandari',
        jabatan: 'Analis',
        roles: ['ops'],
        fulfils: ['singkawang-ip-asn/analis-ahli-muda'],
      },
    ])
    const cells = await readBack(
      await uploadReport({
        agency: singkawang?.agency,
        title: 'Riwayat',
        runId: 'a-run',
        workbook: 'riwayat.xlsx',
        startedAt: '2026-11-23T12:00:00.000Z',
        madeAt: new Date('2026-11-23T12:30:00Z'),
        timeZone: 'Asia/Pontianak',
        rows,
        signers,
      }),
    )
    const table = cells.filter(([no]) => typeof no === 'number')
    expect(table.map((row) => row.slice(1, 6))).toEqual([
      ['199004182014021000', '=cmd|calc', 'Kursus', 'A/0', 'sudah tampil di portal'],
      ['199004182014021001', '=cmd|calc', 'Kursus', 'A/1', 'ditolak portal'],
      ['199004182014021002', '=cmd|calc', 'Kursus', 'A/2', 'tidak dapat dikirim'],
      ['199004182014021003', '=cmd|calc', 'Kursus', 'A/3', 'sudah tampil di portal'],
    ])
    expect(table[0]?.[6]).toBe('Nomor Sertifikat: A/1\nPDF sha256 abababababababab…')
    expect(table[0]?.[7]).toBe('23-11-2026 19.04')
    expect(table[1]?.[6]).toBe('Ditolak portal: BTS - Data tidak sesuai')
    const all = cells.flat()
    expect(all).toContain('BKPSDM KOTA SINGKAWANG')
    expect(all).toContain('Senin, 23 November 2026 pukul 19.00 WIB')
    const totals = cells.filter(([label, , count]) => typeof label === 'string' && typeof count === 'number')
    expect(totals.map(([label, , count]) => [label, count])).toEqual([
      ['tidak dapat dikirim', 1],
      ['sudah tampil di portal', 2],
      ['ditolak portal', 1],
      ['seluruhnya', 4],
    ])
    const jabatan = all.filter((cell) =>
      /^(Analis Kepegawaian|Kepala Bidang|Kepala Badan)/.test(String(cell)),
    )
    expect(jabatan).toHaveLength(3)
    expect(String(jabatan[0])).toMatch(/^Analis/)
    expect(String(jabatan[2])).toMatch(/^Kepala Badan/)
    expect(all).toContain('Rina Wulandari')
  })

  test('is signed by whoever fills the one post today: a Plh before its holder, and as such', async () => {
    const { sop } = await readSops(folder)
    const singkawang = sop('singkawang-ip-asn')
    const filler = (name: string, jabatan: string, capacity: Capacity) => ({ name, jabatan, capacity })
    const post = (pelaksana: string, fillers: ReturnType<typeof filler>[]) => ({
      ...{ id: pelaksana, title: pelaksana, unitId: 'badan', isHead: true, order: 0 },
      ...{ fulfils: [`singkawang-ip-asn/${pelaksana}`], fillers },
    })
    const held = filler('Rina', 'Kepala Badan', 'own')
    const signersOf = (...posts: ReturnType<typeof post>[]) => reportSigners(singkawang, [], posts).at(-1)
    const acting = filler('Sari', 'Plh. Kepala Badan', 'plh')
    expect(signersOf(post('kepala-badan', [held, acting]))).toMatchObject({
      jabatan: 'Plh. Kepala Badan',
      name: 'Sari',
    })
    expect(signersOf(post('kepala-badan', [held]))).toMatchObject({ jabatan: 'Kepala Badan', name: 'Rina' })
    const two = signersOf(post('kepala-badan', [held]), post('kepala-badan', [acting]))
    expect(two).not.toHaveProperty('name')
    expect(signersOf(post('kepala-badan', []))).not.toHaveProperty('name')
  })

  test('without an SOP somebody makes it and somebody takes note of it', () => {
    expect(reportSigners(undefined, []).map(({ heading }) => heading)).toEqual([
      'Pembuat laporan',
      'Mengetahui',
    ])
  })
})

describe('the annotated workbook', () => {
  test('is the same table as text, with a note on every row', async () => {
    const sheet = [
      ['NIP', 'Tanggal', 'Nama'],
      [199004182014021000, new Date('2026-03-03T00:00:00Z'), '=1+1'],
      ['199004182014021001', '03-03-2026', '\u0007Agus'],
    ]
    const bytes = await annotatedWorkbook(sheet, [
      { row: 2, message: 'NIP: rusak.' },
      { row: 2, message: 'Nama: rumus.' },
    ])
    expect(await readBack(bytes)).toEqual([
      ['NIP', 'Tanggal', 'Nama', 'Catatan Langkah'],
      ['199004182014021000', '03-03-2026', '=1+1', 'NIP: rusak.\nNama: rumus.'],
      ['199004182014021001', '03-03-2026', 'Agus', 'Siap dikirim'],
    ])
  })

  test('checked again it keeps one column of notes', async () => {
    const once = await readBack(await annotatedWorkbook([['NIP'], ['1']], [{ row: 2, message: 'lama.' }]))
    expect(await readBack(await annotatedWorkbook(once, []))).toEqual([
      ['NIP', 'Catatan Langkah'],
      ['1', 'Siap dikirim'],
    ])
  })
})

async function readBack(bytes: Buffer): Promise<readonly (readonly SheetCell[])[]> {
  const file = join(folder, 'kembali.xlsx')
  await writeFile(file, bytes)
  return (await readSheet(file)).rows
}
