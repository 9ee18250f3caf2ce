import { describe, expect, test } from 'vitest'
import { createPairingCodes } from './pairing-codes.ts'

const start = Date.parse('2026-11-23T01:00:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)

/** A code of the right shape that is not the given one. */
const wrong = (code: string) => `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`

describe('a pairing code', () => {
  test('is eight letters and digits that nobody confuses, good for 120 seconds', () => {
    const { code, expiresAt } = createPairingCodes().issue('tu', at(0))
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/)
    expect(expiresAt).toBe(at(120).toISOString())
  })

  test.each([
    ['as shown', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with a hyphen and spaces', (code: string) => ` ${code.slice(0, 4)}-${code.slice(4)} `],
  ])('is taken %s, once', (_, typed) => {
    const codes = createPairingCodes()
    const { code } = codes.issue('tu', at(0))
    expect(codes.redeem(typed(code), at(119))).toBe('tu')
    expect(() => codes.redeem(typed(code), at(119))).toThrow('pairing-code-wrong')
  })

  test('is dead after 120 seconds', () => {
    const codes = createPairingCodes()
    const { code } = codes.issue('tu', at(0))
    expect(() => codes.redeem(code, at(120))).toThrow('pairing-code-wrong')
  })

  test('survives four wrong tries and is dead after five, also to the right one', () => {
    const codes = createPairingCodes()
    const first = codes.issue('tu', at(0)).code
    for (let i = 0; i < 4; i++) expect(() => codes.redeem(wrong(first), at(1))).toThrow('pairing-code-wrong')
    expect(codes.redeem(first, at(2))).toBe('tu')

    const second = codes.issue('tu', at(3)).code
    for (let i = 0; i < 4; i++) expect(() => codes.redeem(wrong(second), at(4))).toThrow('pairing-code-wrong')
    expect(() => codes.redeem(wrong(second), at(4))).toThrow('pairing-too-many-tries')
    expect(() => codes.redeem(second, at(5))).toThrow('pairing-too-many-tries')
  })

  test('a newer code leaves a pending one as it is: each pairs its own account', () => {
    const codes = createPairingCodes()
    const one = codes.issue('tu', at(0)).code
    const other = codes.issue('kabid', at(1)).code
    expect(codes.redeem(one, at(2))).toBe('tu')
    expect(codes.redeem(other, at(2))).toBe('kabid')
  })

  test('the sixth within 60 seconds is refused, and a refusal does not push the window on', () => {
    const codes = createPairingCodes()
    for (let i = 0; i < 5; i++) codes.issue('tu', at(i))
    expect(() => codes.issue('tu', at(59))).toThrow('pairing-too-many-tries')
    expect(codes.issue('tu', at(60)).code).toHaveLength(8)
    expect(() => codes.issue('tu', at(60))).toThrow('pairing-too-many-tries')
  })

  test('ten thousand guesses against five pending codes win nothing', () => {
    const codes = createPairingCodes()
    const issued = Array.from({ length: 5 }, (_, i) => codes.issue('tu', at(i)).code)
    let won = 0
    for (let i = 0; i < 10_000; i++) {
      try {
        codes.redeem(i.toString(31).padStart(8, 'A'), at(5))
        won++
      } catch (error) {
        expect(error).toHaveProperty('name', 'DomainError')
      }
    }
    expect(won).toBe(0)
    for (const code of issued) expect(() => codes.redeem(code, at(6))).toThrow('pairing-too-many-tries')
  })
})
