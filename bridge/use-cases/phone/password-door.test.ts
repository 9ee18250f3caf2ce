import { expect, test } from 'vitest'
import { DomainError } from '#shared/errors.ts'
import type { Account } from '#shared/schema/account.ts'
import { createPasswordDoor } from './password-door.ts'
import { checkPassword, hashPassword } from './password-hash.ts'

const now = new Date('2026-11-23T01:00:00.000Z')
const known: Account = {
  id: 'sri',
  subjectId: 'person:sri',
  jabatan: 'Sekretaris',
  roles: ['supervisor'],
  fulfils: [],
}
const accounts: Record<string, Account> = {
  sri: { ...known, password: { secretId: 'password:1', setAt: '2026-11-01T00:00:00.000Z' } },
  tanpa: known,
  nonaktif: {
    ...known,
    disabledAt: '2026-11-02T00:00:00.000Z',
    password: { secretId: 'password:1', setAt: '2026-11-01T00:00:00.000Z' },
  },
}
// The door reads accounts and their secrets; all else it would do comes after the right password.
const ports = {
  clock: { now: () => now },
  store: {
    find: async (_kind: string, id: string) => accounts[id],
    subject: async () => ({ data: { hash: 'kept' } }),
  },
} as unknown as Parameters<ReturnType<typeof createPasswordDoor>['signIn']>[0]
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const given = (account: string) => ({ account, password: 'salah', label: 'x' })

test('the same work is done for every account, and none once there were too many tries', async () => {
  const checked: (string | undefined)[] = []
  const door = createPasswordDoor({
    check: async (_password, kept) => {
      checked.push(kept)
      return { isRight: false, isWeak: false }
    },
  })
  for (const account of ['sri', 'tanpa', 'nonaktif', 'tidak-ada'])
    expect(await door.signIn(ports, given(account)).catch(codeOf)).toBe('password-refused')
  expect(checked).toEqual(['kept', undefined, undefined, undefined])
  const answers = []
  for (let at = 0; at < 12; at++) answers.push(await door.signIn(ports, given('tidak-ada')).catch(codeOf))
  expect(answers.filter((code) => code === 'password-refused')).toHaveLength(9)
  expect(answers.slice(9)).toEqual(answers.slice(9).map(() => 'password-too-many-tries'))
  expect(checked).toHaveLength(4 + 9)
})

test('two are looked at at once, twenty wait, and who comes then is sent away', async () => {
  let most = 0
  let underway = 0
  const { promise: held, resolve: go } = Promise.withResolvers<void>()
  const door = createPasswordDoor({
    check: async () => {
      underway += 1
      most = Math.max(most, underway)
      await held
      underway -= 1
      return { isRight: false, isWeak: false }
    },
  })
  const tries = Array.from({ length: 30 }, (_, at) => door.signIn(ports, given(`akun-${at}`)).catch(codeOf))
  const first = await Promise.race(tries)
  expect([first, most]).toEqual(['password-busy', 2])
  go()
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 'password-busy')).toHaveLength(8)
  expect([codes.filter((code) => code === 'password-refused').length, most]).toEqual([22, 2])
})

test('a password is right however it was composed, and one of a weaker rule is told of', async () => {
  const kept = await hashPassword('kata sandi café')
  expect(await checkPassword('kata sandi cafe\u0301', kept)).toEqual({ isRight: true, isWeak: false })
  expect(await checkPassword('kata sandi cafe', kept)).toEqual({ isRight: false, isWeak: false })
  expect(await checkPassword('kata sandi café', undefined)).toMatchObject({ isRight: false })
  // argon2id of "kata sandi lama" with 19 MiB and the salt "garamgaramgaramg".
  const weak =
    '$argon2id$v=19$m=19456,t=2,p=1$Z2FyYW1nYXJhbWdhcmFtZw$fhry4QB/BffXW/NH6vQyQCvIcRUYpM6t0rIlCxvXeRA'
  expect(await checkPassword('kata sandi lama', weak)).toEqual({ isRight: true, isWeak: true })
  await expect(checkPassword('x', 'bukan hash')).rejects.toThrow('not of the form')
})
