import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import type { MakePaper } from '#shared/schema/make-paper.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let tu: string
const caseIds: string[] = []
beforeAll(async () => {
  office = await openOffice()
  tu = await office.person('tu', ['tu', 'petugas'])
  for (const name of ['Budi Santoso', '=HYPERLINK("http://jahat.example")', '@SUM(1)']) {
    const { card } = await office.client(tu).cases.open.mutate({
      ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn' },
      applicant: { kind: 'asn', name, ...(caseIds.length === 0 && { nip: FICTIONAL_NIP }) },
    })
    caseIds.push(card.id)
  }
})
afterAll(() => office[Symbol.asyncDispose]())

const make = (wanted: MakePaper, token = tu) => office.client(token).papers.make.query(wanted)

describe('a paper', () => {
  test.each(['lembar-disposisi', 'lembar-konsultasi', 'tanda-terima', 'riwayat-berkas'] as const)(
    '%s of a berkas is a PDF, by id and by agenda number, and its name says nothing of the person',
    async (paper) => {
      for (const caseId of [caseIds[0] ?? '', '0001/2026']) {
        const made = await make({ paper, caseId })
        expect([made.file, made.mediaType]).toEqual([`${paper}-0001-2026.pdf`, 'application/pdf'])
        expect(inspectDocument(Buffer.from(made.base64, 'base64'), 'pdf')).toEqual({ ok: true, kind: 'pdf' })
      }
    },
  )

  test('the agenda of a period', async () => {
    const made = await make({ paper: 'buku-agenda', from: '2026-11-01', to: '2026-11-30' })
    expect(inspectDocument(Buffer.from(made.base64, 'base64'), 'pdf').ok).toBe(true)
  })

  test('the sheet of a letter, and the agenda of its register', async () => {
    const letterId = randomUUID()
    await office.client(tu).letters.register.mutate({
      ...{ commandId: randomUUID(), letterId, sender: 'Dinas Contoh', number: '800/1', perihal: 'Usulan' },
      letterOn: '2026-11-20',
    })
    const sheet = await make({ paper: 'lembar-disposisi', letterId })
    expect(sheet.file).toBe('lembar-disposisi-0001-2026.pdf')
    const agenda = await make({
      paper: 'buku-agenda',
      series: 'surat-masuk',
      from: '2026-11-01',
      to: '2026-11-30',
    })
    for (const { base64 } of [sheet, agenda])
      expect(inspectDocument(Buffer.from(base64, 'base64'), 'pdf').ok).toBe(true)
  })

  test.each<[string, MakePaper, string]>([
    [
      'a letter that is not there',
      { paper: 'lembar-disposisi', letterId: randomUUID() },
      'Surat tidak ditemukan',
    ],
    ['a sheet of nothing', { paper: 'lembar-disposisi' }, 'caseId'],
    [
      'a register that is not there',
      { paper: 'buku-agenda', series: 'x', from: '2026-11-01', to: '2026-11-30' },
      '"x"',
    ],

    ['a berkas that is not there', { paper: 'tanda-terima', caseId: '0099/2026' }, 'Berkas tidak ditemukan'],
    [
      'a disposisi that is not there',
      { paper: 'lembar-disposisi', caseId: '0001/2026', disposisiId: 'x' },
      'Disposisi pada berkas 0001/2026',
    ],
    [
      'the letter for a berkas that was never returned',
      { paper: 'surat-pengembalian', caseId: '0001/2026' },
      'tidak pernah dikembalikan',
    ],
    [
      'a period that runs backwards',
      { paper: 'buku-agenda', from: '2026-11-30', to: '2026-11-01' },
      'terbalik',
    ],
  ])('refused: %s', async (_what, wanted, sentence) => {
    await expect(make(wanted)).rejects.toThrow(sentence)
  })

  test('is for those who may see the berkas', async () => {
    const ops = await office.person('ops', ['ops'])
    await expect(make({ paper: 'tanda-terima', caseId: '0001/2026' }, ops)).rejects.toThrow('petugas')
  })
})

