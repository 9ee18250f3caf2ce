import { expect, test } from 'vitest'
import { people } from '../../test/factories.ts'
import { stamp } from './attempt.ts'

const at = (now: Date) => stamp({ command: { commandId: 'c' }, actor: people.kaban, now }).at

test('every stamp has the instant of its own attempt, however often it is asked and in which order', () => {
  const [one, other] = [new Date('2026-11-23T01:00:00.000Z'), new Date('2026-11-23T01:00:00.001Z')]
  expect([one, one, other, one].map(at)).toEqual([
    ...['2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.000Z'],
    ...['2026-11-23T01:00:00.001Z', '2026-11-23T01:00:00.000Z'],
  ])
  one.setUTCFullYear(2027)
  expect(at(one)).toBe('2027-11-23T01:00:00.000Z')
  expect(() => at(new Date(Number.NaN))).toThrow(RangeError)
})
