import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { anActor, applied, people } from '../../../test/factories.ts'
import { agendaOf, askOfLetter } from '../../../test/samples/letter-asks.ts'
import { decideDraftLetter } from './draft-letter.ts'
import { letterReach, maySeeLetter } from './may-see-letter.ts'
import { decideSignLetter } from './sign-letter.ts'

const sign = (letter: Letter, actor: Actor, command: object = {}) =>
  decideSignLetter(letter, { ...askOfLetter(command, actor), agenda: agendaOf('surat-keluar', 9) })

describe('an outgoing letter with a signing line', () => {
  const post = (id: string, capacity: 'own' | 'plh' | 'an', jabatan: string) => ({
    ...{ postId: id, unitId: 'badan', capacity, jabatan, fulfils: [] },
  })
  const who = (id: string, ...posts: ReturnType<typeof post>[]): Actor => ({
    ...anActor(id, ['petugas']),
    jabatan: `Akun ${id}`,
    posts,
  })
  const kabid = who('kabid', post('kabid', 'own', 'Kepala Bidang'))
  const hukum = who('hukum', post('hukum', 'own', 'Kabag Hukum'))
  const plh = who('sek', post('sek', 'own', 'Sekretaris'), post('kaban', 'plh', 'Plh. Kepala Badan'))
  const an = who(
    'an',
    post('kabid', 'an', 'a.n. Kepala Bidang'),
    post('kaban', 'an', 'a.n. Kepala Badan\nAnalis'),
  )
  const bupati = who('bupati')
  const line = { hierarchy: ['kabid'], coordination: ['hukum'], signers: ['kaban', '@bupati'] }
  const draft = (more: object = {}) =>
    decideDraftLetter({
      ...askOfLetter(
        { series: 'surat-keluar', to: ['Dinas'], perihal: 'Jawaban', line: { ...line, ...more } },
        people.petugas,
      ),
      provisional: agendaOf('surat-keluar-sementara', 3),
    })
  const drafted = applied('letter', undefined, draft())
  const signs = (letter: Letter, ...doers: Actor[]) =>
    doers.reduce((now, doer) => applied('letter', now, sign(now, doer)), letter)
  const afterParaf = signs(drafted, hukum, kabid)

  test('is signed by paraf down the line, then by its signers; only the last gives it its number', () => {
    const first = signs(afterParaf, plh)
    expect([first.status, first.agenda.series]).toEqual(['concept', 'surat-keluar-sementara'])
    const whole = signs(first, bupati)
    expect(whole).toMatchObject({ status: 'signed', agenda: { series: 'surat-keluar', number: 9 } })
    expect(
      whole.signings.map(({ by, kind, place, jabatan, capacity }) => [by, kind, place, jabatan, capacity]),
    ).toEqual([
      ['hukum', 'paraf', 'hukum', 'Kabag Hukum', 'own'],
      ['kabid', 'paraf', 'kabid', 'Kepala Bidang', 'own'],
      ['sek', undefined, 'kaban', 'Plh. Kepala Badan', 'plh'],
      ['bupati', undefined, '@bupati', 'Akun bupati', undefined],
    ])
    expect(sign(whole, bupati)).toMatchObject({ code: 'letter-not-concept' })
  })

  test.each([
    ['the signer before the paraf', sign(drafted, plh), 'letter-out-of-order'],
    ['the second signer before the first', sign(afterParaf, bupati), 'letter-out-of-order'],
    ['a paraf again', sign(signs(drafted, kabid), kabid), 'letter-line-given'],
    ['somebody without a place, a supervisor too', sign(drafted, people.kaban), 'letter-not-in-line'],
    ['a paraf for another: a.n. only signs', sign(drafted, an), 'letter-out-of-order'],
    ['a line that names a place twice', draft({ coordination: ['kabid'] }), 'letter-place-doubled'],
  ])('refuses %s', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })

  test('is signed a.n. by who has the mandate, and is seen by its line, rahasia or not', () => {
    expect(signs(afterParaf, an).signings.at(-1)).toMatchObject({
      capacity: 'an',
      jabatan: 'a.n. Kepala Badan\nAnalis',
    })
    const secret = { ...drafted, security: 'rahasia' as const }
    expect([plh, bupati, people.sekretaris].map((each) => maySeeLetter(each, letterReach(secret)))).toEqual([
      true,
      true,
      false,
    ])
  })
})
