import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { aPerson, aText, caseNoted, caseOpened } from './store-events.ts'

interface UnderTest {
  readonly store: EventStore
  restart(): Promise<void>
}

/** How every store finds cases by what was written about them. */
export function describeCaseTexts(under: () => UnderTest): void {
  test('finds cases by the words of their texts, of nobody who was forgotten, before and after a restart', async () => {
    for (const id of ['k1', 'k2', 'k3'])
      await under().store.transact(id, async (tx) =>
        tx.append([caseOpened(id, id)], [aPerson(`orang-${id}`)]),
      )
    const note = (commandId: string, caseId: string, text: string) =>
      under().store.transact(commandId, async (tx) =>
        tx.append([caseNoted(commandId, caseId)], [aText(commandId, caseId, text)]),
      )
    await note('n1', 'k1', 'SK pangkat belum dilegalisir.')
    await note('n2', 'k2', 'Legalisir sudah datang')
    await note('n3', 'k1', 'Ditelepon')
    await under().store.transact('o1', async (tx) =>
      tx.append(
        [
          {
            type: 'case.sent-outside',
            ...{ at: '2026-11-24T01:00:00.000Z', actorId: 'tu', commandId: 'o1', caseId: 'k3' },
            ...{ stepId: 'bkn', sentOn: '2026-11-24', referenceId: 'text:o1' },
          },
        ],
        [aText('o1', 'k3', 'U-7788-SK')],
      ),
    )
    const found = async (question: string) => {
      const { text, 'nomor-usulan': numbers } = await under().store.textsWith(question)
      return [[...text].sort(), [...numbers].sort()]
    }
    const expectFound = async (ofFirst: readonly string[]): Promise<void> => {
      expect(await found('LEGALISIR')).toEqual([[...ofFirst, 'k2'], []])
      expect(await found('sk')).toEqual([ofFirst, ['k3']])
      expect(await found('pangkat sk')).toEqual([ofFirst, []])
      expect(await found('pangkat ditelepon')).toEqual([[], []])
      expect(await found('7788')).toEqual([[], ['k3']])
    }
    await expectFound(['k1'])
    await under().restart()
    await expectFound(['k1'])
    await under().store.forget('orang-k1')
    await expectFound([])
    await under().restart()
    await expectFound([])
    // What comes to be known of the same person later is found again.
    await note('n4', 'k1', 'SK pangkat dilegalisir')
    await expectFound(['k1'])
  })
}
