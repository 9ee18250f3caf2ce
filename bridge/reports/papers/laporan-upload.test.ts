import { describe, expect, test } from 'vitest'
import { aReportedUpload } from '../../../test/samples/a-reported-upload.ts'
import { sampleKop } from '../../../test/samples/sample-papers.ts'
import { laporanUploadPaper } from './laporan-upload.ts'

/** Every text of the paper in the order in which it is set. */
function textsOf(view: ReturnType<typeof aReportedUpload>): string[] {
  const texts: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node)
    else if (Array.isArray(node)) for (const each of node) walk(each)
    else if (typeof node === 'object' && node !== null) {
      const { text, stack, columns, table, ...rest } = node as Record<string, unknown>
      walk(text)
      walk(stack)
      walk(columns)
      if (table) walk((table as { body: unknown }).body)
      if ('content' in rest) walk(rest.content)
    }
  }
  walk(laporanUploadPaper(view, sampleKop))
  return texts
}

describe('the paper of an upload', () => {
  test('says first what did not go through and why, then what is proven, then who signs and as what', () => {
    const texts = textsOf(aReportedUpload())
    const order = [
      'LAPORAN HASIL UPLOAD',
      'seluruhnya',
      '30',
      'Belum masuk ke portal: 15 baris',
      'Ditolak portal (BTS: perbaiki, lalu kirim lagi lewat unggahan baru): Budi Santoso',
      'Sudah tampil di portal: 15 baris',
      'Nomor: 800.2/0/2026 Budi Santoso\nPDF sha256 abababababababab…',
      'Contoh, 24 November 2026',
      'Melalui,',
      'Plh. Kepala Badan',
      'Sari Dewi',
    ]
    const places = order.map((text) => texts.indexOf(text))
    expect(places).not.toContain(-1)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
  })

  test('more rows than anybody reads on paper are counted, and stand in the XLSX whose digest is at its foot', () => {
    const whole = aReportedUpload()
    const rows = Array.from({ length: 1_200 }, (_, at) => ({ ...whole.rows[0], line: at + 2 }))
    const view = { ...whole, rows: rows as typeof whole.rows }
    expect(textsOf(view)).toContain(
      '… dan 200 baris lagi, tertulis satu per satu di laporan-hasil-upload.xlsx.',
    )
    const { footer } = laporanUploadPaper(view, sampleKop)
    const foot =
      typeof footer === 'function' ? JSON.stringify(footer(1, 2, { width: 842, height: 595 } as never)) : ''
    expect(foot).toContain(view.sheetHash)
    expect(foot).toContain('Halaman 1 dari 2')
  })

  test('a flow with a table of its own is set as that table under its own heading', () => {
    const table = {
      heading: 'Laporan Data IP-ASN',
      columns: [
        { title: 'NIP', width: 20 },
        { title: 'Keterangan', width: 46 },
      ],
      rows: [{ cells: ['199004182014021001', 'Berbeda: Kinerja'], tone: 'bad' as const }],
      totals: [['Terbaca', '1']] as const,
    }
    const texts = textsOf({ ...aReportedUpload(), table })
    expect(texts).toContain('LAPORAN DATA IP-ASN')
    expect(texts).toContain('Berbeda: Kinerja')
    expect(texts).not.toContain('Sudah tampil di portal: 15 baris')
  })
})
