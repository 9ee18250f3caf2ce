import { randomUUID } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.person('siti', ['petugas'])
})
afterEach(() => office[Symbol.asyncDispose]())

const admin = () => office.client(office.adminToken).admin
const confirm = (code: string) => office.post('pairing.confirm', { code, label: 'Peramban loket' })

function codeOf({ text }: { text: string }): string {
  return (JSON.parse(text) as { error: { data: { domain: { code: string } } } }).error.data.domain.code
}

describe('pairing', () => {
  test('turns a code into a device of its account, once', async () => {
    const { code } = await admin().issuePairingCode.mutate({ accountId: 'siti' })
    const answer = await confirm(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)
    expect(answer.status).toBe(200)
    const { token, me, expiresAt } = JSON.parse(answer.text).result.data
    expect(token).toMatch(/^lgk_[A-Za-z0-9_-]{43}$/)
    expect(me).toMatchObject({ id: 'siti', name: 'Nama siti', roles: ['petugas'] })
    expect(expiresAt).toBe(new Date(office.now.getTime() + 30 * 86_400_000).toISOString())
    expect((await office.client(token).session.me.query()).id).toBe('siti')

    const again = await confirm(code)
    expect([again.status, codeOf(again)]).toEqual([400, 'pairing-code-wrong'])
  })

  test('a code is dead after 120 seconds', async () => {
    const { code } = await admin().issuePairingCode.mutate({ accountId: 'siti' })
    office.now = new Date(office.now.getTime() + 120_000)
    expect(codeOf(await confirm(code))).toBe('pairing-code-wrong')
  })

  test('after five wrong tries the right code pairs nothing', async () => {
    const { code } = await admin().issuePairingCode.mutate({ accountId: 'siti' })
    for (let i = 0; i < 5; i++) await confirm('ZZZZ9999')
    const answer = await confirm(code)
    expect([answer.status, codeOf(answer)]).toEqual([429, 'pairing-too-many-tries'])
    expect(await admin().listDevices.query()).toHaveLength(2) // the command line's and the one given to siti
  })

  test('the eleventh try within a minute is not even looked at, however it is put', async () => {
    for (let i = 0; i < 10; i++) await confirm('ZZZZ9999')
    const { code } = await admin().issuePairingCode.mutate({ accountId: 'siti' })
    const answer = await confirm(code)
    expect([answer.status, codeOf(answer)]).toEqual([429, 'pairing-too-many-tries'])
    const input = { code, label: 'x' }
    const batch = await office.post('pairing.confirm,pairing.confirm?batch=1', { 0: input, 1: input })
    expect(batch.status).toBe(429)
    expect(batch.text).not.toContain('lgk_')
  })

  test('of twenty that race with one code one wins', async () => {
    const { code } = await admin().issuePairingCode.mutate({ accountId: 'siti' })
    const batch = Array.from({ length: 20 }, () => ({ code, label: 'Pelomba' }))
    const paths = batch.map(() => 'pairing.confirm').join(',')
    const { text } = await office.post(`${paths}?batch=1`, { ...batch })
    expect(text.match(/"token":"lgk_/g)).toHaveLength(1)
  })

  test('the sixth code within a minute is refused', async () => {
    for (let i = 0; i < 5; i++) await admin().issuePairingCode.mutate({ accountId: 'siti' })
    await expect(admin().issuePairingCode.mutate({ accountId: 'siti' })).rejects.toMatchObject({
      data: { httpStatus: 429 },
    })
  })

  test.each([
    ['nobody', 'account-not-found'],
    ['keluar', 'account-disabled'],
  ])('no code is issued for %s', async (accountId, code) => {
    await office.person('keluar', ['petugas'])
    await admin().disableAccount.mutate({ commandId: randomUUID(), accountId: 'keluar' })
    await expect(admin().issuePairingCode.mutate({ accountId })).rejects.toMatchObject({
      data: { domain: { code } },
    })
  })

  test('a code of an account that was disabled meanwhile pairs nothing', async () => {
    const { code } = await admin().issuePairingCode.mutate({ accountId: 'siti' })
    await admin().disableAccount.mutate({ commandId: randomUUID(), accountId: 'siti' })
    expect(codeOf(await confirm(code))).toBe('account-disabled')
  })
})

describe('the folder', () => {
  test("holds no token but the command line's, which only its owner can read", async () => {
    const token = await office.person('budi', ['tu'])
    await office.bridge().close()
    const files = await readdir(office.dataDir, { recursive: true, withFileTypes: true })
    const plain = files.filter((each) => each.isFile())
    expect(plain.length).toBeGreaterThan(3)
    for (const { parentPath, name } of plain) {
      const text = await readFile(join(parentPath, name), 'utf8')
      expect(text.includes(token), name).toBe(false)
      expect(text.includes(office.adminToken), name).toBe(name === 'admin-token')
    }
    if (process.platform !== 'win32') {
      expect((await stat(join(office.dataDir, 'admin-token'))).mode & 0o777).toBe(0o600)
    }
  })

  test("a restart keeps the command line's token while it is good, and makes a new one when it is not", async () => {
    const tokenNow = async () => (await readFile(join(office.dataDir, 'admin-token'), 'utf8')).trim()
    await office.restart()
    expect(await tokenNow()).toBe(office.adminToken)
    office.now = new Date(office.now.getTime() + 366 * 86_400_000)
    await office.restart()
    expect(await tokenNow()).not.toBe(office.adminToken)
    expect((await office.client(await tokenNow()).session.me.query()).id).toBe('admin')
  })

  test('where the first administrator was shut out the command line acts for another', async () => {
    await office.person('kepala', ['admin'])
    await admin().disableAccount.mutate({ commandId: randomUUID(), accountId: 'admin' })
    await office.restart()
    const token = (await readFile(join(office.dataDir, 'admin-token'), 'utf8')).trim()
    expect((await office.client(token).session.me.query()).id).toBe('kepala')
  })
})
