import { describe, expect, test } from 'vitest'
import {
  type CaseLens,
  type EventStore,
  type RecordReader,
  UnknownCursor,
} from '#bridge/ports/event-store.ts'
import type { CaseQuery } from '#shared/schema/case-query.ts'
import { caseIds } from './case-ids.ts'
import { caseOpened, kelengkapanJudged } from './store-events.ts'

interface UnderTest {
  readonly store: EventStore
  restart(): Promise<void>
}

interface Listed {
  id: string
  number: string
  name: string
  nip: string
  day: number
}

const listed: readonly Listed[] = [
  { id: 'k1', number: '0003/2026', name: 'Siti Aminah', nip: '199001012015012001', day: 3 },
  { id: 'k2', number: '0001/2027', name: 'budi santoso', nip: '198703152010012005', day: 1 },
  { id: 'k3', number: '0002a/2026', name: 'Andi  Wijaya', nip: '197512312000031002', day: 2 },
  { id: 'k4', number: '0002/2026', name: 'Budi Santoso', nip: '198703152010012005', day: 5 },
  { id: 'k5', number: '0010/2026', name: 'Citra', nip: '', day: 4 },
]

function open(store: EventStore, { id, number, name, nip, day }: Listed): Promise<unknown> {
  const at = `2026-11-0${day}T01:00:00.000Z`
  const data = { name, ...(nip && { nip }) }
  return store.transact(`c-${id}`, async (tx) =>
    tx.append(
      [{ ...caseOpened(`c-${id}`, id), number, at } as never],
      [{ id: `orang-${id}`, personId: `orang-${id}`, kind: 'person', data }],
    ),
  )
}

async function judge(store: EventStore, commandId: string, caseId: string): Promise<unknown> {
  return store.transact(commandId, async (tx) => tx.append([kelengkapanJudged(commandId, caseId)]))
}

async function ids(reader: RecordReader, query: CaseQuery): Promise<string[]> {
  return (await reader.cases(query)).cases.map(({ id }) => id)
}

