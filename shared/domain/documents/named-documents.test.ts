import { expect, test } from 'vitest'
import type { NewEvent } from '#shared/schema/event.ts'
import { namedDocuments } from './named-documents.ts'

const at = '2026-11-23T01:00:00.000Z'
const on = { at, actorId: 'tu', commandId: 'c1' }
const onCase = { ...on, caseId: 'k1' }
const onLetter = { ...on, letterId: 's1' }
const sheet = { recordedBy: 'tu', recordedAt: at, onSheet: '2026-11-20', scanHash: 'scan' }
const ttd = { id: 't1', kind: 'ttd' as const, stepId: 's', by: 'kaban', at, documentHash: 'naskah', sheet }
const disposisi = {
  ...{ id: 'd1', from: 'kaban', to: 'kabid', instructions: [], issuedAt: at, sheet },
  ...{ urgency: 'biasa' as const, security: 'biasa' as const },
}

test.each<[string, NewEvent, string[]]>([
  [
    'an attachment',
    {
      type: 'case.document-attached',
      ...onCase,
      document: { id: 'd', hash: 'pdf', kind: 'pdf', size: 1, labelId: 'l', at, by: 'tu' },
    },
    ['pdf'],
  ],
  [
    'a ttd read from a sheet: what was signed and the scan',
    { type: 'case.signed', ...onCase, signing: ttd },
    ['naskah', 'scan'],
  ],
  ['a disposisi read from a sheet', { type: 'letter.disposisi-issued', ...onLetter, disposisi }, ['scan']],
  ['scans of a letter', { type: 'letter.amended', ...onLetter, change: { scans: ['a', 'b'] } }, ['a', 'b']],
  [
    'a letter that was set right otherwise',
    { type: 'letter.amended', ...onLetter, change: { lampiran: 1 } },
    [],
  ],
  [
    'the receipt of the last handover, which closes the berkas',
    { type: 'case.closed', ...onCase, channel: 'pos', documentHash: 'tanda' },
    ['tanda'],
  ],
  [
    'the proof of rows that were handed over',
    { type: 'participants.handed-over', ...onCase, channel: 'pos', proofHash: 'resi', rows: [] },
    ['resi'],
  ],
  ['a note', { type: 'case.noted', ...onCase, noteId: 'n' }, []],
])('%s', (_what, event, hashes) => {
  expect(namedDocuments(event)).toEqual(hashes)
})
