import { describe, expect, test } from 'vitest'
import { dangerousCells, formulaLike } from '../../test/samples/dangerous-cells.ts'
import { excelCell, safeCell } from './safe-cell.ts'

describe('a cell of a CSV', () => {
  test.each([
    '198703152010012005',
    '0012',
    '0001/2026',
    'Budi Santoso, S.E., M.M.',
    'Surat "penting"',
    'Baris satu\nbaris dua',
    'محمد بن عبد الله',
    'S-1 / D-3',
    '5 + 3 orang',
    "Jum'at",
    '',
  ])('that is harmless stays as it is: %s', (text) => {
    expect(safeCell(text)).toBe(text)
  })

  test('none of 200 payloads begins a formula, whatever separator a program was told', () => {
    const payloads = dangerousCells()
    expect(payloads.length).toBeGreaterThanOrEqual(200)
    for (const payload of payloads) {
      for (const cell of [safeCell(payload), excelCell(payload)]) {
        for (const part of cell.split(/[,;|\t\n]/))
          expect(formulaLike(part), JSON.stringify(payload)).toBe(false)
        expect(cell).not.toMatch(/[^\P{Cc}\n]/u)
      }
    }
  })

  test.each([
    ['198703152010012005', "'198703152010012005"],
    ['0012', "'0012"],
    ['0001/2026', "'0001/2026"],
    ['23-11-2026 08.00', "'23-11-2026 08.00"],
    ['1e5', "'1e5"],
    ['TRUE', "'TRUE"],
    ['S-1', 'S-1'],
    ['Budi', 'Budi'],
    ['-5', "'-5"],
  ])('for Excel %s stays text', (text, expected) => {
    expect(excelCell(text)).toBe(expected)
  })
})
