import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { createPapers } from '#bridge/reports/papers/create-papers.ts'
import { writeCsv } from '#bridge/reports/write-csv.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import { dangerousCells } from '../samples/dangerous-cells.ts'
import { sampleKop, samplePapers } from '../samples/sample-papers.ts'
import { aJpeg, aPng } from '../samples/some-documents.ts'

const papers = createPapers()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-papers-'))
})
afterAll(() => rm(folder, { recursive: true }))

const pagesIn = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length
const sizeOf = (pdf: Uint8Array) =>
  /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1)

/** What may stand in names, notes and reasons. */
const hostile = [
  'Ḥafiẓ Ünal, S.Kom., M.M.',
  'محمد بن عبد الله ﷺ',
  '😀👨‍👩‍👧 ☐ ✓ → 漢字 देव',
  '\u202eterbalik\u202c\u0000\u0007\ud800',
  'x'.repeat(200),
  '<script>alert(1)</script>{{7*7}}%PDF-1.4 endstream endobj',
  'kata '.repeat(400),
  '',
]

describe('papers', () => {
  test('each comes out as a whole PDF on its sheet', async () => {
    const sizes: Record<string, string[]> = {}
    for (const paper of samplePapers()) {
      if ('table' in paper) continue
      const pdf = await papers.print(paper, sampleKop)
      expect(inspectDocument(pdf, 'pdf'), paper.paper).toEqual({ ok: true, kind: 'pdf' })
      sizes[paper.paper] = [...(sizeOf(pdf) ?? []), String(pagesIn(pdf))].map((each) =>
        String(Math.round(Number(each))),
      )
    }
    expect(sizes).toEqual({
      'lembar-disposisi': ['609', '468', '1'],
      'lembar-konsultasi': ['595', '842', '1'],
      'tanda-terima': ['595', '842', '1'],
      'surat-pengembalian': ['595', '842', '3'],
      'buku-agenda': ['842', '595', '4'],
      'riwayat-berkas': ['595', '842', '5'],
      'laporan-upload': ['842', '595', '3'],
    })
  })

  test.each([
    ['without a kop', { lines: ['BKD Contoh'], details: [], isOwn: false, paper: 'A4' } as const],
    ['on folio', { ...sampleKop, paper: 'folio' } as const],
    ['with a PNG as logo', { ...sampleKop, logo: { kind: 'png', bytes: aPng() } } as const],
    ['with a JPG as logo', { ...sampleKop, logo: { kind: 'jpg', bytes: aJpeg() } } as const],
  ])('%s too', async (_how, kop) => {
    const [first, second] = samplePapers()
    for (const paper of [first, second]) if (paper) expect(pagesIn(await papers.print(paper, kop))).toBe(1)
  })

  test.each(hostile)('whatever text stands on them, nothing in them runs: %j', async (text) => {
    for (const paper of samplePapers(text)) {
      if ('table' in paper) continue
      const pdf = await papers.print(paper, sampleKop)
      expect(inspectDocument(pdf, 'pdf'), paper.paper).toEqual({ ok: true, kind: 'pdf' })
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(
        /\/(URI|JS|JavaScript|Launch|OpenAction|AA|EmbeddedFile)\b/,
      )
    }
  })

  test('one that cannot be set says so, and the next one is set', async () => {
    const [paper] = samplePapers()
    if (!paper) throw new Error('no paper')
    const broken = { ...paper, view: { ...paper.view, receivers: undefined } } as never
    await expect(papers.print(broken, sampleKop)).rejects.toThrow()
    expect(pagesIn(await papers.print(paper, sampleKop))).toBe(1)
  })
})

describe('an XLSX', () => {
  const cells = [
    ...dangerousCells(),
    '198703152010012005',
    '0012',
    '0001/2026',
    '1e5',
    '_x0041_',
    ' tepi ',
    'TRUE',
    '#N/A',
  ]
  const kept = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '')

  test('holds every text as it is, and no formula, link or part that reaches outside', async () => {
    const view = { titles: ['Teks', 'Jumlah'], rows: cells.map((text, at) => [text, at] as const) }
    const bytes = await papers.print({ paper: 'daftar-berkas', table: 'xlsx', view }, sampleKop)
    const parts = unzip(Buffer.from(bytes))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet.match(/<row /g)).toHaveLength(cells.length + 1)
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink|t="str"/)
    expect([...parts.keys()].filter((name) => /external|vba|macro|connections|drawing/i.test(name))).toEqual(
      [],
    )
    expect([...parts.values()].join('')).not.toMatch(/TargetMode="External"/)

    const file = join(folder, 'daftar.xlsx')
    await writeFile(file, bytes)
    const { rows } = await readSheet(file)
    const read = rows.slice(1).map(([text]) => text ?? '')
    const plain = (text: string) => text.trim().replaceAll(/_x005F_/g, '_')
    expect(read.map((text) => plain(String(text)))).toEqual(cells.map((text) => kept(text).trim()))
    expect(rows.slice(1).map(([, count]) => count)).toEqual(cells.map((_, at) => at))
  })
})

/** The parts of a ZIP by name, from its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  const end = zip.lastIndexOf('PK\x05\x06')
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const method = zip.readUInt16LE(at + 10)
    const size = zip.readUInt32LE(at + 20)
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + size)
    parts.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(data) : data).toString('utf8'),
    )
    at += 46 + name + extra + comment
  }
  return parts
}

describe('a CSV', () => {
  const nips = Array.from({ length: 50 }, (_, at) => `1987031520100120${String(at).padStart(2, '0')}`)
  const table = {
    titles: ['Nomor', 'Pemohon', 'NIP', 'Menit'],
    rows: nips.map((nip, at) => [`000${at}/2026`, `Nama; "dengan", tanda\nbaris ${at}`, nip, at] as const),
  }

  test.each([
    [false, ','],
    [true, ';'],
  ])('reads back cell for cell by RFC 4180 (for Excel: %s)', (excel, delimiter) => {
    const bytes = writeCsv(table, { excel })
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const read = parse(bytes, { bom: true, delimiter, record_delimiter: '\r\n' })
    const mark = excel ? "'" : ''
    expect(read).toEqual([
      table.titles,
      ...table.rows.map(([number, name, nip, minutes]) => [mark + number, name, mark + nip, String(minutes)]),
    ])
  })
})
