import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONDAY } from '../factories.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let tu: ReturnType<Office['client']>
/** By the name of the applicant. */
const opened = new Map<string, { id: string; number: string }>()
/** Its first step has a time, and any petugas may do it. */
const TIMED = 'medan-pemantauan-evaluasi'
const SOP = 'singkawang-ip-asn'

beforeAll(async () => {
  office = await openOffice()
  tu = office.client(await office.person('tu', ['tu', 'petugas']))
  const people = [
    { name: 'Budi Santoso', nip: '197001011995031998' },
    { name: 'ani lestari', nip: '198002022005012997' },
    { name: "Ma'ruf Hidayat" },
    { name: 'Élok Wijaya' },
    { name: 'Marwan' },
  ]
  for (const applicant of people) await open(applicant)
}, 60_000)
afterAll(() => office[Symbol.asyncDispose]())

async function open(applicant: { name: string; nip?: string }): Promise<string> {
  const caseId = randomUUID()
  const command = { commandId: randomUUID(), caseId, sopId: SOP }
  const { card } = await tu.cases.open.mutate({ ...command, applicant: { kind: 'asn', ...applicant } })
  opened.set(applicant.name, { id: caseId, number: card.number })
  return caseId
}
const namesOf = (cases: readonly { applicant: { name?: string | undefined } }[]) =>
  cases.map(({ applicant }) => applicant.name)

