import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { aCalendar, anActor, applied, MONDAY, people, uuid } from '../../../test/factories.ts'
import { agendaOf, askOfLetter, today } from '../../../test/samples/letter-asks.ts'
import { decideConfirmSheet } from '../disposisi/confirm-sheet.ts'
import { decideSettleDisposisi } from '../disposisi/settle-disposisi.ts'
import { decideWithdrawDisposisi } from '../disposisi/withdraw-disposisi.ts'
import { decideAmendLetter } from './amend-letter.ts'
import { decideCancelLetter } from './cancel-letter.ts'
import { decideDisposeLetter } from './dispose-letter.ts'
import { decideDraftLetter } from './draft-letter.ts'
import { hostOfLetter } from './host-of-letter.ts'
import { letterCard } from './letter-card.ts'
import { letterWaits } from './letter-waits.ts'
import { letterReach, maySeeLetter } from './may-see-letter.ts'
import { decideRegisterLetter } from './register-letter.ts'
import { decideSendLetter } from './send-letter.ts'
import { decideSignLetter } from './sign-letter.ts'

const said = {
  sender: 'Dinas Pendidikan',
  number: '800/12/Disdik',
  letterOn: '2026-11-20',
  perihal: 'Usul kenaikan pangkat a.n. Budi Santoso',
  series: 'surat-masuk',
}
const registration = (command: object = {}, more: object = {}) =>
  decideRegisterLetter({
    ...askOfLetter({ ...said, ...command }, people.tu),
    agenda: agendaOf('surat-masuk', 42),
    ...more,
  })
const registered = (command: object = {}) => applied('letter', undefined, registration(command))
const drafting = decideDraftLetter({
  ...askOfLetter({ series: 'surat-keluar', to: ['Dinas Pendidikan'], perihal: 'Jawaban' }, people.petugas),
  provisional: { ...agendaOf('surat-keluar-sementara', 3), printed: 'S-0003/2026' },
})
const concept = applied('letter', undefined, drafting)
const sign = (letter: Letter, actor: Actor, command: object = {}) =>
  decideSignLetter(letter, { ...askOfLetter(command, actor), agenda: agendaOf('surat-keluar', 9) })
const send = (letter: Letter, command: object = {}) =>
  decideSendLetter(letter, askOfLetter({ via: 'surel' as const, ...command }, people.tu))
const amend = (letter: Letter, command: object, more: object = {}) =>
  decideAmendLetter(letter, {
    ...askOfLetter(command, people.tu),
    details: { perihal: 'Usul', sender: 'Dinas' },
    ...more,
  })
const cancel = (letter: Letter, actor: Actor) =>
  decideCancelLetter(letter, askOfLetter({ reason: 'Tidak jadi' }, actor))
const content = {
  to: 'analis',
  instructions: ['Siapkan'],
  urgency: 'biasa' as const,
  security: 'biasa' as const,
}
const dispose = (letter: Letter, actor: Actor, command: object = {}) =>
  decideDisposeLetter(letter, askOfLetter({ ...content, ...command }, actor))
const signed = applied('letter', concept, sign(concept, people.kaban))
const sent = applied('letter', signed, send(signed))

test('four fields register a letter, and no event holds a name', () => {
  const decision = registration()
  expect(applied('letter', undefined, decision)).toMatchObject({
    ...{ direction: 'incoming', status: 'received', urgency: 'biasa', security: 'biasa', lampiran: 0 },
    ...{ agenda: { printed: '0042/2026' }, receivedAt: MONDAY.toISOString(), registeredBy: 'tu' },
  })
  expect(decision).toMatchObject({
    subjects: [{ personId: `letter:${uuid(7000)}`, data: { number: '800/12/Disdik' } }],
  })
  expect(JSON.stringify(decision.ok && decision.events)).not.toMatch(/Budi|Disdik|Pendidikan/)
})