/** How every store lists cases. */
export function describeCaseList(under: () => UnderTest): void {
  describe('cases by pages', () => {
    const openAll = async (): Promise<EventStore> => {
      for (const each of listed) await open(under().store, each)
      return under().store
    }

    test('an entry tells of people by subject id only', async () => {
      const store = await openAll()
      await judge(store, 'j1', 'k1')
      const { cases, total } = await store.cases({ numbers: ['0003/2026'] })
      expect(total).toBe(1)
      expect(cases).toEqual([
        {
          id: 'k1',
          number: '0003/2026',
          sop: { id: 'contoh', version: 1 },
          applicant: { kind: 'asn', subjectId: 'orang-k1' },
          status: 'open',
          current: 'periksa',
          openedAt: '2026-11-03T01:00:00.000Z',
          changedAt: '2026-11-23T01:00:00.000Z',
          revision: 2,
        },
      ])
    })

    const sorted: [query: CaseQuery, ids: string[]][] = [
      [{}, ['k2', 'k5', 'k4', 'k3', 'k1']],
      [{ sort: 'changed', order: 'asc' }, ['k1', 'k3', 'k4', 'k5', 'k2']],
      [{ sort: 'opened' }, ['k2', 'k3', 'k1', 'k5', 'k4']],
      [{ sort: 'opened', order: 'desc' }, ['k4', 'k5', 'k1', 'k3', 'k2']],
      [{ sort: 'number' }, ['k4', 'k3', 'k1', 'k5', 'k2']],
      [{ sort: 'name' }, ['k3', 'k2', 'k4', 'k5', 'k1']],
      [{ sort: 'name', order: 'desc' }, ['k1', 'k5', 'k4', 'k2', 'k3']],
    ]
    const filtered: [query: CaseQuery, ids: string[]][] = [
      [{ text: 'BUDI' }, ['k2', 'k4']],
      [{ text: 'andi wi' }, ['k3']],
      [{ text: '19870315' }, ['k2', 'k4']],
      [{ text: '/2027' }, ['k2']],
      [{ text: 'tidak ada' }, []],
      [{ nip: '198703152010012005' }, ['k2', 'k4']],
      [{ nip: '19870315' }, []],
      [{ numbers: ['0010/2026', '0002/2026'] }, ['k5', 'k4']],
      [{ openedFrom: '2026-11-02T01:00:00Z', openedTo: '2026-11-04T01:00:00Z' }, ['k3', 'k1']],
      [{ sopId: 'contoh', stepId: 'periksa', status: ['open', 'returned'] }, ['k2', 'k3', 'k1', 'k5', 'k4']],
      [{ sopId: 'lain' }, []],
      [{ stepId: 'paraf' }, []],
      [{ status: ['closed'] }, []],
      [{ holder: 'kabid' }, []],
      [{ unitIds: ['mutasi'] }, []],
      [{ letterId: 'surat-1' }, []],
    ]

    test('sorts, filters and searches, before and after a restart', async () => {
      await openAll()
      await judge(under().store, 'j1', 'k2')
      for (const when of ['before', 'after']) {
        const { store } = under()
        for (const [query, expected] of sorted)
          expect(await ids(store, query), JSON.stringify(query)).toEqual(expected)
        for (const [query, expected] of filtered)
          expect(await ids(store, { ...query, sort: 'opened' }), `${when} ${JSON.stringify(query)}`).toEqual(
            expected,
          )
        if (when === 'before') await under().restart()
      }
    })

    test('finds by status, step, holder and letter what events made of a case', async () => {
      const store = await openAll()
      const on = (commandId: string, caseId: string) => ({
        at: '2026-11-24T01:00:00.000Z',
        actorId: 'kabid',
        commandId,
        caseId,
      })
      await store.transact('x1', async (tx) =>
        tx.append([
          { type: 'case.step-finished', ...on('x1', 'k1'), stepId: 'periksa', to: 'olah', clock: 'office' },
          {
            type: 'case.disposisi-issued',
            ...on('x1', 'k1'),
            disposisi: {
              id: 'd1',
              stepId: 'olah',
              from: 'kaban',
              to: 'kabid',
              instructions: [],
              urgency: 'biasa',
              security: 'biasa',
              issuedAt: '2026-11-24T01:00:00.000Z',
            },
          },
        ]),
      )
      await store.transact('x2', async (tx) =>
        tx.append([
          { type: 'case.step-finished', ...on('x2', 'k2'), stepId: 'periksa', to: 'end', clock: 'office' },
          { type: 'case.closed', ...on('x2', 'k2'), channel: 'loket' },
          { ...caseOpened('x2', 'k6'), letterId: 'surat-1' } as never,
        ]),
      )
      const cases: [query: CaseQuery, ids: string[]][] = [
        [{ holder: 'kabid' }, ['k1']],
        [{ stepId: 'olah' }, ['k1']],
        [{ status: ['closed'] }, ['k2']],
        [{ letterId: 'surat-1' }, ['k6']],
        [{ status: ['open'], stepId: 'periksa', text: 'budi' }, ['k4']],
      ]
      for (const [query, expected] of cases) {
        const sort = { ...query, sort: 'number' } as const
        expect((await ids(store, sort)).sort(), JSON.stringify(query)).toEqual(expected)
      }
    })

    test('pages are cut anywhere without a row twice or left out, whatever is written in between', async () => {
      const store = await openAll()
      // Every third has no limit; of the others several are due at once.
      const dueOf = ({ number }: { number: string }) =>
        Number(number.slice(0, 4)) % 3 === 0 ? undefined : Number(number.slice(0, 4)) % 2
      for (const sort of ['changed', 'opened', 'number', 'name', 'due'] as const)
        for (const order of ['asc', 'desc'] as const)
          for (const limit of [1, 2, 3]) {
            const query = { sort, order, limit }
            const whole = (await store.cases({ sort, order }, { dueOf })).cases.map(({ id }) => id)
            const seen: string[] = []
            let after: string | undefined
            do {
              const page = await store.cases({ ...query, ...(after && { after }) }, { dueOf })
              expect(page.total).toBe(whole.length)
              seen.push(...page.cases.map(({ id }) => id))
              after = page.next
              // What is seen and what is still to come both change, and others are opened.
              const tag = `${sort}-${order}-${limit}-${seen.length}`
              await judge(store, `j-${tag}`, seen[0] ?? '')
              await judge(store, `l-${tag}`, whole.at(-1) ?? '')
              if (seen.length === limit) await open(store, { ...listed[2], id: `n-${tag}` } as Listed)
            } while (after)
            expect(seen, JSON.stringify(query)).toEqual(whole)
          }
    })

    test('a lens picks, orders by what is due, and finds a text where the store does not', async () => {
      const store = await openAll()
      const all = await ids(store, { sort: 'opened' })
      const [first = '', second = '', third = ''] = all
      const due = new Map(Object.entries({ [third]: 1, [first]: 2 }))
      const seen = async (query: CaseQuery, lens: CaseLens) =>
        (await store.cases(query, lens)).cases.map(({ id }) => id)
      const dueOf: CaseLens['dueOf'] = ({ id }) => due.get(id)
      expect((await seen({ sort: 'due' }, { dueOf })).slice(0, 3)).toEqual([third, first, second])
      expect(await seen({}, { fits: ({ id }) => id === second })).toEqual([second])
      expect(await seen({ text: 'tiada' }, { mentions: ({ id }) => id === third })).toEqual([third])
      expect(await seen({ text: 'tiada' }, { named: new Set([second]) })).toEqual([second])
    })

    test('a cursor is taken only where it was given', async () => {
      const store = await openAll()
      const { next = '' } = await store.cases({ limit: 2 })
      for (const query of [
        { after: next, sort: 'name' },
        { after: next, order: 'asc' },
        { after: `${next}x`.slice(3) },
        { after: 'e30' },
        { after: '' },
      ] as CaseQuery[])
        await expect(store.cases(query), JSON.stringify(query)).rejects.toBeInstanceOf(UnknownCursor)
      expect(await ids(store, { after: next })).toEqual(['k3', 'k2', 'k1'])
    })

    test('a transaction lists what it has made itself, others when it is over', async () => {
      const store = await openAll()
      const [nip, newNip] = ['198703152010012005', '200001012024011001']
      await store.transact('c6', async (tx) => {
        tx.append(
          [caseOpened('c6', 'k6'), kelengkapanJudged('c6', 'k3')],
          [
            { id: 'orang-k6', personId: 'orang-k6', kind: 'person', data: { name: 'Dewi', nip: newNip } },
            { id: 'orang-k5', personId: 'orang-k5', kind: 'person', data: { name: 'Citra Ayu', nip } },
          ],
        )
        expect(await ids(tx, { text: 'dewi' })).toEqual(['k6'])
        expect(await ids(tx, { text: 'citra ayu' })).toEqual(['k5'])
        expect(await ids(tx, { sort: 'opened' })).toEqual(['k2', 'k3', 'k1', 'k5', 'k4', 'k6'])
        expect(await caseIds(tx)).toHaveLength(6)
        expect(await tx.personByNip(newNip)).toEqual({ subjectId: 'orang-k6', caseIds: ['k6'] })
        expect(await tx.personByNip(nip)).toEqual({ subjectId: 'orang-k2', caseIds: ['k2', 'k4', 'k5'] })
        expect(await ids(store, { text: 'dewi' })).toEqual([])
        expect(await store.personByNip(newNip)).toBeUndefined()
      })
      expect(await ids(store, { text: 'dewi' })).toEqual(['k6'])
      expect(await store.personByNip(nip)).toEqual({ subjectId: 'orang-k2', caseIds: ['k2', 'k4', 'k5'] })
    })

    test('finds a person by NIP, the new one where it was put right, and nobody who was forgotten', async () => {
      await openAll()
      const nip = '199001012015012001'
      await under().store.transact('c7', async (tx) =>
        tx.append(
          [kelengkapanJudged('c7', 'k1')],
          [
            {
              id: 'orang-k1',
              personId: 'orang-k1',
              kind: 'person',
              data: { name: 'Siti Aminah, S.H.', nip: '1' },
            },
          ],
        ),
      )
      const expectFound = async (): Promise<void> => {
        const { store } = under()
        expect(await store.personByNip(nip)).toBeUndefined()
        expect(await store.personByNip('1')).toEqual({ subjectId: 'orang-k1', caseIds: ['k1'] })
        expect(await ids(store, { text: 's.h.' })).toEqual(['k1'])
      }
      await expectFound()
      await under().restart()
      await expectFound()
      await under().store.forget('orang-k1')
      const expectGone = async (): Promise<void> => {
        const { store } = under()
        expect(await store.personByNip('1')).toBeUndefined()
        expect(await ids(store, { text: 'siti' })).toEqual([])
        expect(await ids(store, { text: '0003/' })).toEqual(['k1'])
      }
      await expectGone()
      await under().restart()
      await expectGone()
    })

    test('gives every case to those who need them all', async () => {
      const store = await openAll()
      await judge(store, 'j1', 'k1')
      const all = []
      for await (const cases of store.eachCase()) all.push(...cases)
      expect(all.map(({ id, revision }) => [id, revision])).toEqual([
        ['k1', 2],
        ['k2', 1],
        ['k3', 1],
        ['k4', 1],
        ['k5', 1],
      ])
    })
  })
}
