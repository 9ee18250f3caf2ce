import { expect, test } from 'vitest'
import { type PanelPlace, placeHash, readPlace } from './panel-place.ts'

const start: PanelPlace = { tab: 'inbox', status: 'running', sopId: '', filterId: '', look: 'list' }
const absent = { caseId: undefined, letterId: undefined, group: undefined }

test.each<[PanelPlace, string]>([
  [start, '#inbox'],
  [
    { ...start, tab: 'board', status: 'late', sopId: 'singkawang-ip-asn' },
    '#board?keadaan=late&sop=singkawang-ip-asn',
  ],
  [{ ...start, tab: 'board', filterId: 'f-1', caseId: 'c-1' }, '#board?berkas=c-1&saringan=f-1'],
  [{ ...start, tab: 'letters', letterId: 'l-1' }, '#letters?surat=l-1'],
  [{ ...start, tab: 'board', look: 'flow', sopId: 'contoh' }, '#board?sop=contoh&tampilan=flow'],
  [{ ...start, tab: 'board', group: { kind: 'holder', id: 'rina' } }, '#board?pemegang=rina'],
  [{ ...start, tab: 'board', group: { kind: 'unit', id: 'bidang.1' } }, '#board?unit=bidang.1'],
  [
    { ...start, tab: 'board', group: { kind: 'step', id: 'periksa', sopId: 'contoh' } },
    '#board?kegiatan=periksa&kegiatan-sop=contoh',
  ],
])('a place survives its address: %#', (place, hash) => {
  expect(placeHash(place)).toBe(hash)
  expect(readPlace(hash)).toEqual({ ...absent, ...place })
})

test.each(['', '#', '#nowhere?keadaan=lost', '#inbox?berkas=<script>&sop=%00', '#?x=y'])(
  'an address that says nothing known leads to the start: %s',
  (hash) => {
    expect(readPlace(hash)).toEqual({ ...absent, ...start })
  },
)
