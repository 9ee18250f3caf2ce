import { expect, test } from 'vitest'
import { signInAdvice } from './sign-in-advice.ts'

test.each([
  ['Kode OTP tidak valid', 'menolak kode OTP'],
  ['Kode OTP tidak valid: sudah kedaluwarsa', 'sudah kedaluwarsa; tunggu'],
  ['Kode OTP tidak valid: sudah pernah dipakai', 'sudah pernah dipakai; tunggu'],
  ['Kode OTP tidak valid: jam perangkat Anda berbeda', 'waktu otomatis'],
  ['Invalid authenticator code.', 'menolak kode OTP'],
  ['Username atau password salah.', 'mengunci akun'],
])('"%s" becomes what the person can do', (words, advice) => {
  expect(signInAdvice(words)).toContain(advice)
})

test('words that are no such no are left to the page', () => {
  expect(signInAdvice('Selamat datang')).toBeUndefined()
})
