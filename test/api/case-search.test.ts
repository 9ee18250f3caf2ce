import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONDAY } from '../factories.ts'
import { nipOf } from './collective-desk.ts'
import { runLangkah } from './run-langkah.ts'
import { openTwoBidang, type TwoBidang } from './two-bidang.ts'

let two: TwoBidang
beforeAll(async () => {
  two = await openTwoBidang()
}, 60_000)
afterAll(() => two[Symbol.asyncDispose]())

const search = async (who: Parameters<TwoBidang['desk']>[0], text: string) => {
  const { total, found } = await two.desk(who).cases.search.query({ text })
  return { total, found: found.map(({ card, matched }) => [card.id, ...matched]) }
}

const words: [what: string, text: string, which: 'collective' | 'single', ...parts: string[]][] = [
  ['number of the letter', '800/12/disdik', 'collective', 'letter'],
  ['perihal', 'kenaikan  PANGKAT', 'collective', 'letter'],
  ['sender, who is the applicant', 'dinas pendidikan', 'collective', 'name', 'letter'],
  ['agenda number, as the letter has it too', '0001/2026', 'collective', 'number', 'letter'],
  ['nomor usulan', 'siasn-2026-0002', 'collective', 'nomor-usulan'],
  ['part of a nomor usulan', '2026-0002', 'collective', 'nomor-usulan'],
  ['name of a row', 'contoh 3', 'collective', 'participant'],
  ['NIP of a row', nipOf(3), 'collective', 'participant'],
  ['NIP of a row in groups', '19870315 201001 2 003', 'collective', 'participant'],
  ['NIP of an applicant', nipOf(90), 'single', 'nip'],
]

describe.each(words)('a search for: %s', (_what, text, which, ...parts) => {
  test('finds the berkas and says where the words stand', async () => {
    expect(await search('a-tu', text)).toEqual({ total: 1, found: [[two[which].id, ...parts]] })
  })

  test('is answered to who stands over the unit, and tells another unit nothing, not even a number', async () => {
    expect((await search('kaban', text)).found.map(([id]) => id)).toEqual([two[which].id])
    expect(await search('b-tu', text)).toEqual({ total: 0, found: [] })
  })
})

describe('a search', () => {
  test('of a SOP brings each unit its own', async () => {
    expect((await search('a-tu', two.single.sop)).total).toBe(2)
    expect((await search('b-tu', two.single.sop)).total).toBe(0)
    const { id } = await two.open('b-tu', { applicant: { kind: 'none' } })
    expect(await search('b-tu', two.single.sop)).toEqual({ total: 1, found: [[id, 'sop']] })
  })

  test('finds a row by the nomor usulan that it has, and by one it had before', async () => {
    const number = (nomorUsulan: string) =>
      two.desk('a-tu').participants.setNomorUsulan.mutate({
        ...{ commandId: randomUUID(), caseId: two.collective.id },
        rows: [{ row: { no: 1 }, nomorUsulan }],
      })
    await number('SALAH-1')
    expect((await search('a-tu', 'salah-1')).total).toBe(1)
    await number('BENAR-1')
    expect((await search('a-tu', 'salah-1')).total).toBe(1)
    expect((await search('a-tu', 'benar-1')).total).toBe(1)
  })

  test('comes by pages that hold each berkas once', async () => {
    const name = 'Nama Bersama'
    const ids = new Set<string>()
    for (let n = 0; n < 5; n++) ids.add((await two.open('a-tu', { applicant: { kind: 'asn', name } })).id)
    const seen: string[] = []
    for (let next: string | undefined = ''; next !== undefined; ) {
      const after = next === '' ? {} : { after: next }
      const page = await two.desk('a-tu').cases.search.query({ text: name, limit: 2, ...after })
      expect(page.total).toBe(5)
      seen.push(...page.found.map(({ card }) => card.id))
      next = page.next
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen)).toEqual(ids)
  })

  test('finds by name, NIP and letter what was there before a restart', async () => {
    await two.office.restart()
    for (const [what, text, which] of words)
      expect(
        (await search('a-tu', text)).found.map(([id]) => id),
        what,
      ).toEqual([two[which].id])
  })
})

describe('a list', () => {
  const filters = () => ({
    letter: { letterId: two.letterId },
    unit: { unitIds: ['a'] },
    nip: { nip: nipOf(2) },
    number: { numbers: [two.collective.number] },
    text: { text: 'pegawai contoh 2' },
  })

  test('by letter, unit, NIP of a row, number and words holds the berkas of the own unit', async () => {
    for (const [what, filter] of Object.entries(filters())) {
      const { cases } = await two.desk('a-tu').cases.list.query(filter)
      expect(
        cases.map(({ id }) => id),
        what,
      ).toContain(two.collective.id)
      if (what !== 'unit') expect(cases, what).toHaveLength(1)
    }
  })

  test('of another unit is empty, whichever of its ids are named', async () => {
    for (const [what, filter] of Object.entries(filters()))
      expect(await two.desk('b-tu').cases.list.query(filter), what).toEqual({ total: 0, cases: [] })
  })
})

