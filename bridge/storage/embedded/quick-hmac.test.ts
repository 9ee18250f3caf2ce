import { createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { quickHmac } from './quick-hmac.ts'

test('gives what Node’s own HMAC gives, whatever the length of key and content', () => {
  let checked = 0
  for (const keyLength of [1, 32, 64, 65, 200]) {
    const key = randomBytes(keyLength)
    const digest = quickHmac(key)
    for (const length of [0, 1, 63, 64, 65, 620, 3800, 20_000, 400_000, 1_100_000, 5]) {
      const bytes = randomBytes(length)
      const text = 'Élok 😀 a'.repeat(Math.ceil(length / 9)).slice(0, length)
      for (const content of [bytes, text]) {
        expect(digest(content)).toBe(createHmac('sha256', key).update(content).digest('hex'))
        checked++
      }
    }
  }
  expect(checked).toBe(110)
})
