import { describe, expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import {
  letterDetails,
  letterLinked,
  letterRegistered,
  rowJudged,
  rowsAdded,
  writeLetters,
} from './filed-events.ts'

interface UnderTest {
  readonly store: EventStore
  restart(): Promise<void>
}

/** How every store keeps letters, and the people of collective berkas: more of them than fit into the memory. */
export function describeFiledRecords(under: () => UnderTest): void {
  describe('letters and lists of participants', () => {
    test('each letter has a row, in order of registration, whatever changed since, also after a restart', async () => {
      const { store } = under()
      await writeLetters(store, 7)
      const expectRows = async () =>
        expect(
          (await under().store.letters()).map(({ id, revision, waits, openBranches, insiders }) => [
            ...[id, revision, waits, openBranches, insiders?.accounts],
          ]),
        ).toEqual([
          ['surat-1', 1, true, 0, undefined],
          ['surat-2', 2, true, 1, ['tu', 'kaban', 'kabid']],
          ['surat-3', 2, false, 0, undefined],
          ['surat-4', 2, true, 1, ['tu', 'kaban', 'kabid']],
          ['surat-5', 1, true, 0, undefined],
          ['surat-6', 3, true, 1, ['tu', 'kaban', 'kabid']],
          ['surat-7', 1, true, 0, undefined],
        ])
      await expectRows()
      await under().restart()
      await expectRows()
    })

    test('a letter and a list are read whole, with their events, also after a restart', async () => {
      await writeLetters(under().store, 6)
      const read = async () => {
        const { store } = under()
        return {
          letter: await store.find('letter', 'surat-6'),
          ofLetter: await store.eventsOf('letter', 'surat-6'),
          list: await store.find('participants', 'berkas-5'),
          ofList: await store.eventsOf('participants', 'berkas-5'),
          details: await store.subject('isi-surat-6'),
          none: await store.find('letter', 'surat-99'),
        }
      }
      const before = await read()
      expect(before).toMatchObject({
        letter: { caseIds: ['berkas-6'], disposisi: [{ to: 'kabid' }], status: 'received', revision: 3 },
        list: { rows: [{ no: 1 }, { no: 2, judged: { items: { surat: 'ada' } } }], revision: 2 },
        ofLetter: [{ commandId: 's6' }, { commandId: 'h6' }, { commandId: 'd6' }],
        ofList: [{ commandId: 'r5' }, { commandId: 'j5' }],
        details: letterDetails(6),
        none: undefined,
      })
      await under().restart()
      expect(await read()).toEqual(before)
    })

    test('a row that did not change is the same object, one that did is another', async () => {
      const { store } = under()
      await writeLetters(store, 3)
      const before = await store.letters()
      await store.transact('c1', async (tx) => tx.append([letterLinked('c1', 2, 'berkas-9')]))
      const after = await store.letters()
      expect(after.map((entry, at) => entry === before[at])).toEqual([true, false, true])
      expect(before[1]?.caseIds).toEqual([])
    })

    test('a transaction sees its own letters and rows; what it throws away leaves none', async () => {
      const { store } = under()
      await writeLetters(store, 2)
      const refused = store.transact('c1', async (tx) => {
        tx.append([letterRegistered('c1', 3), letterLinked('c1', 1, 'berkas-1')], [letterDetails(3)])
        tx.append([rowsAdded('c1', 'berkas-3', [1]), rowJudged('c1', 'berkas-3', 1)])
        const seen = (await tx.letters()).map(({ id, caseIds }) => [id, caseIds.length])
        expect(seen).toEqual([
          ['surat-1', 1],
          ['surat-2', 0],
          ['surat-3', 0],
        ])
        expect(await tx.find('participants', 'berkas-3')).toMatchObject({ revision: 2 })
        throw new Error('no')
      })
      await expect(refused).rejects.toThrow('no')
      expect((await store.letters()).map(({ id, caseIds }) => [id, caseIds.length])).toEqual([
        ['surat-1', 0],
        ['surat-2', 0],
      ])
      expect(await store.find('participants', 'berkas-3')).toBeUndefined()
    })
  })
}
