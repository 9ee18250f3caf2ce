import { expect, test } from 'vitest'
import { nationalPengaduanLimits, workingDaysFor } from '#shared/asn/pengaduan-limits.ts'
import { anActor, applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { decideAnswerPengaduan } from './answer-pengaduan.ts'
import { maySee } from './may-see.ts'
import { pengaduanCard } from './pengaduan-card.ts'
import { decideRecordPengaduan } from './record-pengaduan.ts'

const officer = anActor('sekretaris', ['pengelola-pengaduan'])
const command = {
  commandId: uuid(1),
  pengaduanId: uuid(3000),
  channel: 'Kotak saran',
  class: 'tidak-berkadar-pengawasan' as const,
  reporter: { name: 'Dewi Lestari', contact: '0800-000-000' },
  content: 'Antrean terlalu lama.',
  officer: 'sekretaris',
}
const dueAt = '2026-12-11T09:00:00.000Z'
const recording = {
  command,
  actor: people.tu,
  now: MONDAY,
  number: 3,
  year: 2026,
  dueAt,
  ruleSet: nationalPengaduanLimits.id,
}
const recorded = decideRecordPengaduan(recording)
const pengaduan = applied('pengaduan', undefined, recorded)
const answer = (actor = officer) =>
  decideAnswerPengaduan(pengaduan, {
    command: { commandId: uuid(2), pengaduanId: pengaduan.id, text: 'Loket ditambah.' },
    actor,
    now: MONDAY,
  })

test('reporter and content stay out of the event; the card never shows the reporter', () => {
  expect(JSON.stringify(recorded.ok && recorded.events)).not.toMatch(/Dewi|0800|Antrean/)
  expect(pengaduan).toMatchObject({ number: 'P-0003/2026', status: 'diterima', officer: 'sekretaris', dueAt })
  const texts = new Map((recorded.ok ? recorded.subjects : []).map(({ id, data }) => [id, data]))
  const card = pengaduanCard(pengaduan, {
    subjectOf: (id) => texts.get(id),
    personOf: () => ({ name: 'Rina', jabatan: '' }),
  })
  expect(card).toMatchObject({ content: 'Antrean terlalu lama.', officerName: 'Rina' })
  expect(JSON.stringify(card)).not.toMatch(/Dewi|0800/)
})

test('only its officer answers it, once', () => {
  expect(answer(people.kaban)).toMatchObject({ ok: false, code: 'pengaduan-not-yours' })
  const answered = applied('pengaduan', pengaduan, answer())
  expect(answered).toMatchObject({ status: 'ditanggapi', answer: { by: 'sekretaris' } })
  const again = decideAnswerPengaduan(answered, {
    command: { commandId: uuid(4), pengaduanId: pengaduan.id, text: 'Lagi.' },
    actor: officer,
    now: MONDAY,
  })
  expect(again).toMatchObject({ ok: false, code: 'pengaduan-already-answered' })
})

test.each([
  ['permintaan-informasi', 5],
  ['tidak-berkadar-pengawasan', 14],
  ['berkadar-pengawasan', 60],
] as const)('%s is answered in %i working days', (id, days) => {
  expect(workingDaysFor(nationalPengaduanLimits, id)).toBe(days)
})

test('news reaches those who may see it and nobody else', () => {
  expect(
    [people.tu, people.kaban, people.ops, officer].map((actor) => maySee(actor, 'pengaduan', pengaduan)),
  ).toEqual([false, false, false, true])
  const account = { id: 'x', subjectId: 'y', jabatan: '', roles: [], fulfils: [] }
  expect(maySee(anActor('a', ['admin']), 'account', account)).toBe(false)
})
