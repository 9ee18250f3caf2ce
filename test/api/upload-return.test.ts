import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office[Symbol.asyncDispose]())

const langkah = (...args: string[]) => runLangkah('--json', '--data', office.dataDir, ...args)
const answerOf = async (...args: string[]) => {
  const { code, stdout, stderr } = await langkah(...args)
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout)
}
const letters = async () =>
  (await office.bridge().ports.store.letters()).filter(({ status }) => status !== 'cancelled')

/** A NIP that reads, and two that Excel and a hand have spoilt. */
async function planned(): Promise<string> {
  const file = join(office.dataDir, 'ip-asn.csv')
  await writeFile(file, 'NIP;Nama\n199004182014021001;Agus\n19900418201402100;Budi\n1,99E+17;Citra\n')
  const { run, counts } = await answerOf('upload', 'plan', file, '--flow', 'ip-asn')
  expect(counts).toMatchObject({ ready: 1, blocked: 2 })
  return run
}

test('blocked rows go back in one letter with the workbook that says what to mend; the ready row proceeds', async () => {
  const run = await planned()
  const shown = await answerOf('upload', 'return', run)
  expect(shown).toMatchObject({ lines: [3, 4], to: [], perihal: 'Pengembalian 2 baris data' })
  expect(await letters()).toEqual([])
  expect(await langkah('upload', 'return', run, '--confirm')).toMatchObject({
    ...{ code: 1, stderr: expect.stringContaining('--to') },
  })

  const to = ['--to', 'Dinas Contoh', '--confirm']
  const letter = await answerOf('upload', 'return', run, ...to)
  expect(letter).toMatchObject({
    status: 'concept',
    to: ['Dinas Contoh'],
    lampiran: 1,
    ofUpload: { runId: run },
  })
  const { rows } = await readSheet(letter.lampiranFile)
  expect(rows[0]).toEqual(['NIP', 'Nama', 'Catatan Langkah'])
  expect(rows[1]).toEqual(['199004182014021001', 'Agus', 'Diproses'])
  expect(rows[2]).toEqual(['19900418201402100', 'Budi', expect.stringMatching(/^NIP: /)])
  expect(rows[3]?.at(-1)).toMatch(/^NIP: /)

  const again = await langkah('upload', 'return', run, ...to)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining(letter.agenda.printed) })
  expect((await letters()).map(({ id }) => id)).toEqual([letter.id])
  const status = await answerOf('upload', 'status', run)
  expect(status).toMatchObject({ status: 'planned', nextAction: 'release', counts: { ready: 1 } })

  const cancel = { commandId: randomUUID(), letterId: letter.id, reason: 'salah alamat' }
  await office.client(office.adminToken).letters.cancel.mutate(cancel)
  const anew = await answerOf('upload', 'return', run, ...to)
  expect((await letters()).map(({ id }) => id)).toEqual([anew.id])
  expect((await readSheet(letter.lampiranFile)).rows, 'what the first letter names is still there').toEqual(
    rows,
  )
})

test('two who give them back at the same moment make one letter', async () => {
  const run = await planned()
  const once = () => langkah('upload', 'return', run, '--to', 'Dinas Contoh', '--confirm')
  const before = (await letters()).length
  const codes = (await Promise.all([once(), once(), once()])).map(({ code }) => code).sort()
  expect(codes).toEqual([0, 1, 1])
  expect((await letters()).length).toBe(before + 1)
})

test('a workbook that is no longer the one that was planned is not given back', async () => {
  const run = await planned()
  await writeFile(join(office.dataDir, 'uploads', run, 'ip-asn.csv'), 'NIP\n1\n')
  const refused = await langkah('upload', 'return', run, '--to', 'Dinas Contoh', '--confirm')
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('salin kembali') })
})
