import { describe, expect, test } from 'vitest'
import type { PasteReading } from '#shared/schema/paste.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { pasteAskEn, pasteEn } from '#shared/text/paste-en.ts'
import { pasteAskId, pasteId } from '#shared/text/paste-id.ts'
import { type PasteOptions, readPaste } from './read-paste.ts'

const BUDI = '198703152010012005'
const SITI = '199112052014021002'

function rowsOf(text: string, options?: PasteOptions) {
  const reading = readPaste(text, options)
  if (reading.kind !== 'rows') throw new Error(`not read: ${reading.kind}`)
  return reading
}

/** Each problem as a person reads it. */
function sentences({ problems }: Extract<PasteReading, { kind: 'rows' }>): string[] {
  return problems.map(
    ({ line, column, code, place }) => `${line} ${column}: ${fillSentence(pasteId[code], place)}`,
  )
}

describe('a list with a head', () => {
  test('is read by its titles, whatever their order and spelling', () => {
    const text = `No.\tNama Lengkap\tNIP / NIPPPK\tPangkat/Gol. Ruang\tJABATAN\tUnit  Kerja\tKet.
1\tBudi Santoso, S.E.\t${BUDI}\tPenata (III/c)\tAnalis\tDinas Contoh\tberkas 1
2\tSiti Rahma\t19911205 201402 1 002\tIII/a\t-\tDinas Contoh\t`
    const { ready, problems, columns } = rowsOf(text)
    expect(problems).toEqual([])
    expect(columns).toEqual({ name: 1, nip: 2, golongan: 3, jabatan: 4, unit: 5, note: 6 })
    expect(ready).toEqual([
      {
        line: 2,
        doubts: [],
        data: {
          ...{ name: 'Budi Santoso, S.E.', nip: BUDI, golongan: 'Penata (III/c)' },
          ...{ jabatan: 'Analis', unit: 'Dinas Contoh', note: 'berkas 1' },
        },
      },
      {
        line: 3,
        doubts: [],
        data: { name: 'Siti Rahma', nip: SITI, golongan: 'III/a', unit: 'Dinas Contoh' },
      },
    ])
  })

  test('may stand under title lines, and come again on each page', () => {
    const head = 'NIP\tNama'
    const text = `DAFTAR USULAN\t\n\t\n${head}\n${BUDI}\tBudi Santoso\n\t\n${head}\n${SITI}\tSiti Rahma\n`
    expect(rowsOf(text).ready.map(({ line, data }) => [line, data.name])).toEqual([
      [4, 'Budi Santoso'],
      [7, 'Siti Rahma'],
    ])
  })

  test('keeps quoted cells with line breaks, tabs and quotes together', () => {
    const text = `Nama\tNIP\tKeterangan\r\n"Budi\nSantoso"\t${BUDI}\t"kata ""mendesak""\tsekali"\r\nSiti "Ima" Rahma\t'${SITI}\t"tak ditutup\r\n`
    expect(rowsOf(text).ready.map(({ data }) => [data.name, data.nip, data.note])).toEqual([
      ['Budi Santoso', BUDI, 'kata "mendesak" sekali'],
      ['Siti "Ima" Rahma', SITI, '"tak ditutup'],
    ])
  })

  test('may be a table by semicolons', () => {
    expect(rowsOf(`Nama;NIP\nBudi Santoso;${BUDI}`).ready.map(({ data }) => data.nip)).toEqual([BUDI])
  })

  test('names the service type of the SOP', () => {
    const serviceTypes = { items: [{ id: 'kgb', title: 'Kenaikan Gaji Berkala' }] }
    const reading = rowsOf('Nama\tJenis Layanan\nBudi\tkenaikan gaji berkala\nSiti\tKGB\nRina\tCuti', {
      serviceTypes,
    })
    expect(reading.ready.map(({ data }) => data.serviceTypeId)).toEqual(['kgb', 'kgb'])
    expect(sentences(reading)).toEqual([
      '4 Jenis layanan: Jenis layanan "Cuti" tidak ada di SOP; tulis seperti tercantum di SOP.',
    ])
  })
})

