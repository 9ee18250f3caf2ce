import { expect, test } from 'vitest'
import type { Account } from '#shared/schema/account.ts'
import { anActor, applied, MONDAY, uuid } from '../../test/factories.ts'
import { decideAddAccount } from './add-account.ts'
import { decideDisableAccount } from './disable-account.ts'
import { decidePairDevice } from './pair-device.ts'
import { decideRevokeDevice } from './revoke-device.ts'

const actor = anActor('admin', ['admin'])
const ask = <C extends object>(command: C) => ({
  command: { commandId: uuid(1), ...command },
  actor,
  now: MONDAY,
})
const sari = {
  accountId: 'sari',
  name: 'Sari Dewi',
  jabatan: 'Analis',
  roles: ['petugas' as const],
  fulfils: ['contoh/analis'],
}
const admin: Account = {
  id: 'admin',
  subjectId: 'person:admin',
  jabatan: 'Administrator',
  roles: ['admin'],
  fulfils: [],
}

test('an account is added once, its name apart from the event', () => {
  const added = decideAddAccount([admin], ask(sari))
  expect(JSON.stringify(added.ok && added.events)).not.toContain('Sari Dewi')
  const account = applied('account', undefined, added)
  expect(account).toMatchObject({ id: 'sari', roles: ['petugas'] })
  expect(decideAddAccount([admin, account], ask(sari))).toMatchObject({ ok: false, code: 'account-exists' })
  expect(decideAddAccount([admin], ask({ ...sari, nip: '200013312024211001' }))).toMatchObject({
    code: 'nip-invalid',
  })
})

test('the last admin cannot be shut out; anybody else can, once', () => {
  const account = applied('account', undefined, decideAddAccount([admin], ask(sari)))
  const disable = (accounts: Account[], accountId: string) =>
    decideDisableAccount(accounts, ask({ accountId }))
  expect(disable([admin, account], 'admin')).toMatchObject({ ok: false, code: 'account-last-admin' })
  expect(disable([admin, account], 'nobody')).toMatchObject({ ok: false, code: 'account-not-found' })
  const gone = applied('account', account, disable([admin, account], 'sari'))
  expect(gone.disabledAt).toBe(MONDAY.toISOString())
  expect(disable([admin, gone], 'sari')).toMatchObject({ ok: false, code: 'account-disabled' })
})

test('a device is paired with a living account only, and revoked at once', () => {
  const device = {
    id: 'd1',
    accountId: 'admin',
    label: 'Chrome',
    tokenHash: 'ab',
    expiresAt: '2026-12-23T01:00:00.000Z',
  }
  expect(decidePairDevice(undefined, ask({ device }))).toMatchObject({ code: 'account-not-found' })
  expect(decidePairDevice({ ...admin, disabledAt: MONDAY.toISOString() }, ask({ device }))).toMatchObject({
    code: 'account-disabled',
  })
  const paired = applied('device', undefined, decidePairDevice(admin, ask({ device })))
  expect(paired.pairedAt).toBe(MONDAY.toISOString())
  const revoked = applied('device', paired, decideRevokeDevice(paired, ask({ deviceId: 'd1' })))
  expect(revoked.revokedAt).toBe(MONDAY.toISOString())
  expect(decideRevokeDevice(revoked, ask({ deviceId: 'd1' }))).toMatchObject({ ok: true, events: [] })
  expect(decideRevokeDevice(undefined, ask({ deviceId: 'd2' }))).toMatchObject({
    ok: false,
    code: 'device-not-found',
  })
})
