import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from './code-of.ts'
import { aLetter, type LetterOffice, openLetterOffice } from './letter-office.ts'
import { followLive } from './live-reader.ts'
import { runLangkah } from './run-langkah.ts'

let office: LetterOffice
beforeEach(async () => {
  office = await openLetterOffice()
})
afterEach(() => office[Symbol.asyncDispose]())
const desk = (who: string) => office.desk(who)
const register = (more: object = {}) => office.register(more)

describe('a letter that comes in', () => {
  test('opens berkas, is disposed, and ends with the reports of its branches', async () => {
    const { card } = await register({ security: 'terbatas', tembusan: ['Sekda'] })
    expect(card).toMatchObject({
      ...{ agenda: { printed: '0001/2026' }, sender: 'Dinas Pendidikan', tembusan: ['Sekda'] },
      ...{ countsOn: '2026-11-23', registeredByName: 'Nama tu' },
    })
    const letterId = card.id
    for (const name of ['Dinas Pendidikan', 'SMPN 1']) {
      await desk('tu').cases.open.mutate({
        ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn', letterId },
        applicant: { kind: 'opd', name },
      })
    }
    const content = { instructions: ['Tindaklanjuti'], note: 'Segera', dueOn: '2026-11-27' }
    const receivers = { to: 'kabid', alsoTo: ['analis'], coordinator: 'kabid' }
    const disposal = { commandId: randomUUID(), letterId, ...content, ...receivers }
    const disposed = await desk('kaban').letters.dispose.mutate(disposal)
    expect(disposed.card).toMatchObject({
      cases: [{ number: '0001/2026' }, { number: '0002/2026' }],
      waiting: { unread: 2, unfinished: 0 },
      disposisi: [{ toName: 'Nama kabid', note: 'Segera', coordinator: true }, { toName: 'Nama analis' }],
    })
    const on = { kind: 'letter' as const, id: letterId }
    const settle = (who: string, at: number) => {
      const disposisiId = disposed.card.disposisi[at]?.id ?? ''
      return desk(who).disposisi.settle.mutate({ commandId: randomUUID(), on, disposisiId, report: 'Sudah' })
    }
    expect((await desk('kabid').disposisi.listOpen.query()).map(({ branch }) => branch.to)).toEqual([
      'kabid',
      'analis',
    ])
    await settle('analis', 1)
    expect((await desk('kabid').board.read.query()).letters.map(({ id }) => id)).toEqual([letterId])
    expect(await settle('kabid', 0)).toMatchObject({
      kind: 'letter',
      card: { waiting: { unread: 0, unfinished: 0 } },
    })
    expect((await desk('kabid').board.read.query()).letters).toEqual([])
    const { events } = await desk('tu').letters.byId.query({ letterId })
    expect(events.map(({ type }) => type.replace('letter.', ''))).toEqual([
      ...['registered', 'case-linked', 'case-linked', 'disposisi-issued', 'disposisi-issued'],
      ...['disposisi-read', 'disposisi-settled', 'disposisi-read', 'disposisi-settled'],
    ])
  })

  test('is told to be registered already, also when its number is written otherwise, until it is said to be another', async () => {
    await register()
    const again = { number: '800 / 12 / disdik', sender: 'DINAS PENDIDIKAN' }
    expect(await codeOf(register(again))).toBe('letter-registered-already')
    expect(await codeOf(register({ ...again, letterOn: '2025-11-20' }))).toBe('accepted')
    expect(await codeOf(register({ ...again, isAnother: true }))).toBe('accepted')
    const other = await register({ number: '800/13' })
    const amending = { commandId: randomUUID(), letterId: other.card.id, number: '800/12/Disdik' }
    expect(await codeOf(desk('tu').letters.amend.mutate(amending))).toBe('letter-registered-already')
    const amended = await desk('tu').letters.amend.mutate({
      ...amending,
      commandId: randomUUID(),
      number: '800/14',
    })
    expect(amended.card).toMatchObject({ number: '800/14', sender: 'Dinas Pendidikan' })
  })

  test('of December that is entered in January stands in the book of its year', async () => {
    office.now = new Date('2027-01-04T02:00:00.000Z')
    office.tokens.tu = await office.person('tu-januari', ['tu'])
    const late = await register({ receivedAt: '2026-12-31T16:59:00.000Z' })
    const early = await register({ number: '1', receivedAt: '2026-12-31T17:00:00.000Z' })
    expect([late, early].map(({ card }) => card.agenda.printed)).toEqual(['0001/2026', '0001/2027'])
  })

  test('takes a number that was written by hand, or one put in between', async () => {
    const on = { commandId: randomUUID(), series: 'surat-masuk', year: 2026 }
    await register()
    await desk('tu').registers.reserve.mutate({ ...on, from: 2, to: 3 })
    const wishes = [{ kind: 'reserved', number: 3 }, { kind: 'sisipan', after: 1 }, undefined]
    const printed: string[] = []
    for (const [at, wish] of wishes.entries()) {
      printed.push((await register({ number: `${at}`, ...(wish && { wish }) })).card.agenda.printed)
    }
    expect(printed).toEqual(['0003/2026', '0001a/2026', '0004/2026'])
    expect((await desk('tu').registers.byId.query({ series: 'surat-masuk' })).open).toEqual([
      { from: 2, to: 2 },
    ])
  })

  test('64 at once get 64 numbers, and of 20 that are the same one is registered', async () => {
    const cards = await Promise.all(Array.from({ length: 64 }, (_, at) => register({ number: `800/${at}` })))
    const numbers = cards.map(({ card }) => card.agenda.number).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(register({ number: 'sama' }))))
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1)
  })

  test('that is secret is there only for those it is for, in list, search, news and berkas alike', async () => {
    const { url, ports } = office.bridge()
    using reader = await followLive(url, office.tokens.analis ?? '', ports.store.lastSeq())
    const { card } = await register({ security: 'rahasia', handedTo: 'kaban' })
    const open = await register({ number: '2' })
    const idsOf = async (who: string) =>
      (await desk(who).letters.list.query({ text: 'pangkat' })).letters.map(({ id }) => id)
    expect(await idsOf('kaban')).toEqual([open.card.id, card.id])
    expect(await idsOf('analis')).toEqual([open.card.id])
    const letterId = card.id
    expect(await codeOf(desk('analis').letters.byId.query({ letterId }))).toBe('letter-not-found')
    const change = await reader.next()
    expect(change).toMatchObject({ kind: 'letter', card: { id: open.card.id } })
    const disposal = { commandId: randomUUID(), letterId, to: 'analis', instructions: ['Siapkan'] }
    await desk('kaban').letters.dispose.mutate(disposal)
    expect(await idsOf('analis')).toEqual([open.card.id, card.id])
  })
})

