import { expect, test } from 'vitest'
import { bridgeAddress } from './bridge-address.ts'

test.each<[string, string | undefined]>([
  ['http://127.0.0.1:7417', 'http://127.0.0.1:7417'],
  [' http://127.0.0.1:7417/ ', 'http://127.0.0.1:7417'],
  ['127.0.0.1:7417', 'http://127.0.0.1:7417'],
  ['localhost:7417', 'http://127.0.0.1:7417'],
  ['http://127.0.0.1', 'http://127.0.0.1:80'],
  ['https://127.0.0.1:7417', undefined],
  ['http://192.168.1.5:7417', undefined],
  ['http://127.0.0.1.evil.test:7417', undefined],
  ['http://127.0.0.1@evil.test', undefined],
  ['http://rina@127.0.0.1:7417', undefined],
  ['http://127.0.0.1:7417/trpc', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('%s', (typed, expected) => {
  expect(bridgeAddress(typed)).toBe(expected)
})
