import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf } from './code-of.ts'
import { type LetterOffice, openLetterOffice } from './letter-office.ts'

let office: LetterOffice
beforeEach(async () => {
  office = await openLetterOffice()
})
afterEach(() => office[Symbol.asyncDispose]())
const desk = (who: string) => office.desk(who)
const register = (more: object = {}) => office.register(more)

test('the service of a berkas that a letter opened counts from its receipt; after hours from the next working day', async () => {
  const receivedAt = '2026-11-20T11:00:00.000Z'
  const letter = (await register({ receivedAt })).card
  expect(letter.countsOn).toBe('2026-11-23')
  const open = async (more: object) => {
    const { card } = await desk('tu').cases.open.mutate({
      ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn' },
      applicant: { kind: 'opd', name: 'Dinas Pendidikan' },
      ...more,
    })
    return (await desk('tu').cases.byId.query({ caseId: card.id })).card.clock
  }
  expect(await open({ letterId: letter.id })).toMatchObject({
    ...{ startedAt: receivedAt, letter: { receivedAt, countsOn: '2026-11-23' } },
  })
  const byHand = await open({})
  expect(byHand.letter).toBeUndefined()
  expect(byHand.startedAt).not.toBe(receivedAt)
})

const draft = (more: object = {}) =>
  desk('analis').letters.draft.mutate({
    ...{ commandId: randomUUID(), letterId: randomUUID(), to: ['Dinas Pendidikan'], perihal: 'Jawaban' },
    ...more,
  })

test('goes down its signing line before it takes its number', async () => {
  const line = { hierarchy: ['@analis'], coordination: ['@kabid'], signers: ['@kaban'] }
  expect(await codeOf(draft({ line: { signers: ['@nobody'] } }))).toBe('account-not-found')
  expect(await codeOf(draft({ line: { signers: ['kepala-badan'] } }))).toBe('post-not-found')
  const { card } = await draft({ line, security: 'rahasia' })
  const sign = (who: string) => desk(who).letters.sign.mutate({ commandId: randomUUID(), letterId: card.id })
  expect(await codeOf(sign('kaban'))).toBe('letter-out-of-order')
  expect((await sign('kabid')).card).toMatchObject({ status: 'concept' })
  expect(await codeOf(sign('kabid'))).toBe('letter-line-given')
  await sign('analis')
  await office.restart()
  const signed = await sign('kaban')
  expect(signed.card).toMatchObject({
    ...{ status: 'signed', agenda: { number: 1, series: 'surat-keluar' } },
    signings: [
      { kind: 'paraf', place: '@kabid', jabatan: 'Jabatan kabid' },
      { kind: 'paraf', place: '@analis', jabatan: 'Jabatan analis' },
      { place: '@kaban', jabatan: 'Jabatan kaban' },
    ],
  })
  expect(signed.card.signings[2]?.kind).toBeUndefined()
  const register = await desk('tu').registers.byId.query({ series: 'surat-keluar' })
  expect(register).toMatchObject({ last: 1, taken: 1 })
})
