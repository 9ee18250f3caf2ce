import { effect } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Board, UploadCard } from '#shared/schema/board.ts'
import { RowState } from '#shared/schema/upload-run.ts'
import { createLiveBoard } from './live-board.ts'

function aRun(id: string, revision = 1): UploadCard {
  return {
    id,
    flow: 'siasn-riwayat',
    workbook: 'riwayat.xlsx',
    plannedBy: 'budi',
    status: 'planned',
    counts: Object.fromEntries(RowState.options.map((state) => [state, 0])) as UploadCard['counts'],
    total: 0,
    nextAction: 'release',
    revision,
  }
}
function aBoard(...uploads: UploadCard[]): Board {
  const me = { id: 'rina', name: 'Rina', jabatan: 'Analis', roles: [], fulfils: [] }
  return { lastSeq: 10, me, cases: [], letters: [], pengaduan: [], uploads, people: [], instructions: [] }
}

test('what was seen already is dropped, what is new is taken once', () => {
  const board = createLiveBoard(aBoard(aRun('1')))
  expect(board.receive({ kind: 'upload', seq: 10, card: aRun('1', 9) })).toBe(false)
  expect(board.receive({ kind: 'upload', seq: 11, card: aRun('1', 2) })).toBe(true)
  expect(board.receive({ kind: 'upload', seq: 11, card: aRun('1', 2) })).toBe(false)
  expect(board.uploads.value.get('1')?.value.revision).toBe(2)
  expect(board.lastSeq()).toBe(11)
})

test('a change of one card leaves the list and the other cards alone', () => {
  const board = createLiveBoard(aBoard(aRun('1'), aRun('2')))
  const seen = { list: 0, one: 0, two: 0 }
  effect(() => {
    board.uploads.value
    seen.list += 1
  })
  effect(() => {
    board.uploads.peek().get('1')?.value
    seen.one += 1
  })
  effect(() => {
    board.uploads.peek().get('2')?.value
    seen.two += 1
  })
  board.receive({ kind: 'upload', seq: 11, card: aRun('2', 2) })
  expect(seen).toEqual({ list: 1, one: 1, two: 2 })
  board.receive({ kind: 'upload', seq: 12, card: aRun('3') })
  expect(seen).toEqual({ list: 2, one: 1, two: 2 })
})

test('an older state never replaces a newer one', () => {
  const board = createLiveBoard(aBoard(aRun('1', 5)))
  board.receive({ kind: 'upload', seq: 11, card: aRun('1', 4) })
  expect(board.uploads.value.get('1')?.value.revision).toBe(5)
})