describe('a letter that goes out', () => {
  const draft = (more: object = {}) =>
    desk('analis').letters.draft.mutate({
      ...{ commandId: randomUUID(), letterId: randomUUID(), to: ['Dinas Pendidikan'], perihal: 'Jawaban' },
      ...more,
    })

  test('has a provisional number until it is signed, and is then sent', async () => {
    const asked = await register()
    const { card } = await draft({ answers: asked.card.id })
    expect(card).toMatchObject({
      status: 'concept',
      agenda: { printed: 'S-0001/2026' },
      to: ['Dinas Pendidikan'],
    })
    const on = () => ({ commandId: randomUUID(), letterId: card.id })
    expect(await codeOf(desk('tu').letters.send.mutate({ ...on(), via: 'surel' }))).toBe('letter-not-signed')
    const sheet = { by: 'kaban', onSheet: '2026-11-23' }
    const signed = await desk('tu').letters.sign.mutate({ ...on(), sheet })
    expect(signed.card).toMatchObject({
      ...{ status: 'signed', agenda: { printed: '0001/2026', series: 'surat-keluar' } },
      ...{ provisional: { printed: 'S-0001/2026' }, signings: [{ byName: 'Nama kaban', sheet: {} }] },
    })
    const sent = await desk('tu').letters.send.mutate({ ...on(), via: 'surel' })
    expect(sent.card).toMatchObject({ status: 'sent', sent: { via: 'surel', on: '2026-11-23' } })
  })

  test('of which 30 are signed at once take 30 numbers without a gap; one signed by two at once takes one', async () => {
    const concepts = await Promise.all(Array.from({ length: 30 }, () => draft()))
    const sign = (letterId: string) =>
      desk('kaban').letters.sign.mutate({ commandId: randomUUID(), letterId })
    const signed = await Promise.all(concepts.map(({ card }) => sign(card.id)))
    const numbers = signed.map(({ card }) => card.agenda.number).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    const last = await draft()
    const codes = await Promise.all([codeOf(sign(last.card.id)), codeOf(sign(last.card.id))])
    expect(codes.sort()).toEqual(['accepted', 'letter-not-concept'])
    expect(await desk('tu').registers.byId.query({ series: 'surat-keluar' })).toMatchObject({
      last: 31,
      taken: 31,
    })
  })

  test('may be given up while it is a concept, and opens no berkas', async () => {
    const { card } = await draft()
    const opening = {
      ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn', letterId: card.id },
      applicant: { kind: 'opd' as const, name: 'Dinas' },
    }
    expect(await codeOf(desk('tu').cases.open.mutate(opening))).toBe('letter-opens-no-case')
    const cancelling = { commandId: randomUUID(), letterId: card.id, reason: 'Tidak jadi' }
    expect((await desk('analis').letters.cancel.mutate(cancelling)).card).toMatchObject({
      ...{ status: 'cancelled', cancelReason: 'Tidak jadi' },
    })
  })
})

