import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cellMarksOf, unreadSheets } from './cell-marks-of.ts'

/** A book whose first sheet lies in the second file, as after sheets were moved. */
const parts = {
  'xl/workbook.xml':
    '<sheets><sheet name="Agenda" sheetId="2" r:id="rId9"/><sheet name="X" r:id="rId1"/></sheets>',
  'xl/_rels/workbook.xml.rels':
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="worksheets/sheet2.xml" Id="rId9"/>',
  'xl/worksheets/sheet1.xml': '<sheetData><row r="1" hidden="1"/></sheetData>',
  'xl/worksheets/sheet2.xml':
    '<sheetData><row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="AB2" t="str"><f>1+1</f><v>2</v></c></row>' +
    '<row r="3" hidden="1"><c r="A3"><v>1</v></c></row>' +
    '<row r="4"><c r="C4" s="1" t="e"><v>#N/A</v></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="B5:C6"/></mergeCells>',
}

const agenda = (changed: Partial<typeof parts> = {}) => {
  const all = Object.entries({ ...parts, ...changed }).map(([name, text]) => [name, strToU8(text)])
  return { name: 'agenda.xlsx', bytes: zipSync(Object.fromEntries(all)) }
}

test('formulas, errors, hidden rows and merged cells of the first sheet are told by row', () => {
  expect([...cellMarksOf(agenda())]).toEqual([
    [3, [{ kind: 'hidden' }]],
    [2, [{ kind: 'formula', column: 27 }]],
    [4, [{ kind: 'error', column: 2 }]],
    [5, [{ kind: 'merged' }]],
    [6, [{ kind: 'merged' }]],
  ])
})

test('of the other sheets those are named that hold something', () => {
  expect(unreadSheets(agenda())).toEqual([])
  const filled = {
    'xl/worksheets/sheet1.xml': '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  }
  const named = { 'xl/workbook.xml': parts['xl/workbook.xml'].replace('"X"', '"Surat &amp; Nota"') }
  expect(unreadSheets(agenda({ ...filled, ...named }))).toEqual(['Surat & Nota'])
  expect(unreadSheets({ name: 'agenda.csv', bytes: strToU8('Nomor') })).toEqual([])
})
