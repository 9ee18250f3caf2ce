import { expect, test } from 'vitest'
import type { CaseRow } from './case-row.ts'
import { RowTexts } from './row-texts.ts'

const rowsOfTwoBlocks = 700

function aRow(place: number, name: string): CaseRow {
  const person = {
    subjectId: `o${place}`,
    personId: '',
    nip: '198703152010012005',
    name,
    caseIds: [],
    isRead: 'yes',
  }
  return { entry: { number: `${place}/A`, participants: [] }, people: [person], place } as unknown as CaseRow
}

async function placesWith(texts: RowTexts, rows: readonly CaseRow[], text: string): Promise<number[]> {
  const held = new Uint8Array(rows.length)
  await texts.mark(text, { rows, held }, () => undefined)
  return [...held.keys()].filter((place) => held[place] === 1)
}

test('rows are found by number, name and NIP, in whichever block they lie', async () => {
  const rows = Array.from({ length: rowsOfTwoBlocks }, (_, place) =>
    aRow(place, place % 600 === 3 ? 'dewi' : 'budi'),
  )
  const texts = new RowTexts()
  expect(await placesWith(texts, rows, 'dewi')).toEqual([3, 603])
  expect(await placesWith(texts, rows, '511/a')).toEqual([511])
  expect(await placesWith(texts, rows, '19870315')).toHaveLength(rowsOfTwoBlocks)
  // What stands in two things is in neither.
  expect(await placesWith(texts, rows, 'budi198')).toEqual([])
})

test('a row that says something else is found by that alone, and so is one that comes after', async () => {
  const rows = Array.from({ length: rowsOfTwoBlocks }, (_, place) => aRow(place, 'budi'))
  const texts = new RowTexts()
  expect(await placesWith(texts, rows, 'dewi')).toEqual([])
  rows[600] = aRow(600, 'dewi')
  rows.push(aRow(rowsOfTwoBlocks, 'dewi'))
  texts.changed(600)
  texts.changed(rowsOfTwoBlocks)
  expect(await placesWith(texts, rows, 'dewi')).toEqual([600, rowsOfTwoBlocks])
  rows[600] = aRow(600, 'budi')
  texts.clear()
  expect(await placesWith(texts, rows, 'dewi')).toEqual([rowsOfTwoBlocks])
})