describe('a bad row never holds up a good one', () => {
  test.each([
    ['1.98703E+17', 'NIP ini sudah diubah Excel menjadi bilangan'],
    ['1,98703E+17', 'NIP ini sudah diubah Excel menjadi bilangan'],
    ['198703152010012000', 'NIP ini dibulatkan Excel (tiga angka terakhirnya 000)'],
    ['19870315201001200', 'NIP harus 18 angka'],
    ['1987031520100120055', 'NIP harus 18 angka'],
    ['198713152010012005', 'Angka 1–8 bukan tanggal lahir'],
    ['19870315201001200O', 'NIP hanya boleh berisi angka'],
    ['=HYPERLINK("x")', 'NIP hanya boleh berisi angka'],
  ])('NIP %s', (nip, sentence) => {
    const reading = rowsOf(`Nama\tNIP\nBudi\t${nip}\nSiti\t${SITI}`)
    expect(reading.ready.map(({ data }) => data.name)).toEqual(['Siti'])
    expect(sentences(reading)).toEqual([expect.stringContaining(`2 NIP: ${sentence}`)])
  })

  test.each([
    '19870315 201001 2 005',
    "'198703152010012005",
    '19870315.201001.2.005',
    '19870315\u00A0201001\u00A02\u00A0005',
  ])('NIP %s is that of a person who writes it so', (nip) => {
    expect(rowsOf(`Nama\tNIP\nBudi\t${nip}`).ready.map(({ data }) => data.nip)).toEqual([BUDI])
  })

  test('doubles, no name, a number for a name, a line that is nobody, a text without end', () => {
    const reading = rowsOf(
      `NIP\tNama\tJabatan\n${BUDI}\tBudi\tA\n${BUDI}\tBudi lagi\tA\n${SITI}\t\tB\n\t12345\tC\n\tJumlah: 3\t\n\tRina\t${'x'.repeat(201)}`,
    )
    expect(reading.ready.map(({ line }) => line)).toEqual([2])
    expect(sentences(reading)).toEqual([
      '3 NIP: NIP sama dengan baris 2; hapus salah satunya.',
      '4 Nama: Nama kosong; isi namanya, atau hapus baris ini.',
      '5 Nama: Nama tidak berisi huruf; periksa apakah kolomnya tertukar.',
      '6 Nama: Baris ini hanya berisi "Jumlah: 3"; hapus bila bukan pegawai, atau isi NIP-nya.',
      '7 jabatan: Isi lebih dari 200 huruf; ringkas isinya.',
    ])
  })

  test('a doubt about a NIP is told and holds up nothing', () => {
    const [row] = rowsOf(`Nama\tNIP\nBudi\t198703152029012005`, { today: '2026-11-23' }).ready
    expect(row?.doubts).toEqual([expect.stringContaining('TMT pengangkatan masih akan datang')])
  })
})

describe('a list without a head', () => {
  test('is read where only one reading fits', () => {
    const text = `1.\t${BUDI}\tBudi Santoso\tPenata (III/c)\n2.\t${SITI}\tSiti Rahma\tPenata Muda (III/a)`
    expect(rowsOf(text).columns).toEqual({ nip: 1, name: 2, golongan: 3 })
  })

  test.each([
    ['name and jabatan look alike', `${BUDI}\tBudi Santoso\tAnalis Kepegawaian`, 'several'],
    ['two columns of NIP', `${BUDI}\t${SITI}\tBudi Santoso`, 'several'],
    ['NIP alone', BUDI, 'no-name'],
    ['a title twice', `Nama\tNIP\tNama\nBudi\t${BUDI}\tBudi`, 'doubled'],
    ['a head without a name', `NIP\tJabatan\n${BUDI}\tAnalis`, 'no-name'],
  ])('asks where %s', (_, text, why) => {
    expect(readPaste(text)).toMatchObject({ kind: 'ask', why })
  })

  test('takes the answer of a person', () => {
    const { ready } = rowsOf(`${BUDI}\tBudi Santoso\tAnalis Kepegawaian`, {
      columns: { nip: 0, name: 1, jabatan: 2 },
    })
    expect(ready.map(({ data }) => data)).toEqual([
      { name: 'Budi Santoso', nip: BUDI, jabatan: 'Analis Kepegawaian' },
    ])
  })
})

test.each(['', '\n\n', '\t\t\n', '\uFEFF'])('nothing is no list: %j', (text) => {
  expect(readPaste(text)).toEqual({ kind: 'empty' })
})

test('more than 5,000 rows are too many, 5,000 are read at once', () => {
  const list = (count: number) =>
    `Nama\n${Array.from({ length: count }, (_, n) => `Orang ke${n}`).join('\n')}`
  expect(readPaste(list(5001))).toEqual({ kind: 'too-many', rows: 5001, most: 5000 })
  expect(rowsOf(list(5000)).ready).toHaveLength(5000)
})

test('every sentence names the same parts in both languages and what to do', () => {
  const pairs = [
    ...Object.entries(pasteId).map(([code, text]) => [text, pasteEn[code as keyof typeof pasteId]]),
    ...Object.entries(pasteAskId).map(([code, text]) => [text, pasteAskEn[code as keyof typeof pasteAskId]]),
  ]
  const partsOf = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).sort()
  for (const [ours, theirs] of pairs) {
    expect(partsOf(theirs)).toEqual(partsOf(ours))
    if (ours !== '{reason}') expect(ours).toMatch(/^\S.*;.*\.$/)
  }
})
