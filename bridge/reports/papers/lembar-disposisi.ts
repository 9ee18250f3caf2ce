import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'
import type { LembarDisposisi } from '#shared/papers/lembar-disposisi.ts'
import { kopBlock } from './kop-block.ts'
import { labelRows } from './label-rows.ts'
import { bodyWidth, gridLayout, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'
import { tickBox } from './tick-box.ts'

const COLUMNS = 3

/** Half a folio, after the model of Permendagri 54/2009. */
export function lembarDisposisiPaper(view: LembarDisposisi, kop: Kop): TDocumentDefinitions {
  const { urgency, security } = view
  return paperFrame(
    { title: `Lembar disposisi ${view.number}`, sheet: 'half-folio', fontSize: 9, foot: view.origin ?? '' },
    [
      ...kopBlock(kop, bodyWidth('half-folio'), 0.72),
      { text: 'LEMBAR DISPOSISI', bold: true, fontSize: 11, alignment: 'center', margin: [0, 0, 0, 4] },
      {
        layout: gridLayout,
        table: {
          widths: ['50%', '50%'],
          body: [
            [labelRows(letterRows(view), 62), [labelRows(agendaRows(view), 68), sifat(urgency, security)]],
            [{ ...wide(labelRows([['Hal', view.subject]], 62)) }, ''],
            [receivers(view), instructions(view)],
            [note(view), giver(view)],
          ],
        },
      },
    ],
  )
}

function letterRows({ from, letterNumber, letterDate }: LembarDisposisi): [string, string][] {
  return [
    ['Surat dari', from],
    ['Nomor surat', letterNumber ?? ''],
    ['Tanggal surat', letterDate ?? ''],
  ]
}

function agendaRows({ receivedOn, number, dueOn }: LembarDisposisi): [string, string][] {
  return [
    ['Diterima tanggal', receivedOn],
    ['Nomor agenda', number],
    ...(dueOn ? [['Selesai paling lambat', dueOn] as [string, string]] : []),
  ]
}

/** Urgency and security are two things (tata naskah dinas); the printed form has them in one row. */
function sifat(urgency: LembarDisposisi['urgency'], security: LembarDisposisi['security']): Content {
  return {
    margin: [0, 3, 0, 0],
    columns: [
      { width: 68, text: 'Sifat' },
      {
        width: 'auto',
        ...boxes([
          ['Sangat segera', urgency === 'sangat-segera'],
          ['Segera', urgency === 'segera'],
          ['Biasa', urgency === 'biasa'],
        ]),
      },
      {
        width: '*',
        ...boxes([
          ['Sangat rahasia', security === 'sangat-rahasia'],
          ['Rahasia', security === 'rahasia'],
          ['Terbatas', security === 'terbatas'],
        ]),
      },
    ],
    columnGap: 8,
  }
}

function boxes(all: readonly (readonly [string, boolean])[]): { stack: Content[] } {
  return { stack: all.map(([label, ticked]) => tickBox(label, ticked)) }
}

function receivers({ receivers }: LembarDisposisi): Content {
  const known = receivers.map((text) => ({
    ...paperText(text),
    margin: [0, 0, 0, 2] as [number, number, number, number],
  }))
  const empty = Array.from({ length: Math.max(0, 4 - receivers.length) }, () => ({
    text: '.'.repeat(48),
    color: '#888888',
  }))
  return { stack: [{ text: 'Diteruskan kepada Sdr.:', margin: [0, 0, 0, 3] }, { ol: [...known, ...empty] }] }
}

function instructions({ instructions }: LembarDisposisi): Content {
  const perColumn = Math.ceil(instructions.length / COLUMNS)
  const columns = Array.from({ length: COLUMNS }, (_, at) => ({
    width: '*',
    stack: instructions
      .slice(at * perColumn, (at + 1) * perColumn)
      .map(({ text, given }) => tickBox(text, given)),
  }))
  return {
    stack: [
      { text: 'Dengan hormat harap:', margin: [0, 0, 0, 3] },
      { columns, columnGap: 4, fontSize: 8 },
    ],
  }
}

function note({ note }: LembarDisposisi): Content {
  const text = note ? paperText(note) : { text: '\n\n\n' }
  return { stack: [{ text: 'Catatan:', margin: [0, 0, 0, 2] }, text] }
}

function giver({ giver }: LembarDisposisi): Content {
  return {
    stack: [
      giver ? paperText(giver.jabatan) : { text: '.'.repeat(48), color: '#888888' },
      { text: 'Paraf dan tanggal:', margin: [0, 2, 0, 20], color: '#555555' },
      giver ? { ...paperText(giver.name), bold: true } : { text: '' },
      giver ? { text: giver.date } : { text: '' },
    ],
  }
}

function wide(content: Content) {
  return { colSpan: 2, stack: [content] }
}