describe('langkah case export', () => {
  const run = (...args: string[]) => runLangkah('case', 'export', ...args, '--data', office.dataDir, '--json')

  test('a list as XLSX: NIP exact, names as they are, nothing a formula', async () => {
    const out = join(office.dataDir, 'daftar.xlsx')
    const { code, stdout } = await run('--format', 'xlsx', '--out', out)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ file: out })
    const { rows } = await readSheet(out)
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['0001/2026', expect.stringContaining('IP-ASN'), 'Budi Santoso', FICTIONAL_NIP],
      ['0002/2026', expect.any(String), '=HYPERLINK("http://jahat.example")', null],
      ['0003/2026', expect.any(String), '@SUM(1)', null],
    ])
  })

  test('a list as CSV, filtered', async () => {
    const out = join(office.dataDir, 'daftar.csv')
    expect((await run('--format', 'csv', '--text', FICTIONAL_NIP, '--out', out)).code).toBe(0)
    const text = await readFile(out, 'utf8')
    expect(text.startsWith('\ufeff"Nomor agenda","Layanan"')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).toContain(`"Budi Santoso","${FICTIONAL_NIP}"`)
    expect((await run('--format', 'csv', '--out', out)).code).toBe(0)
    expect(await readFile(out, 'utf8')).toContain(`"'=HYPERLINK(""http://jahat.example"")"`)
  })

  test('a list is narrowed and ordered as on screen', async () => {
    const out = join(office.dataDir, 'disaring.csv')
    const numbersOf = async (...filters: string[]) => {
      expect((await run('--format', 'csv', ...filters, '--out', out)).code).toBe(0)
      return [...(await readFile(out, 'utf8')).matchAll(/"(\d{4}\/\d{4})"/g)].map(([, number]) => number)
    }
    expect(await numbersOf('--sort', 'number', '--order', 'desc')).toEqual([
      '0003/2026',
      '0002/2026',
      '0001/2026',
    ])
    expect(await numbersOf('--holder', 'tidak-ada')).toEqual([])
    expect(await numbersOf('--from', '2000-01-01', '--to', '2000-12-31')).toEqual([])
    expect(await numbersOf('--status', 'running', '--text', FICTIONAL_NIP)).toEqual(['0001/2026'])
  })

  test('one berkas as PDF, with the kop that was just filled in', async () => {
    await writeFile(join(office.dataDir, 'kantor.yaml'), 'version: 1\nlines: [BKD CONTOH]\n')
    const out = join(office.dataDir, 'riwayat.pdf')
    expect((await run('0001/2026', '--format', 'pdf', '--out', out)).code).toBe(0)
    expect(inspectDocument(await readFile(out), 'pdf').ok).toBe(true)
  })

  test.each([
    [2, ['--format', 'docx', '--out', 'x']],
    [2, ['--format', 'pdf', '--out', 'x']],
    [2, ['0001/2026', '--format', 'csv', '--out', 'x']],
    [2, ['--format', 'pdf', '--from', 'kemarin', '--to', 'besok', '--out', 'x']],
    [2, ['0001/2026', '--format', 'pdf', '--paper', 'entah', '--out', 'x']],
    [2, ['--format', 'csv', '--status', 'entah', '--out', 'x']],
    [1, ['0099/2026', '--format', 'pdf', '--out', 'x']],
    [1, ['--format', 'csv', '--out', '/tidak/ada/daftar.csv']],
  ])('exit %i with one sentence: %j', async (expected, args) => {
    const { code, stdout, stderr } = await run(...args)
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([expected, '', 1])
    expect(stderr).toMatch(/[;.:].*\.$/m)
  })
})

describe('langkah letter export', () => {
  const run = (...args: string[]) =>
    runLangkah('letter', 'export', ...args, '--data', office.dataDir, '--json')
  const register = (number: string, more: object) =>
    office.client(tu).letters.register.mutate({
      ...{
        commandId: randomUUID(),
        letterId: randomUUID(),
        sender: 'Dinas Contoh',
        number,
        letterOn: '2026-11-20',
      },
      ...{ perihal: 'Usulan', ...more },
    })

  test('a register as it is read: the oldest first, nothing a formula, a secret letter only for whom it is', async () => {
    await register('900/1', { perihal: '=1+1', sender: '@SUM(1)' })
    await register('900/2', { perihal: 'Tertutup', security: 'rahasia', urgency: 'sangat-segera' })
    const out = join(office.dataDir, 'surat.xlsx')
    expect((await run('--format', 'xlsx', '--register', 'surat-masuk', '--out', out)).code).toBe(0)
    const { rows } = await readSheet(out)
    expect(rows[0]?.slice(0, 2)).toEqual(['Nomor agenda', 'Register'])
    const numbers = rows.slice(1).map(([agenda]) => String(agenda))
    expect(numbers).toEqual(numbers.toSorted())
    expect(rows.find((row) => row.includes('900/1'))).toEqual(
      expect.arrayContaining(['@SUM(1)', '=1+1', '20/11/2026', 'biasa']),
    )
    expect(rows.find((row) => row.includes('900/2'))?.slice(9, 11)).toEqual(['sangat segera', 'rahasia'])
    const other = await office.person('petugas-lain', ['petugas'])
    const made = await make({ paper: 'daftar-surat', table: 'csv', query: {} }, other)
    const text = Buffer.from(made.base64, 'base64').toString('utf8')
    expect(text).toContain('900/1')
    expect(text).not.toContain('Tertutup')
    expect(text).toContain(`"'=1+1"`)
  })

  test('is narrowed as the list is', async () => {
    const out = join(office.dataDir, 'surat.csv')
    expect((await run('--format', 'csv', '--year', '1999', '--out', out)).code).toBe(0)
    expect((await readFile(out, 'utf8')).trimEnd().split('\r\n')).toHaveLength(1)
    expect((await run('--format', 'csv', '--year', 'lalu', '--out', out)).code).toBe(2)
    expect((await run('--format', 'pdf', '--out', out)).code).toBe(2)
  })
})
