import { describe, expect, test } from 'vitest'
import { formatNip } from './format-nip.ts'
import { maskNip } from './mask-nip.ts'
import { checkNip } from './nip.ts'

describe('a right form', () => {
  test.each([
    ['198609262015051001', 'PNS', '1986-09-26', '2015-05', 'pria'],
    ['196701041992031008', 'PNS', '1967-01-04', '1992-03', 'pria'],
    ['196809011989112005', 'PNS', '1968-09-01', '1989-11', 'wanita'],
    ['200012312024211001', 'PPPK', '2000-12-31', '2024', 'pria'],
    ['199009132025242014', 'PPPK', '1990-09-13', '2025', 'wanita'],
  ])('%s', (nip, kind, birthDate, appointed, sex) => {
    expect(checkNip(nip, '2026-11-23')).toEqual({
      nip,
      valid: true,
      kind,
      birthDate,
      appointed,
      sex,
      problems: [],
    })
  })

  test.each(['19670104 199203 1 008', ' 196701041992031008\n', '19670104\u00a0199203\u00a01\u00a0008'])(
    'with spacing: %j',
    (text) => {
      expect(checkNip(text)).toMatchObject({ nip: '196701041992031008', valid: true })
    },
  )
})

test.each([
  ['200013312024211001', 'birth-date-unreal'],
  ['199002302015051001', 'birth-date-unreal'],
  ['198609262015053001', 'sex-unknown'],
  ['198609262015131001', 'appointment-unreal'],
  ['198609262015001001', 'appointment-unreal'],
  ['200012312024201001', 'appointment-unreal'],
  ['19860926201505100', 'wrong-length'],
  ['1986092620150510011', 'wrong-length'],
  ['', 'wrong-length'],
  ['1986092620150510O1', 'not-digits'],
  ['1986,92620150510,1', 'not-digits'],
  ['1,98609E+17', 'turned-into-number'],
  ['1.98609e17', 'turned-into-number'],
])('%j is refused as %s', (text, code) => {
  const { valid, problems } = checkNip(text)
  expect({ valid, codes: problems.map((problem) => problem.code) }).toEqual({ valid: false, codes: [code] })
})

test.each([
  ['199803152015042001', '2026-11-23', []],
  ['199805152015042001', '2026-11-23', ['young-at-appointment']],
  ['200812312024211001', '2026-11-23', ['young-at-appointment']],
  ['200712312024211001', '2026-11-23', []],
  ['198609262026111001', '2026-11-23', []],
  ['198609262026121001', '2026-11-23', ['appointed-in-future']],
  ['198609262027211001', '2026-11-23', ['appointed-in-future']],
  ['198609262027211001', undefined, []],
])('%s on %s stays valid with warnings %j', (nip, today, codes) => {
  const check = checkNip(nip, today)
  expect(check.valid).toBe(true)
  expect(check.problems.map(({ code, severity }) => [code, severity])).toEqual(
    codes.map((code) => [code, 'warning']),
  )
})

test('is shown in groups, or with only its last four digits', () => {
  expect(formatNip('196701041992031008')).toBe('19670104 199203 1 008')
  expect(formatNip('123')).toBe('123')
  expect(maskNip('196701041992031008')).toBe('••••••••••••••1008')
})
