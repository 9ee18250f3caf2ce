import { expect, test } from 'vitest'
import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { Portal } from '#shared/schema/portal.ts'
import { decideMendAnchor } from './mend-anchor.ts'
import { withOfficeAnchors } from './with-office-anchors.ts'

const save = { role: 'button', name: 'Simpan' } as const
const send = { role: 'button', name: 'Kirim', section: 'Formulir' } as const
const packOf = (simpan: object) =>
  Portal.parse({
    ...{ id: 'siasn', version: 1, title: 'SIASN', hosts: ['portal.test'] },
    pages: [
      {
        ...{ id: 'profil', title: 'Profil', path: '/profil' },
        landmark: { role: 'heading', name: 'Profil' },
        anchors: { simpan },
      },
    ],
  })
const pack = packOf(save)

function decide(said: Partial<MendAnchor> = {}, portal: Portal | undefined = pack) {
  const place = { portal: 'siasn', page: 'profil', anchor: 'simpan' }
  const command = { commandId: 'c', ...place, points: send, reason: 'Tombol berganti nama', ...said }
  const actor = { id: 'sari', name: 'Sari', jabatan: 'Kabid', roles: ['supervisor' as const], fulfils: [] }
  return decideMendAnchor(portal, { command, actor, now: new Date('2026-11-25T02:00:00Z') })
}

test('what was pointed at lies apart from the event, with its reason and what it replaces', () => {
  const decision = decide()
  expect(decision).toMatchObject({
    ok: true,
    events: [
      { type: 'anchor.mended', actorId: 'sari', page: 'profil', anchor: 'simpan', subjectId: 'text:c' },
    ],
    subjects: [{ data: { points: JSON.stringify(send), instead: JSON.stringify(save) } }],
  })
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Kirim')
})

test.each<[string, Partial<MendAnchor>]>([
  ['anchor-page-unknown', { page: 'lain' }],
  ['anchor-personal', { points: { role: 'link', name: 'Dewi 19920725 201503 2 003' } }],
  ['anchor-personal', { points: { ...save, section: 'Usulan 800.1.3/102' } }],
])('refuses: %s', (code, said) => {
  expect(decide(said)).toMatchObject({ ok: false, code })
})

test('the office’s own counts for as long as the pack says what it said', () => {
  const place = { portal: 'siasn', page: 'profil' }
  const of = (portal: Portal) =>
    withOfficeAnchors(portal, [
      { ...place, anchor: 'simpan', points: send, instead: save },
      { ...place, anchor: 'baru', points: save, instead: undefined },
      { ...place, portal: 'lain', anchor: 'simpan', points: save, instead: save },
    ]).pages[0]?.anchors
  expect(of(pack)).toEqual({ simpan: send, baru: save })
  const mended = { role: 'button', name: 'Simpan Data' }
  expect(of(packOf(mended))).toEqual({ simpan: mended, baru: save })
})
