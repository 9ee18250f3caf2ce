import { expect, test } from 'vitest'
import { ConfigProblem, readConfig } from './config.ts'

const ours = 'chrome-extension://hfeicbklmhjkaklgogaeidijpbmkofmb'
const phone = { address: undefined, cert: undefined, key: undefined }
const other = 'abcdefghijklmnopabcdefghijklmnop'

test.each([
  ['nothing is set', {}, { port: 7417, origins: [ours], phone }],
  [
    'a variable is empty',
    { LANGKAH_PORT: '', LANGKAH_EXTENSION_IDS: '' },
    { port: 7417, origins: [ours], phone },
  ],
  ['the port is set', { LANGKAH_PORT: '8123' }, { port: 8123, origins: [ours], phone }],
  [
    'another extension is let in',
    { LANGKAH_EXTENSION_IDS: ` ${other}, ` },
    { port: 7417, origins: [ours, `chrome-extension://${other}`], phone },
  ],
  [
    'an installation in Firefox is let in',
    { LANGKAH_EXTENSION_IDS: '3F2504E0-4F89-41D3-9A0C-0305E82C3301' },
    { port: 7417, origins: [ours, 'moz-extension://3f2504e0-4f89-41d3-9a0c-0305e82c3301'], phone },
  ],
  [
    'the phone page is to be open',
    { LANGKAH_PHONE: 'langkah.kantor.example:7443', LANGKAH_PHONE_CERT: 'a.crt', LANGKAH_PHONE_KEY: 'a.key' },
    {
      ...{ port: 7417, origins: [ours] },
      phone: { address: 'langkah.kantor.example:7443', cert: 'a.crt', key: 'a.key' },
    },
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