describe('a list', () => {
  test('comes by pages that hold each berkas once, whatever is opened in between', async () => {
    const first = await tu.cases.list.query({ sort: 'opened', limit: 2 })
    const known = first.total
    await open({ name: `Susulan ${randomUUID()}` })
    const seen = first.cases.map(({ id }) => id)
    for (let { next } = first; next !== undefined; ) {
      const page = await tu.cases.list.query({ sort: 'opened', limit: 2, after: next })
      expect(page.total).toBe(known)
      seen.push(...page.cases.map(({ id }) => id))
      next = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(known)
  })

  test('of names stands as a reader of Indonesian looks for them', async () => {
    const { cases } = await tu.cases.list.query({ sort: 'name', limit: 100 })
    const names = namesOf(cases).filter((name) => !name?.startsWith('Susulan'))
    expect(names).toEqual(['ani lestari', 'Budi Santoso', 'Élok Wijaya', "Ma'ruf Hidayat", 'Marwan'])
    const back = await tu.cases.list.query({ sort: 'name', order: 'desc', limit: 100 })
    expect(namesOf(back.cases)).toEqual(namesOf(cases).toReversed())
  })

  test('tells what is late, due today and due soon as time goes on', async () => {
    const caseId = randomUUID()
    await tu.cases.open.mutate({
      ...{ commandId: randomUUID(), caseId, sopId: TIMED, applicant: { kind: 'none' } },
    })
    const query = { sopId: TIMED }
    const [card] = (await tu.cases.list.query(query)).cases
    const due = Date.parse(card?.current?.dueAt ?? card?.clock.dueAt ?? '')
    const total = async (window: 'late' | 'today' | 'two-days', at: number) => {
      office.now = new Date(at)
      return (await tu.cases.list.query({ ...query, due: window })).total
    }
    try {
      expect(await total('late', due + 60_000)).toBe(1)
      expect(await total('two-days', due + 60_000)).toBe(0)
      expect(await total('late', due - 60_000)).toBe(0)
      expect(await total('today', due - 60_000)).toBe(1)
      expect(await total('two-days', due - 60_000)).toBe(1)
      expect(await total('today', due - 4 * 86_400_000)).toBe(0)
      expect(await total('two-days', due - 4 * 86_400_000)).toBe(0)
    } finally {
      office.now = MONDAY
    }
  })

  test('with the due moment in front has what has none at the end', async () => {
    const { cases } = await tu.cases.list.query({ limit: 100 })
    const keys = cases.map(({ current, clock }) => current?.dueAt ?? clock.dueAt ?? '9')
    expect(keys).toEqual(keys.toSorted())
  })

  test('of what is mine holds what waits for me, and follows who holds it', async () => {
    const caseId = randomUUID()
    await tu.cases.open.mutate({
      ...{ commandId: randomUUID(), caseId, sopId: TIMED, applicant: { kind: 'none' } },
    })
    const one = office.client(await office.person('satu', ['petugas', 'supervisor']))
    const other = office.client(await office.person('dua', ['petugas']))
    const areMine = () =>
      Promise.all(
        [one, other, tu].map(async (client) => {
          const { cases } = await client.cases.list.query({ scope: 'mine', limit: 100 })
          return cases.some(({ id }) => id === caseId)
        }),
      )
    const give = (holder: string) =>
      one.cases.reassign.mutate({ commandId: randomUUID(), caseId, holder, note: 'Cuti' })
    // What any petugas may do is nobody's own.
    expect(await areMine()).toEqual([false, false, false])
    await give('satu')
    expect(await areMine()).toEqual([true, false, false])
    await give('dua')
    expect(await areMine()).toEqual([false, true, false])
    const { found } = await tu.cases.search.query({ text: 'nama DUA' })
    expect(found.map(({ card: { holder }, matched }) => [holder?.accountId, matched])).toEqual([
      ['dua', ['holder']],
    ])
  })

  test('leaves out what was never returned where that is asked', async () => {
    const all = (await tu.cases.list.query({ limit: 100 })).total
    expect((await tu.cases.list.query({ returned: true })).total).toBe(0)
    expect((await tu.cases.list.query({ returned: false })).total).toBe(all)
    expect((await tu.cases.list.query({ untaken: true })).total).toBe(0)
  })

  test('goes out by the same conditions as it is read', async () => {
    const rowsOf = async (query: { returned?: boolean; scope?: 'mine' | 'unit' | 'all' }) => {
      const { base64 } = await tu.papers.make.query({ paper: 'daftar-berkas', table: 'csv', query })
      return Buffer.from(base64, 'base64').toString().trim().split('\n').length - 1
    }
    expect(await rowsOf({ returned: true })).toBe(0)
    for (const query of [{ returned: false }, { scope: 'mine' as const }, {}])
      expect(await rowsOf(query)).toBe((await tu.cases.list.query(query)).total)
  })

  test('refuses the cursor of another list', async () => {
    const { next = '' } = await tu.cases.list.query({ sort: 'opened', limit: 1 })
    expect(next).not.toBe('')
    await expect(tu.cases.list.query({ sort: 'name', after: next })).rejects.toMatchObject({
      data: { domain: { code: 'page-unknown' } },
    })
  })
})

describe('a search', () => {
  test.each([
    ['budi', 'Budi Santoso', ['name']],
    ['  BUDI   santoso ', 'Budi Santoso', ['name']],
    ['197001011995031998', 'Budi Santoso', ['nip']],
    ['19700101 199503 1 998', 'Budi Santoso', ['nip']],
    ['1980020220', 'ani lestari', ['nip']],
  ])('of "%s" finds %s', async (text, name, matched) => {
    const { found, total } = await tu.cases.search.query({ text })
    expect(total).toBe(1)
    expect(found.map(({ card, matched: parts }) => [card.applicant.name, parts])).toEqual([[name, matched]])
  })

  test('finds a number, a SOP and a step', async () => {
    const budi = opened.get('Budi Santoso')
    const byNumber = await tu.cases.search.query({ text: budi?.number ?? '' })
    expect(byNumber.found.map(({ card, matched }) => [card.id, matched])).toEqual([[budi?.id, ['number']]])
    const [{ card } = { card: undefined }] = byNumber.found
    const bySop = await tu.cases.search.query({ text: card?.sop.title ?? '' })
    expect(bySop.found.every(({ matched }) => matched.includes('sop'))).toBe(true)
    expect(bySop.total).toBe((await tu.cases.list.query({ sopId: SOP })).total)
    const byStep = await tu.cases.search.query({ text: card?.current?.kegiatan ?? '' })
    expect(byStep.found.some(({ matched }) => matched.includes('step'))).toBe(true)
  })

  test('finds the words of notes and reasons, for those who may see the berkas; nothing of who was forgotten', async () => {
    const caseId = await open({ name: 'Nining Kartika' })
    const note = 'Ijazah S2 menunggu legalisir kampus'
    await tu.cases.addNote.mutate({ commandId: randomUUID(), caseId, text: note })
    const search = async (text: string) =>
      (await tu.cases.search.query({ text })).found.map(({ card, matched }) => [card.id, matched])
    expect(await search('LEGALISIR ijazah')).toEqual([[caseId, ['text']]])
    expect(await search('legal')).toEqual([[caseId, ['text']]])
    expect(await search('legalisir tidak')).toEqual([])
    const { caseFile } = await tu.cases.byId.query({ caseId })
    await office.bridge().ports.store.forget(caseFile.applicant.subjectId ?? '')
    expect(await search('legalisir')).toEqual([])
  })

  test('finds nothing where nothing is', async () => {
    expect(await tu.cases.search.query({ text: 'tidak ada orang ini' })).toEqual({ total: 0, found: [] })
  })
})