test('letters are listed by pages, the newest first, and a forgotten one is found no more', async () => {
  for (let at = 1; at <= 5; at++) await register({ number: `${at}` })
  const first = await desk('tu').letters.list.query({ limit: 2, direction: 'incoming' })
  expect([first.total, first.letters.map(({ agenda }) => agenda.number)]).toEqual([5, [5, 4]])
  const second = await desk('tu').letters.list.query({
    limit: 2,
    direction: 'incoming',
    after: first.next ?? '',
  })
  expect(second.letters.map(({ agenda }) => agenda.number)).toEqual([3, 2])
  const found = () => desk('tu').letters.list.query({ text: 'budi' })
  expect((await found()).total).toBe(5)
  await office.bridge().ports.store.forget(`letter:${first.letters[0]?.id}`)
  expect((await found()).total).toBe(4)
  expect((await desk('tu').letters.list.query({})).letters[0]).toMatchObject({
    perihal: '',
    agenda: { number: 5 },
  })
})

test('a repeated registration and a repeated opening by a letter give their first answers', async () => {
  const registration = aLetter()
  const first = await desk('tu').letters.register.mutate(registration)
  expect((await desk('tu').letters.register.mutate(registration)).seq).toBe(first.seq)
  const opening = {
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn', letterId: first.card.id },
    applicant: { kind: 'opd' as const, name: 'Dinas' },
  }
  const opened = await desk('tu').cases.open.mutate(opening)
  expect((await desk('tu').cases.open.mutate(opening)).seq).toBe(opened.seq)
  const other = { ...opening, caseId: randomUUID() }
  expect(await codeOf(desk('tu').cases.open.mutate(other))).toBe('command-reused')
})

test('TU keeps letters from the command line', async () => {
  const run = (...args: string[]) => runLangkah('--data', office.dataDir, ...args)
  const four = [
    '--from',
    'Dinas Contoh',
    '--number',
    '800/7',
    '--date',
    '2026-11-20',
    '--perihal',
    'Undangan',
  ]
  const registered = await run('letter', 'register', ...four)
  expect(registered).toMatchObject({ code: 0, stdout: expect.stringContaining('Nomor agenda: 0001/2026') })
  const refused = await run('letter', 'register', ...four)
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('sudah diagendakan sebagai 0001/2026'),
  })
  expect((await run('letter', 'amend', '0001/2026', '--urgency', 'segera')).stdout).toContain(
    'segera / biasa',
  )
  expect((await run('letter', 'list', '--text', 'undangan')).stdout).toContain('Dinas Contoh')
  const { card } = await desk('analis').letters.draft.mutate({
    ...{ commandId: randomUUID(), letterId: randomUUID(), to: ['Dinas Contoh'], perihal: 'Jawaban' },
  })
  const signed = await run('letter', 'sign', card.agenda.printed, '--by', 'kaban', '--on', '2026-11-23')
  expect(signed.stdout).toContain(
    'Nama kaban, Jabatan kaban pada lembar 23/11/2026, dicatat oleh Administrator kantor',
  )
  expect((await run('letter', 'send', '0001/2026', '--via', 'surel')).stdout).toContain('lewat surel')
  expect((await run('letter', 'show', '0001/2026')).stdout).toContain('Undangan')
  expect((await run('letter', 'show', '0001/2026', '--outgoing')).stdout).toContain('Jawaban')
  expect(await run('letter', 'show', '0099/2026')).toMatchObject({ code: 1 })
  expect((await run('letter', 'send', '0001/2026', '--via', 'merpati')).code).toBe(2)
  const shown = JSON.parse((await run('--json', 'letter', 'list')).stdout)
  await desk('kaban').letters.dispose.mutate({
    ...{ commandId: randomUUID(), letterId: shown.at(-1).id, to: 'kabid', instructions: ['Siapkan'] },
  })
  expect((await run('disposisi', 'open')).stdout).toContain('belum dibaca')
})
