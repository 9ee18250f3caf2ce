import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let number: string
const run = (...args: string[]) => runLangkah('--data', office.dataDir, ...args)
const card = async (...args: string[]) => {
  const { code, stdout, stderr } = await run('--json', 'case', ...args)
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout).card
}
beforeAll(async () => {
  office = await openOffice()
  number = (await card('open', '--sop', 'arcamanik-layanan', '--name', 'Budi Santoso')).number
})
afterAll(() => office[Symbol.asyncDispose]())

test('holds, goes on, withdraws and takes up again, each by its number', async () => {
  const held = await card('hold', number, '--waits-for', 'applicant', '--reason', 'Ijazah asli')
  expect(held).toMatchObject({ status: 'held', held: { waitsFor: 'applicant', reason: 'Ijazah asli' } })
  expect((await run('case', 'note', number, '--text', 'Sudah ditelepon')).stdout).toContain(
    `Berkas ${number} ditunda di langkah "Mengisi formulir permohonan`,
  )
  expect(await card('lift', number)).toMatchObject({ status: 'open', lastNote: { text: 'Sudah ditelepon' } })
  expect(await card('withdraw', number, '--reason', 'Mundur')).toMatchObject({ ended: { how: 'withdrawn' } })
  expect((await run('case', 'show', number)).stdout).toContain('berakhir tanpa hasil')
  const again = await card('reopen', number, '--step', 'isi-formulir', '--reason', 'Jadi dilanjutkan')
  expect(again).toMatchObject({ status: 'open', current: { id: 'isi-formulir', visit: 2 } })
})

describe('is refused with one sentence', () => {
  test.each([
    [['lift'], 1, 'tidak sedang ditunda; kerjakan'],
    [['hold', '--waits-for', 'siapa', '--reason', 'x'], 2, '--waits-for'],
    [['withdraw'], 2, '--reason'],
    [['reopen', '--step', 'isi-formulir', '--reason', 'x'], 1, 'belum berakhir; lanjutkan'],
    [['refuse', '--reason-code', 'isi', '--reason', 'x'], 1, 'SOP tidak mengatur penolakan'],
    [['skip'], 1, 'tidak boleh dilewati menurut SOP'],
    [['send', '--on', '2026-11-20'], 1, 'tidak memerlukan itu; selesaikan'],
    [['archive', '--classification', '800', '--place', 'x', '--years', 'lima'], 2, 'bukan jumlah tahun'],
    [['reassign', '--to', 'tiada'], 1, 'Akun "tiada" tidak ada'],
  ])('%j', async (args, code, sentence) => {
    const [name = '', ...more] = args
    const refused = await run('--json', 'case', name, number, ...more)
    expect(refused).toMatchObject({ code, stdout: '' })
    expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(refused.stderr).toContain(sentence)
  })
})