test('an outgoing letter bears a provisional number until it is signed, and keeps it to be found by', () => {
  expect(concept).toMatchObject({
    status: 'concept',
    agenda: { printed: 'S-0003/2026' },
    series: 'surat-keluar',
  })
  expect(signed).toMatchObject({
    ...{ status: 'signed', agenda: { printed: '0009/2026' }, provisional: { printed: 'S-0003/2026' } },
    ...{ letterOn: today, signings: [{ by: 'kaban' }] },
  })
  expect(sent).toMatchObject({ status: 'sent', sent: { via: 'surel', on: today, by: 'tu' } })
})

test('an amendment changes what is said and leaves the rest', () => {
  const before = registered({ lampiran: 2 })
  const decision = amend(before, { perihal: 'Usul mutasi', scans: ['a'.repeat(64)] })
  const after = applied('letter', before, decision)
  expect(after).toMatchObject({ lampiran: 2, scans: ['a'.repeat(64)], revision: 2 })
  expect(after.detailsId).not.toBe(before.detailsId)
  expect(decision).toMatchObject({ subjects: [{ data: { sender: 'Dinas', perihal: 'Usul mutasi' } }] })
})

test('other words under a paraf ask for it again; a further scan, or a letter without paraf, does not', () => {
  const line = { line: [{ key: '@kaban', part: 'signer' as const }], scans: ['a'.repeat(64)] }
  const given = { id: 'p', by: 'analis', at: MONDAY.toISOString(), kind: 'paraf' as const, place: '@analis' }
  const onItsWay: Letter = { ...concept, ...line, signings: [given] }
  const left = (change: object, letter = onItsWay) =>
    applied('letter', letter, amend(letter, change)).signings.length
  expect(left({ perihal: 'Jawaban lain' })).toBe(0)
  expect(left({ scans: ['b'.repeat(64)] })).toBe(0)
  expect(left({ scans: ['a'.repeat(64), 'b'.repeat(64)] })).toBe(1)
  const fresh = amend(concept, { perihal: 'Jawaban lain' })
  expect(fresh.ok && fresh.events.every((event) => !('signedAnew' in event))).toBe(true)
})

const penman = { penman: { account: people.kaban, today } }
describe('what may not be is refused by name', () => {
  test.each([
    ['a letter of tomorrow', registration({ letterOn: '2026-11-24' }), 'letter-date-ahead'],
    [
      'one received tomorrow',
      registration({ receivedAt: '2026-11-24T01:00:00.000Z' }),
      'letter-received-ahead',
    ],
    ['one registered already', registration({}, { double: '0007/2026' }), 'letter-registered-already'],
    [
      'an amendment that makes it a double',
      amend(registered(), { number: 'x' }, { double: '0007/2026' }),
      'letter-registered-already',
    ],
    ['an empty amendment', amend(registered(), {}), 'letter-nothing-amended'],
    ['amending what was signed', amend(signed, { perihal: 'x' }), 'letter-signed-already'],
    ['signing by who may not', sign(concept, people.petugas), 'role-missing'],
    ['signing twice', sign(signed, people.kaban), 'letter-not-concept'],
    ['signing what came in', sign(registered(), people.kaban), 'letter-not-concept'],
    ['sending a concept', send(concept), 'letter-not-signed'],
    ['sending twice', send(sent), 'letter-sent-already'],
    ['sending before its date', send(signed, { on: '2026-11-20' }), 'letter-sent-before-date'],
    ['sending tomorrow', send(signed, { on: '2026-11-24' }), 'letter-date-ahead'],
    ['cancelling what was signed', cancel(signed, people.tu), 'letter-not-concept'],
    ['cancelling what another began', cancel(concept, people.sekretaris), 'letter-not-yours'],
    ['disposing what goes out', dispose(signed, people.kaban), 'letter-takes-no-disposisi'],
    ['disposing what was not handed to one', dispose(registered(), people.petugas), 'letter-not-yours'],
  ])('%s', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })

  test('a double that is confirmed to be another letter is registered', () => {
    expect(registration({ isAnother: true }, { double: '0007/2026' }).ok).toBe(true)
  })
})

