import { expect, test } from 'vitest'
import { sortFiles } from './sort-files.ts'

const named = (...names: string[]) => names.map((name) => ({ name }))
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name)

test('a workbook is told from its PDFs and their list, whatever the order', () => {
  const sorted = sortFiles(
    named('a.PDF', 'Usulan.XLSX', 'manifest.csv', 'foto.jpg', '.DS_Store', '~$Usulan.xlsx'),
  )
  expect(names(sorted.workbooks)).toEqual(['Usulan.XLSX'])
  expect(names(sorted.files)).toEqual(['a.PDF', 'manifest.csv'])
  expect(sorted).toMatchObject({ doubled: [], others: ['foto.jpg'] })
})

test('a name that stands in two folders is named, and two workbooks stay two', () => {
  const sorted = sortFiles(named('x.csv', 'y.xlsx', 'a.pdf', 'b.pdf', 'a.pdf'))
  expect(names(sorted.workbooks)).toEqual(['x.csv', 'y.xlsx'])
  expect(sorted.doubled).toEqual(['a.pdf'])
})
