import { expect, test } from 'vitest'
import { Sop } from '#shared/schema/sop.ts'
import { lanePaths, lanesOfRow, trackCount } from './lane-paths.ts'
import { sopDrawing } from './sop-drawing.ts'

const half = { x: 12, y: 9 }
const rowsFor = (count: number) => Array.from({ length: count }, (_, at) => ({ top: at * 80, height: 80 }))

function aSop(steps: object[]): Sop {
  return Sop.parse({
    ...{ id: 'contoh', version: 1, title: 'Contoh', agency: 'BKPSDM Contoh', calendar: { id: 'contoh' } },
    pelaksana: [
      { id: 'kaban', jabatan: 'Kepala Badan' },
      { id: 'analis', jabatan: 'Analis' },
      { id: 'unused', jabatan: 'Tidak dipakai' },
    ],
    steps: steps.map((step) => ({ kegiatan: 'Kerja', kind: 'task', mutuBaku: {}, ...step })),
    source: {
      document: 'contoh',
      agency: 'contoh',
      kind: 'prosa',
      corrections: [],
      questions: [],
      missing: [],
    },
  })
}

test('lanes keep the order of the SOP, leave out who does nothing, and have a place for steps without a name', () => {
  const drawing = sopDrawing(aSop([{ id: 'a', pelaksana: ['analis', 'kaban'] }, { id: 'b' }]))
  expect(drawing.lanes).toEqual(['Kepala Badan', 'Analis', undefined])
  expect(drawing.steps.map(({ lanes }) => lanes)).toEqual([[1, 0], [2]])
  expect([lanesOfRow(drawing, 0), lanesOfRow(drawing, 3)]).toEqual([[1], [2]])
})

test('a loop, a return and a refusal: each has its row, and what goes far has a track of its own', () => {
  const drawing = sopDrawing(
    aSop([
      { id: 'a', pelaksana: ['analis'] },
      {
        ...{ id: 'b', pelaksana: ['analis'], kind: 'decision' },
        outcomes: [
          { id: 'ya', label: 'Lengkap' },
          { id: 'ulang', label: 'Kembali', to: 'a', returnsTo: 'applicant' },
          { id: 'tolak', label: 'Ditolak', refuses: true },
        ],
      },
      { id: 'c', pelaksana: ['kaban'], kind: 'sub-sop' },
    ]),
  )
  expect(drawing.steps.map(({ symbol }) => symbol)).toEqual(['process', 'decision', 'connector'])
  expect(drawing.steps[1]?.ways).toEqual([
    { to: 2, isReturn: false, label: 'Lengkap' },
    { to: 0, isReturn: true, label: 'Kembali' },
    { to: 3, isReturn: false, label: 'Ditolak' },
  ])
  expect(trackCount(drawing)).toBe(2)
  const paths = lanePaths(drawing, { rows: rowsFor(5), laneWidth: 32, half })
  expect(paths.filter(({ isReturn }) => isReturn)).toEqual([{ d: 'M60 203H68V117H61', isReturn: true }])
})