test('a disposisi on a letter lives as one on a berkas does', () => {
  const letter = registered({ handedTo: 'sekretaris' })
  const disposed = applied('letter', letter, dispose(letter, people.kaban, { alsoTo: ['petugas'] }))
  const [toAnalis, toPetugas] = disposed.disposisi.map(({ id }) => id)
  const on = { on: { kind: 'letter' as const, id: letter.id } }
  const settling = askOfLetter({ ...on, disposisiId: toAnalis ?? '', report: 'Sudah' }, people.analis)
  const settled = applied('letter', disposed, decideSettleDisposisi(hostOfLetter(disposed), settling))
  const taking = askOfLetter({ ...on, disposisiId: toPetugas ?? '' }, people.kaban)
  const done = applied('letter', settled, decideWithdrawDisposisi(hostOfLetter(settled), taking))
  expect([letter, disposed, settled, done].map(letterWaits)).toEqual([true, true, true, false])
})

test('a signature read from the sheet is its doer’s, and he may confirm it', () => {
  const sheet = { by: 'kaban', onSheet: '2026-11-20' }
  const recorded = applied(
    'letter',
    concept,
    decideSignLetter(concept, {
      ...askOfLetter({ sheet }, people.tu),
      ...penman,
      agenda: agendaOf('surat-keluar', 9),
    }),
  )
  expect(recorded.signings).toMatchObject([
    { by: 'kaban', sheet: { recordedBy: 'tu', onSheet: '2026-11-20' } },
  ])
  const actId = recorded.signings[0]?.id ?? ''
  const on = { kind: 'letter' as const, id: recorded.id }
  const decision = decideConfirmSheet(hostOfLetter(recorded), askOfLetter({ on, actId }, people.kaban))
  expect(applied('letter', recorded, decision).signings[0]?.sheet?.confirmed).toBeDefined()
})

const head = anActor('kepala-tu', ['tu', 'supervisor'])
const secret = registered({ security: 'rahasia', handedTo: 'kaban' })
const disposedSecretly = applied(
  'letter',
  registered(),
  dispose(registered(), people.kaban, { security: 'rahasia' }),
)
test.each([
  [
    'a letter that is not secret',
    registered(),
    ['tu', 'petugas', 'analis', 'sekretaris', 'kaban', 'kepala-tu'],
  ],
  ['a secret letter', secret, ['tu', 'kaban', 'kepala-tu']],
  ['one disposed in secret', disposedSecretly, ['tu', 'analis', 'kaban', 'kepala-tu']],
])('%s is seen by those it is for', (_what, letter, seers) => {
  const all = [people.tu, people.petugas, people.analis, people.sekretaris, people.kaban, people.ops, head]
  expect(all.filter((actor) => maySeeLetter(actor, letterReach(letter))).map(({ id }) => id)).toEqual(seers)
})

test.each([
  ['in service hours', '2026-11-20T07:00:00.000Z', '2026-11-20'],
  ['at the very closing', '2026-11-20T08:00:00.000Z', '2026-11-20'],
  ['after closing on a Friday', '2026-11-20T08:01:00.000Z', '2026-11-23'],
  ['on a Sunday', '2026-11-22T03:00:00.000Z', '2026-11-23'],
])('a letter received %s counts from its working day', (_when, receivedAt, countsOn) => {
  const card = letterCard(registered({ receivedAt }), {
    subjectOf: () => undefined,
    personOf: () => ({ name: 'Rina', jabatan: '' }),
    calendar: compileCalendar(aCalendar(), []),
    numberOfCase: () => '',
  })
  expect(card).toMatchObject({ countsOn, perihal: '', registeredByName: 'Rina' })
})
