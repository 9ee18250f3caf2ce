import { expect, test } from 'vitest'
import { openSession, SessionUnreadable, sealSession } from './saved-session.ts'

const session = {
  cookies: [
    { name: 'sesi', value: 'RAHASIA-KUKI', secure: true, domain: 'siasn-instansi.bkn.go.id' },
    { name: 'lama', value: 'RAHASIA-HTTP', secure: false, domain: 'portal.contoh.go.id' },
  ],
  origins: [
    { origin: 'https://siasn-instansi.bkn.go.id', localStorage: [{ name: 'token', value: 'RAHASIA-TOKEN' }] },
    { origin: 'http://portal.contoh.go.id', localStorage: [] },
  ],
}

test('a session comes back with its passphrase, without what went over http', () => {
  const sealed = sealSession(session, 'sandi yang panjang')
  expect(openSession(sealed, 'sandi yang panjang')).toEqual({
    cookies: session.cookies.slice(0, 1),
    origins: session.origins.slice(0, 1),
  })
  expect(sealed.toString('latin1')).not.toContain('RAHASIA')
})

test('no two files of one session are alike', () => {
  expect(sealSession(session, 'a').equals(sealSession(session, 'a'))).toBe(false)
})

test('another passphrase, any changed byte and any cut end are refused alike', { timeout: 60_000 }, () => {
  const sealed = sealSession(session, 'sandi yang panjang')
  expect(() => openSession(sealed, 'sandi lain')).toThrow(SessionUnreadable)
  for (const at of [0, 14, 42, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => openSession(changed, 'sandi yang panjang'), `byte ${at}`).toThrow(SessionUnreadable)
  }
  for (const length of [0, 50])
    expect(() => openSession(sealed.subarray(0, length), 'sandi yang panjang')).toThrow(SessionUnreadable)
})
