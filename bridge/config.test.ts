import { expect, test } from 'vitest'
import { ConfigProblem, readConfig } from './config.ts'

const ours = 'chrome-extension://hfeicbklmhjkaklgogaeidijpbmkofmb'
const other = 'abcdefghijklmnopabcdefghijklmnop'

test.each([
  ['nothing is set', {}, { port: 7417, origins: [ours] }],
  ['a variable is empty', { LANGKAH_PORT: '', LANGKAH_EXTENSION_IDS: '' }, { port: 7417, origins: [ours] }],
  ['the port is set', { LANGKAH_PORT: '8123' }, { port: 8123, origins: [ours] }],
  [
    'another extension is let in',
    { LANGKAH_EXTENSION_IDS: ` ${other}, ` },
    { port: 7417, origins: [ours, `chrome-extension://${other}`] },
  ],
])('when %s', (_, env, config) => {
  expect(readConfig(env)).toEqual(config)
})

test.each([
  ['LANGKAH_PORT', 'kantor'],
  ['LANGKAH_PORT', '70000'],
  ['LANGKAH_PORT', '80.5'],
  ['LANGKAH_EXTENSION_IDS', 'chrome-extension://hfeicbklmhjkaklgogaeidijpbmkofmb'],
  ['LANGKAH_EXTENSION_IDS', '*'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigProblem)
  expect(() => readConfig({ [name]: value })).toThrow(name)
})
