import { describe, expect, test } from 'vitest'
import { formatNip } from './format-nip.ts'
import { checkNip } from './nip.ts'

describe('a right form', () => {
  test.each([
    ['198606062015051001', 'PNS', '1986-06-06', '2015-05', 'pria'],
    ['197001011995031998', 'PNS', '1970-01-01', '1995-03', 'pria'],
    ['197505052000032997', 'PNS', '1975-05-05', '2000-03', 'wanita'],
    ['200012312024211001', 'PPPK', '2000-12-31', '2024', 'pria'],
    ['199001012025242997', 'PPPK', '1990-01-01', '2025', 'wanita'],
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

  test.each(['19700101 199503 1 998', ' 197001011995031998\n', '19700101\u00a0199503\u00a01\u00a0998'])(
    'with spacing: %j',
    (text) => {
      expect(checkNip(text)).toMatchObject({ nip: '197001011995031998', valid: true })
    },
  )
})

test.each([
  ['200013312024211001', 'birth-date-unreal'],
  ['199002302015051001', 'birth-date-unreal'],
  ['198606062015053001', 'sex-unknown'],
  ['198606062015131001', 'appointment-unreal'],
  ['198606062015001001', 'appointment-unreal'],
  ['200012312024201001', 'appointment-unreal'],
  ['19860606201505100', 'wrong-length'],
  ['1986060620150510011', 'wrong-length'],
  ['', 'wrong-length'],
  ['1986060620150510O1', 'not-digits'],
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
  ['198606062026111001', '2026-11-23', []],
  ['198606062026121001', '2026-11-23', ['appointed-in-future']],
  ['198606062027211001', '2026-11-23', ['appointed-in-future']],
  ['198606062027211001', undefined, []],
])('%s on %s stays valid with warnings %j', (nip, today, codes) => {
  const check = checkNip(nip, today)
  expect(check.valid).toBe(true)
  expect(check.problems.map(({ code, severity }) => [code, severity])).toEqual(
    codes.map((code) => [code, 'warning']),
  )
})

test('is shown in the groups in which it is printed', () => {
  expect(formatNip('197001011995031998')).toBe('19700101 199503 1 998')
  expect(formatNip('123')).toBe('123')
})
