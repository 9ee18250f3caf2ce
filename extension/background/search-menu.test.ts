import { expect, test } from 'vitest'
import { searchedText } from './search-menu.ts'

test.each([
  ['199207252015032003', '199207252015032003'],
  [' 19920725 201503 2 003\n', '199207252015032003'],
  ['Dewi\n  Lestari ', 'Dewi Lestari'],
  ['1992.0725', '1992.0725'],
  ['x'.repeat(500), 'x'.repeat(100)],
])('%j is searched for as %j', (selected, text) => {
  expect(searchedText(selected)).toBe(text)
})
