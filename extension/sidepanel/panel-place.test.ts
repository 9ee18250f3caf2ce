import { expect, test } from 'vitest'
import { type PanelPlace, placeHash, readPlace } from './panel-place.ts'

const start: PanelPlace = { tab: 'inbox', status: 'running', sopId: '', filterId: '' }

test.each<[PanelPlace, string]>([
  [start, '#inbox'],
  [
    { ...start, tab: 'board', status: 'late', sopId: 'singkawang-ip-asn' },
    '#board?keadaan=late&sop=singkawang-ip-asn',
  ],
  [{ ...start, tab: 'board', filterId: 'f-1', caseId: 'c-1' }, '#board?berkas=c-1&saringan=f-1'],
  [{ ...start, tab: 'letters', letterId: 'l-1' }, '#letters?surat=l-1'],
])('a place survives its address: %#', (place, hash) => {
  expect(placeHash(place)).toBe(hash)
  expect(readPlace(hash)).toEqual({ caseId: undefined, letterId: undefined, ...place })
})

test.each(['', '#', '#nowhere?keadaan=lost', '#inbox?berkas=<script>&sop=%00', '#?x=y'])(
  'an address that says nothing known leads to the start: %s',
  (hash) => {
    expect(readPlace(hash)).toEqual({ ...start, caseId: undefined, letterId: undefined })
  },
)
