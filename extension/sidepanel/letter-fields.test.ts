import { expect, test } from 'vitest'
import { createLetterFields } from './letter-fields.ts'

function filled() {
  const fields = createLetterFields('2026-11-23')
  fields.sender.value = ' Dinas Pendidikan '
  fields.number.value = '800/12/2026'
  fields.perihal.value = 'Usul kenaikan pangkat'
  return fields
}

test('four fields are needed, of which the day stands there already', () => {
  for (const name of ['sender', 'number', 'letterOn', 'perihal'] as const) {
    const fields = filled()
    fields[name].value = '  '
    expect(fields.command(), name).toBeUndefined()
  }
  const command = filled().command()
  expect(command).toMatchObject({ sender: 'Dinas Pendidikan', letterOn: '2026-11-23', series: 'surat-masuk' })
  expect(command).not.toHaveProperty('handedTo')
  expect(command).not.toHaveProperty('isAnother')
})

test('sent again it is the same letter; the next one is another, to the same first receiver', () => {
  const fields = filled()
  fields.handedTo.value = 'bambang'
  fields.lampiran.value = '3'
  const first = fields.command()
  const again = fields.command(true)
  expect(again?.letterId).toBe(first?.letterId)
  expect(again?.commandId).toBe(first?.commandId)
  expect(again?.isAnother).toBe(true)
  fields.next()
  expect(fields.command()).toBeUndefined()
  fields.sender.value = 'Kecamatan'
  fields.number.value = '1'
  fields.perihal.value = 'Cuti'
  const next = fields.command()
  expect(next?.letterId).not.toBe(first?.letterId)
  expect(next).toMatchObject({ handedTo: 'bambang', letterOn: '2026-11-23' })
  expect(next).not.toHaveProperty('lampiran')
})
