import { expect, test } from 'vitest'
import type { AccountMatch, PortalAccount } from '#shared/schema/upload-account.ts'
import { type ExpectedAccount, matchPortalAccount } from './match-portal-account.ts'

const rina = { name: 'Dr. Rina Wulandari, S.Sos.', nip: '198703152010012005' }
const hendra = { name: 'Hendra Saputra', nip: '198109072006041003' }

test.each<[string, PortalAccount | undefined, ExpectedAccount, AccountMatch]>([
  ['the NIP of a named one', { name: 'R. W.', nip: rina.nip }, { named: [hendra, rina] }, 'named'],
  ['the whole name, titles apart', { name: 'RINA WULANDARI' }, { named: [rina] }, 'named'],
  ['another NIP under the same name', { name: rina.name, nip: hendra.nip }, { named: [rina] }, 'other'],
  ['part of the name', { name: 'Rina' }, { named: [rina] }, 'other'],
  ['more than the name', { name: 'Rina Wulandari Putri' }, { named: [rina] }, 'other'],
  ['a colleague who is named, but not who sits here', hendra, { named: [rina, hendra], said: rina }, 'other'],
  ['nobody, and nobody said who he is', undefined, { named: [rina] }, 'unknown'],
  ['nobody, and the person said so', undefined, { named: [rina], said: rina }, 'said'],
  ['anybody where nobody is named', hendra, { named: [] }, 'unnamed'],
])('a portal that shows %s', (_what, shown, expected, match) => {
  expect(matchPortalAccount(shown, expected)).toBe(match)
})
