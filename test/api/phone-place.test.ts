import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeEndsOn, readPhonePlace } from '#bridge/phone/phone-place.ts'
import { startPhone } from '#bridge/phone/start-phone.ts'
import { officeCertificate } from '../samples/office-certificate.ts'
import { openOffice } from './office.ts'
import { runLangkah, runTyping } from './run-langkah.ts'

let folder: string
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-cert-'))
  const keep = async (name: string, { cert, key }: { cert: string; key: string }) => {
    await writeFile(file(`${name}.crt`), cert)
    await writeFile(file(`${name}.key`), key, { mode: 0o600 })
  }
  const names = ['langkah.kantor.example', '192.0.2.7']
  await keep('kantor', await officeCertificate(names))
  await keep('lain', await officeCertificate(['lain.example']))
  await keep('ca', await officeCertificate(names, { isCa: true }))
  await keep('lama', await officeCertificate(names, { notAfterDate: new Date('2026-01-01T00:00:00Z') }))
  await keep('terbuka', await officeCertificate(names))
  await chmod(file('terbuka.key'), 0o640)
  await writeFile(file('rusak.crt'), 'bukan sertifikat')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Files that are never come to. */
const unread = { cert: 'a.crt', key: 'a.key' }
const given = (address: string, cert = 'kantor', key = cert) => ({
  address,
  cert: file(`${cert}.crt`),
  key: file(`${key}.key`),
})

test.each(['langkah.kantor.example:7443', 'LANGKAH.kantor.example:7443', '192.0.2.7:443'])(
  'a certificate for %s is taken',
  async (address) => {
    const place = await readPhonePlace(given(address), new Date())
    expect([`${place.host}:${place.port}`, place.cert]).toEqual([
      address.toLowerCase(),
      expect.stringContaining('BEGIN CERTIFICATE'),
    ])
  },
)

test.each([
  [
    'no certificate',
    { address: 'a.example:1', cert: undefined, key: undefined },
    'tambahkan --phone-cert FILE',
  ],
  ['no port', { address: 'langkah.kantor.example', ...unread }, 'tulis HOST:PORT'],
  ['a whole address', { address: 'https://langkah.kantor.example:7443', ...unread }, 'tulis HOST:PORT'],
  ['a port that there is not', { address: 'langkah.kantor.example:70000', ...unread }, 'tulis HOST:PORT'],
])('%s is refused with what to do', async (_what, wanted, sentence) => {
  await expect(readPhonePlace(wanted, new Date())).rejects.toThrow(sentence)
})

test.each([
  ['a key that others can read', ['kantor', 'terbuka'], 'jalankan chmod 600'],
  ['a key of another certificate', ['kantor', 'lain'], 'bukan pasangan sertifikat'],
  ['a certificate for another name', ['lain', 'lain'], 'bukan untuk langkah.kantor.example'],
  ['a certificate that makes others', ['ca', 'ca'], '(CA); minta sertifikat server biasa'],
  ['a certificate of last year', ['lama', 'lama'], 'tidak berlaku hari ini'],
  ['a file that holds none', ['rusak', 'kantor'], 'berikan berkas PEM'],
  ['a file that is not there', ['tiada', 'kantor'], 'periksa letak dan haknya'],
])('%s is refused with what to do', async (_what, [cert, key], sentence) => {
  const wanted = given('langkah.kantor.example:7443', cert, key)
  await expect(readPhonePlace(wanted, new Date())).rejects.toThrow(sentence)
})

test('a certificate that ends within a month is told of', async () => {
  const now = new Date()
  const place = await readPhonePlace(given('langkah.kantor.example:7443'), now)
  expect(placeEndsOn(place, now)).toBeUndefined()
  expect(placeEndsOn(place, new Date(now.getTime() + 340 * 86_400_000))).toMatch(/ 20\d\d GMT$/)
})

test('serve says what the phone page lacks, and starts nothing', async () => {
  const dataDir = file('data')
  const refused = await runLangkah('serve', '--data', dataDir, '--phone', 'langkah.kantor.example:7443')
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^Halaman ponsel hanya dilayani lewat HTTPS; tambahkan .*\n$/)
  await expect(stat(dataDir)).rejects.toThrow('ENOENT')
})

test('it opens for nobody: without a password, on a taken port, on a strange address', async () => {
  await using office = await openOffice()
  const { cert, key } = await officeCertificate(['localhost'])
  const { ports } = office.bridge()
  const log = { info: () => {}, error: () => {} } as never
  const open = (host: string, port: number) =>
    startPhone({ ports, log, place: { host, port, cert, key }, report: () => '' })
  await expect(open('localhost', 0)).rejects.toThrow('jalankan langkah user password AKUN')
  const asked: string[] = []
  const typed = [
    'kata sandi yang panjang',
    'kata sandi yang panjang',
    'pendek',
    'pendek',
    'satu dua tiga',
    'lain',
  ]
  const answer = (question: string) => {
    asked.push(question)
    return typed.shift() ?? ''
  }
  const run = () => runTyping(answer, '--data', office.dataDir, 'user', 'password', 'admin')
  expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining('ditetapkan') })
  expect(asked).toEqual(['Kata sandi baru untuk admin: ', 'Ketik sekali lagi: '])
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('kurang dari 12 huruf') })
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('tidak sama') })
  const untyped = await runLangkah('--data', office.dataDir, 'user', 'password', 'admin')
  expect(untyped).toMatchObject({ code: 1, stderr: expect.stringContaining('langsung di terminal') })

  const taken = createServer().listen(0, 'localhost')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  await expect(open('localhost', port)).rejects.toThrow('sudah dipakai program lain')
  taken.close()
  await expect(open('192.0.2.7', 0)).rejects.toThrow('bukan alamat komputer ini')
})
