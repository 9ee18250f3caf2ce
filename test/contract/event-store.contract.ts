import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { caseIds } from './case-ids.ts'
import { describeCaseList } from './case-list.contract.ts'
import { describeCaseTexts } from './case-texts.contract.ts'
import { describeFiledRecords } from './filed-records.contract.ts'
import { aPerson, caseOpened, kelengkapanJudged, numberTaken, openNextCase } from './store-events.ts'

export interface StoreUnderTest {
  /** The same record each time, as after a restart. */
  open(): Promise<EventStore>
  /** Removes what it lay on. */
  discard(): Promise<void>
}

/** What every store promises (`bridge/ports/event-store.ts`). */
export function describeEventStore(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the promises of an event store`, () => {
    let under: StoreUnderTest
    let store: EventStore
    const restart = async (): Promise<void> => {
      await store.close()
      store = await under.open()
    }

    beforeEach(async () => {
      under = await prepare()
      store = await under.open()
    })
    afterEach(async () => {
      await store.close()
      await under.discard()
    })

    test('begins empty', async () => {
      expect(store.lastSeq()).toBe(0)
      expect(await store.eventsAfter(0, 10)).toEqual([])
      expect(await caseIds(store)).toEqual([])
      expect(await store.find('case', 'berkas-1')).toBeUndefined()
      expect(await store.subject('orang-1')).toBeUndefined()
    })

    test('answers with the events it numbered, and reads them back, also after a restart', async () => {
      const first = await store.transact('c1', openNextCase('c1'))
      const second = await store.transact('c2', async (tx) =>
        tx.append([kelengkapanJudged('c2', 'berkas-1')]),
      )
      expect([...first, ...second].map(({ seq, type }) => [seq, type])).toEqual([
        [1, 'register.number-taken'],
        [2, 'case.opened'],
        [3, 'case.kelengkapan-judged'],
      ])
      const read = async (): Promise<unknown> => ({
        last: store.lastSeq(),
        events: await store.eventsAfter(0, 10),
        ofCase: await store.eventsOf('case', 'berkas-1'),
        caseFile: await store.find('case', 'berkas-1'),
        register: await store.find('register', 'berkas/2026'),
        person: await store.subject('orang-berkas-1'),
      })
      const before = await read()
      expect(before).toMatchObject({
        last: 3,
        events: [...first, ...second],
        ofCase: [...first.slice(1), ...second],
        caseFile: { id: 'berkas-1', current: 'periksa', revision: 2 },
        register: { last: 1 },
        person: aPerson('orang-berkas-1'),
      })
      await restart()
      expect(await read()).toEqual(before)
    })

    test('gives the events after a cursor, oldest first, at most as many as asked', async () => {
      for (const id of ['c1', 'c2', 'c3']) await store.transact(id, openNextCase(id))
      expect((await store.eventsAfter(2, 3)).map(({ seq }) => seq)).toEqual([3, 4, 5])
      expect((await store.eventsAfter(5, 3)).map(({ seq }) => seq)).toEqual([6])
      expect(await store.eventsAfter(6, 3)).toEqual([])
      expect(await store.eventsAfter(99, 3)).toEqual([])
    })

    test('lists records of a kind in order of their first event, whatever changed since', async () => {
      for (const id of ['c1', 'c2', 'c3']) await store.transact(id, openNextCase(id))
      await store.transact('c4', async (tx) => {
        tx.append([kelengkapanJudged('c4', 'berkas-1')])
        const { cases: seen } = await tx.cases({ sort: 'opened' })
        expect(seen.map(({ id, revision }) => [id, revision])).toEqual([
          ['berkas-1', 2],
          ['berkas-2', 1],
          ['berkas-3', 1],
        ])
      })
      expect(await caseIds(store)).toEqual(['berkas-1', 'berkas-2', 'berkas-3'])
    })

    test('a transaction reads what it has appended, others read it when it is over', async () => {
      await store.transact('c1', async (tx) => {
        tx.append([caseOpened('c1', 'k1')], [aPerson('orang-k1')])
        tx.append([kelengkapanJudged('c1', 'k1')])
        expect((await tx.find('case', 'k1'))?.revision).toBe(2)
        expect(await tx.subject('orang-k1')).toEqual(aPerson('orang-k1'))
        expect(await store.find('case', 'k1')).toBeUndefined()
        expect(store.lastSeq()).toBe(0)
      })
      expect((await store.find('case', 'k1'))?.revision).toBe(2)
    })

    test('keeps nothing of a transaction that throws, and goes on working', async () => {
      const refused = store.transact('c1', async (tx) => {
        tx.append([caseOpened('c1', 'k1')], [aPerson('orang-k1')])
        throw new Error('no')
      })
      await expect(refused).rejects.toThrow('no')
      expect(await store.find('case', 'k1')).toBeUndefined()
      expect(await store.subject('orang-k1')).toBeUndefined()
      // The command did not happen, so the same id may try again.
      expect(await store.transact('c1', openNextCase('c1'))).toHaveLength(2)
      await restart()
      expect(store.lastSeq()).toBe(2)
    })

    test('a transaction that appends nothing answers with nothing and takes no number', async () => {
      expect(await store.transact('c1', async () => {})).toEqual([])
      const [event] = await store.transact('c2', async (tx) => tx.append([numberTaken('c2', 1)]))
      expect(event?.seq).toBe(1)
    })

    test('a command seen before runs nothing and returns its first events, across a restart', async () => {
      const first = await store.transact('c1', openNextCase('c1'))
      await store.transact('c2', openNextCase('c2'))
      const again = (): Promise<unknown> =>
        store.transact('c1', () => {
          throw new Error('ran twice')
        })
      expect(await again()).toEqual(first)
      await restart()
      expect(await again()).toEqual(first)
      expect(store.lastSeq()).toBe(4)
    })

    test('of the same command given many times at once exactly one runs', async () => {
      let runs = 0
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          store.transact('c1', async (tx) => {
            runs++
            await openNextCase('c1')(tx)
          }),
        ),
      )
      expect(runs).toBe(1)
      expect(new Set(answers.map((events) => JSON.stringify(events))).size).toBe(1)
      expect(store.lastSeq()).toBe(2)
    })

    test('transactions given at once run one after another: no number is given twice or left out', async () => {
      const ids = Array.from({ length: 200 }, (_, at) => `c${at}`)
      const answers = await Promise.all(ids.map((id) => store.transact(id, openNextCase(id))))
      expect((await store.find('register', 'berkas/2026'))?.last).toBe(200)
      expect((await caseIds(store)).length).toBe(200)
      expect(answers.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 400 }, (_, at) => at + 1))
      await restart()
      expect((await store.eventsAfter(0, 1000)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 400 }, (_, at) => at + 1),
      )
    })

    test('a transaction that throws between others takes no number from them', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, at) =>
          store.transact(`c${at}`, async (tx) => {
            await openNextCase(`c${at}`)(tx)
            if (at % 3 === 0) throw new Error('no')
          }),
        ),
      )
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
      expect((await store.find('register', 'berkas/2026'))?.last).toBe(20)
      expect(store.lastSeq()).toBe(40)
    })

    test('refuses what it could not read back, and keeps nothing of it', async () => {
      const wrong: [string, () => Promise<unknown>][] = [
        // biome-ignore format: one wrong thing a line
        ['unknown event', () => store.transact('c1', async (tx) => tx.append([{ ...numberTaken('c1', 1), type: 'case.vanished' } as never]))],
        [
          'unknown key',
          () =>
            store.transact('c1', async (tx) => tx.append([{ ...numberTaken('c1', 1), extra: 1 } as never])),
        ],
        ['other command', () => store.transact('c1', async (tx) => tx.append([numberTaken('c2', 1)]))],
        [
          'impossible',
          () => store.transact('c1', async (tx) => tx.append([kelengkapanJudged('c1', 'unopened')])),
        ],
        ['subject alone', () => store.transact('c1', async (tx) => tx.append([], [aPerson('orang-1')]))],
        [
          'bad subject',
          () => store.transact('c1', async (tx) => tx.append([numberTaken('c1', 1)], [{ id: 'x' } as never])),
        ],
      ]
      for (const [what, attempt] of wrong) await expect(attempt(), what).rejects.toThrow()
      expect(store.lastSeq()).toBe(0)
      await restart()
      expect(store.lastSeq()).toBe(0)
    })

    test('a failed append cannot be swallowed: the transaction is spoiled', async () => {
      const swallowed = store.transact('c1', async (tx) => {
        tx.append([numberTaken('c1', 1)])
        try {
          tx.append([caseOpened('c1', 'k1'), kelengkapanJudged('c1', 'unopened')])
        } catch {
          return
        }
      })
      await expect(swallowed).rejects.toThrow('append that failed')
      expect(store.lastSeq()).toBe(0)
    })

    test('a transaction that is over takes nothing more', async () => {
      let late = (): void => {}
      await store.transact('c1', async (tx) => {
        tx.append([numberTaken('c1', 1)])
        late = () => tx.append([numberTaken('c1', 2)])
      })
      expect(late).toThrow('after the end')
      expect((await store.find('register', 'berkas/2026'))?.last).toBe(1)
    })

    test('text of any kind comes back as it was', async () => {
      const odd = 'baris\nbaru "kutip" \u2028 \u0000 \ud83d\ude00 \ud800 é 表'
      await store.transact('c1', async (tx) =>
        tx.append(
          [numberTaken('c1', 1)],
          [{ id: 's1', personId: 's1', kind: 'text', data: { isi: odd, [odd]: '' } }],
        ),
      )
      await restart()
      expect((await store.subject('s1'))?.data).toEqual({ isi: odd, [odd]: '' })
    })

    test('forgets a person for good, and keeps what happened', async () => {
      const note = { id: 'catatan-1', personId: 'orang-berkas-1', kind: 'text' as const, data: { isi: 'a' } }
      await store.transact('c1', openNextCase('c1'))
      await store.transact('c2', openNextCase('c2'))
      await store.transact('c3', async (tx) => tx.append([kelengkapanJudged('c3', 'berkas-1')], [note]))
      const events = await store.eventsAfter(0, 10)
      await store.forget('orang-berkas-1')
      const expectForgotten = async (): Promise<void> => {
        expect(await store.subject('orang-berkas-1')).toBeUndefined()
        expect(await store.subject('catatan-1')).toBeUndefined()
        expect(await store.subject('orang-berkas-2')).toEqual(aPerson('orang-berkas-2'))
        expect(await store.eventsAfter(0, 10)).toEqual(events)
        expect((await store.find('case', 'berkas-1'))?.revision).toBe(2)
      }
      await expectForgotten()
      await restart()
      await expectForgotten()
      await store.forget('orang-berkas-1')
      await store.forget('nobody')
      // Who comes again is a stranger.
      await store.transact('c4', async (tx) => {
        expect(await tx.subject('orang-berkas-1')).toBeUndefined()
        tx.append([kelengkapanJudged('c4', 'berkas-1')], [aPerson('orang-berkas-1')])
      })
      await restart()
      expect(await store.subject('orang-berkas-1')).toEqual(aPerson('orang-berkas-1'))
      expect(await store.subject('catatan-1')).toBeUndefined()
    })

    test('forgetting waits for what was decided before it', async () => {
      const [, , late] = await Promise.all([
        store.transact('c1', openNextCase('c1')),
        store.forget('orang-berkas-1'),
        store.transact('c2', async (tx) => {
          expect(await tx.subject('orang-berkas-1')).toBeUndefined()
          await openNextCase('c2')(tx)
        }),
      ])
      expect(late).toHaveLength(2)
      expect(await store.subject('orang-berkas-1')).toBeUndefined()
    })

    test('closing lets what has begun come to its end; then everything is refused', async () => {
      const begun = Array.from({ length: 10 }, (_, at) => store.transact(`c${at}`, openNextCase(`c${at}`)))
      await store.close()
      expect((await Promise.all(begun)).flat()).toHaveLength(20)
      await expect(store.transact('late', openNextCase('late'))).rejects.toThrow('closed')
      await expect(store.find('case', 'berkas-1')).rejects.toThrow('closed')
      await expect(store.eventsAfter(0, 1)).rejects.toThrow('closed')
      await store.close()
      store = await under.open()
      expect(store.lastSeq()).toBe(20)
    })

    const parts = [describeCaseList, describeCaseTexts, describeFiledRecords]
    for (const describePart of parts) describePart(() => ({ store, restart }))
  })
}