/** So many days after the one on which all was opened, as this computer's calendar has it. */
function dateOf(days: number): string {
  return new Date(MONDAY.getTime() + days * 86_400_000).toLocaleDateString('sv')
}

describe('langkah case list', () => {
  const run = async (...args: string[]) => runLangkah('--data', two.office.dataDir, 'case', ...args)
  const listed = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await run('list', '--json', ...args)
    return JSON.parse(stdout).map(({ id }: { id: string }) => id)
  }
  const isThere = async (...args: string[]) => {
    const ids = await listed(...args)
    return [ids.includes(two.collective.id), ids.includes(two.single.id)]
  }
  const days: Record<string, string> = { TODAY: dateOf(0), TOMORROW: dateOf(1) }
  const filled = (args: string) =>
    args
      .split(' ')
      .filter((arg) => arg !== '')
      .map((arg) => (arg === 'LETTER' ? two.letterId : (days[arg] ?? arg)))

  test.each<[args: string, collective: boolean, single: boolean]>([
    ['', true, true],
    ['--letter LETTER', true, false],
    ['--unit a', true, true],
    ['--unit b', false, false],
    ['--unit b a', true, true],
    ['--step sampaikan-berkas', true, true],
    ['--step paraf-sekretaris', false, false],
    ['--sop medan-pemantauan-evaluasi', false, false],
    ['--holder a-tu', false, false],
    ['--text Sari', false, true],
    [`--text ${nipOf(1)}`, true, false],
    ['--returned', false, false],
    ['--untaken', false, false],
    ['--status closed', false, false],
    ['--status all --from TODAY --to TODAY', true, true],
    ['--from TOMORROW', false, false],
  ])('picks by: %s', async (args, collective, single) => {
    expect(await isThere(...filled(args))).toEqual([collective, single])
  })

  test('follows a berkas to the hands of who holds it, and to its end', async () => {
    const caseId = two.single.id
    const kaban = two.desk('kaban')
    await kaban.cases.reassign.mutate({ commandId: randomUUID(), caseId, holder: 'a-tu', note: 'Cuti' })
    expect(await isThere('--holder', 'a-tu')).toEqual([false, true])
    await kaban.cases.cancel.mutate({ commandId: randomUUID(), caseId, reason: 'Salah buka' })
    expect(await isThere()).toEqual([true, false])
    expect(await isThere('--status', 'ended')).toEqual([false, true])
    expect(await isThere('--status', 'all', '--sort', 'number')).toEqual([true, true])
  })

  test('stands in the order that is asked for, and stops where it is told to', async () => {
    const all = await listed('--status', 'all', '--sort', 'number')
    expect(await listed('--status', 'all', '--sort', 'number', '--order', 'desc')).toEqual(all.toReversed())
    expect(await listed('--status', 'all', '--sort', 'number', '--limit', '2')).toEqual(all.slice(0, 2))
    const printed = await run('list', '--status', 'all', '--limit', '2')
    expect(printed.stdout).toContain(`Ditampilkan 2 dari ${all.length} berkas`)
  })

  test.each([
    [['list', '--from', '31-11-2026'], 'Tanggal "31-11-2026" tidak terbaca'],
    [['list', '--to', '2026-13-01'], 'Tanggal "2026-13-01" tidak terbaca'],
    [['list', '--limit', '0'], 'Jumlah baris "0" bukan angka'],
    [['list', '--to', '2026-02-29'], 'Tanggal "2026-02-29" tidak terbaca'],
    [['list', '--status', 'hilang'], 'Nilai untuk --status'],
    [['list', '--due', 'lusa'], 'Nilai untuk --due'],
    [['search'], 'teks'],
  ])('%j is wrong use and says why', async (args, sentence) => {
    const { code, stderr } = await run(...args)
    expect([code, stderr.includes(sentence) || stderr]).toEqual([2, true])
  })

  test('search prints whose desk it lies on and where the words were found', async () => {
    const { stdout } = await run('search', '800/12/DISDIK')
    expect(stdout).toContain(two.collective.number)
    expect(stdout).toContain('surat')
    const usulan = await run('search', 'SIASN-2026-0002', '--json')
    expect(JSON.parse(usulan.stdout)).toMatchObject({ total: 1, found: [{ matched: ['nomor-usulan'] }] })
    expect((await run('search', 'tiada')).stdout).toContain('Tidak ada berkas yang cocok')
  })
})
