import { expect, test } from 'vitest'
import { TextBook } from './text-book.ts'

function aBook(): TextBook {
  const book = new TextBook([1, 2])
  book.note({ caseId: 'k1', key: 1 }, 'SK Pangkat terakhir belum dilegalisir, mohon dilengkapi.')
  book.note({ caseId: 'k1', key: 1 }, 'Sudah ditelepon')
  book.note({ caseId: 'k2', key: 2 }, 'Nomor surat 800/123/BKPSDM salah; SK benar')
  book.note({ caseId: 'k3', key: 3 }, 'Élok sudah   melengkapi SK\npangkat')
  return book
}

test.each([
  ['dilegalisir', ['k1']],
  ['LEGALIS', ['k1']],
  ['lengkapi', ['k1', 'k3']],
  ['pangkat sk', ['k1', 'k3']],
  ['sk', ['k1', 'k2', 'k3']],
  ['sk sk', ['k1', 'k2', 'k3']],
  ['800/123', ['k2']],
  ['salah', ['k2']],
  ['elok', ['k3']],
  // Words of two texts are not one text.
  ['ditelepon dilegalisir', []],
  ['tidak ada', []],
  ['...', []],
  ['', []],
])('"%s" is in texts about %j', (question, caseIds) => {
  expect([...aBook().find(question)]).toEqual(caseIds)
})

test('a text of somebody who was forgotten is found no more, those of others are', () => {
  const book = aBook()
  book.forget(1)
  expect([...book.find('sk')]).toEqual(['k2', 'k3'])
  expect([...book.find('ditelepon')]).toEqual([])
})

test('of a very long question the longest words decide', () => {
  const book = new TextBook([1, 2])
  book.note({ caseId: 'k1', key: 1 }, 'satu dua tiga empat lima enam tujuh delapan sembilan')
  expect([...book.find('delapan sembilan empat tujuh satu lima enam tiga sepuluh-x dua')]).toEqual([])
  expect([...book.find('delapan sembilan empat tujuh satu lima enam tiga dua y')]).toEqual(['k1'])
})
