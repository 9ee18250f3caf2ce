import { expect, test } from 'vitest'
import { readPolicy } from './managed-policy.ts'
import { isPortalOn, settingsOf } from './preferences.ts'
import { isQuiet, quietHours } from './quiet-hours.ts'

test('a policy that is right holds in every part', () => {
  expect(
    readPolicy({
      bridgeAddress: 'http://localhost:7500/',
      language: 'en',
      portals: ['siasn'],
      notifications: false,
      quietFrom: '17.00',
      quietUntil: '07:00',
    }),
  ).toEqual({
    bridgeAddress: 'http://127.0.0.1:7500',
    language: 'en',
    portals: ['siasn'],
    notifications: false,
    quiet: { from: '17:00', until: '07:00' },
    wrong: [],
  })
})

test.each<[object, string[]]>([
  [{ bridgeAddress: 'http://192.168.1.4:7417' }, ['bridgeAddress']],
  [{ bridgeAddress: 7417 }, ['bridgeAddress']],
  [{ language: 'jv' }, ['language']],
  [{ portals: 'siasn' }, ['portals']],
  [{ notifications: 'no' }, ['notifications']],
  [{ quietFrom: '25.00', quietUntil: '07.00' }, ['quietFrom']],
  [{ quietFrom: '17.00' }, ['quietFrom']],
  [{ quietUntil: '07.00' }, ['quietUntil']],
  [
    { language: null, portals: [1], quietFrom: '07.00', quietUntil: '07.00' },
    ['language', 'portals', 'quietFrom'],
  ],
])('%j is named, and the usual value holds', (raw, wrong) => {
  expect(readPolicy({ ...raw })).toEqual({ wrong })
})

test('one wrong part leaves the others in force', () => {
  expect(readPolicy({ language: 'en', portals: 'siasn' })).toEqual({ language: 'en', wrong: ['portals'] })
})

test.each([
  ['17:00', '07:00', '2026-11-23T16:59', false],
  ['17:00', '07:00', '2026-11-23T17:00', true],
  ['17:00', '07:00', '2026-11-23T03:00', true],
  ['17:00', '07:00', '2026-11-23T07:00', false],
  ['12:00', '13:00', '2026-11-23T12:30', true],
  ['12:00', '13:00', '2026-11-23T13:00', false],
])('quiet from %s until %s: at %s %s', (from, until, at, expected) => {
  expect(isQuiet(quietHours(from, until), new Date(at))).toBe(expected)
})

test('what the office fixes comes before what a person chose', () => {
  const chosen = { mute: ['due' as const], portalsOff: ['siasn'], quiet: { from: '12:00', until: '13:00' } }
  const own = settingsOf(readPolicy({}), chosen)
  expect([own.mute, own.quiet, isPortalOn(own, 'siasn'), isPortalOn(own, 'kinerja')]).toEqual([
    ['due'],
    chosen.quiet,
    false,
    true,
  ])
  const fixed = settingsOf(
    readPolicy({ portals: ['siasn'], notifications: false, quietFrom: '17.00', quietUntil: '07.00' }),
    chosen,
  )
  expect([fixed.mute, fixed.quiet?.from, isPortalOn(fixed, 'siasn'), isPortalOn(fixed, 'kinerja')]).toEqual([
    ['due', 'overdue', 'disposisi', 'otp', 'night'],
    '17:00',
    true,
    false,
  ])
})
