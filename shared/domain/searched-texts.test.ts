import { expect, test } from 'vitest'
import type { NewEvent } from '#shared/schema/event.ts'
import { searchedTexts } from './searched-texts.ts'

const on = { at: '2026-11-23T01:00:00.000Z', actorId: 'tu', commandId: 'c1', caseId: 'k1' }

function issued(security: 'biasa' | 'terbatas' | 'rahasia' | 'sangat-rahasia'): NewEvent {
  const disposisi = { id: 'd1', stepId: 'olah', from: 'kaban', to: 'kabid', instructions: [], noteId: 't1' }
  return {
    type: 'case.disposisi-issued',
    ...on,
    disposisi: { ...disposisi, urgency: 'biasa', security, issuedAt: on.at },
  }
}

test.each<[string, NewEvent, (readonly [string, string])[]]>([
  ['a note', { type: 'case.noted', ...on, noteId: 't1' }, [['text', 't1']]],
  [
    'a return',
    {
      type: 'case.returned',
      ...{ ...on, stepId: 's', outcomeId: 'o', to: 's', reasonCode: 'isi', reasonId: 't1' },
    },
    [['text', 't1']],
  ],
  [
    'a step finished without a word',
    { type: 'case.step-finished', ...on, stepId: 's', to: 'end', clock: 'office' },
    [],
  ],
  [
    'rows that are refused',
    {
      type: 'participants.refused',
      ...{ ...on, source: 'office', stepId: 's' },
      rows: [
        { no: 1, reasonCode: 'isi', reasonId: 't1' },
        { no: 2, reasonCode: 'isi', reasonId: 't2' },
      ],
    },
    [
      ['text', 't1'],
      ['text', 't2'],
    ],
  ],
  [
    'what is sent to an outside body',
    { type: 'case.sent-outside', ...on, stepId: 's', sentOn: '2026-11-23', referenceId: 't1' },
    [['nomor-usulan', 't1']],
  ],
  ['a disposisi', issued('terbatas'), [['text', 't1']]],
  ['a disposisi that is rahasia', issued('rahasia'), []],
  ['one that is sangat rahasia', issued('sangat-rahasia'), []],
  ['a recusal', { type: 'case.recused', ...on, accountId: 'a', cause: 'declared', reasonId: 't1' }, []],
  [
    'a removed filter',
    { type: 'filter.removed', ...{ ...on, caseId: undefined, filterId: 'f' } } as never,
    [],
  ],
])('%s', (_what, event, texts) => {
  const found = searchedTexts([event])
  expect(found.map(({ part, subjectId }) => [part, subjectId])).toEqual(texts)
  expect(found.every(({ caseId }) => caseId === 'k1')).toBe(true)
})
