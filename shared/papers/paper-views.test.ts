import { describe, expect, test } from 'vitest'
import { caseCard } from '#shared/domain/case-card.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import { decideReturnToApplicant } from '#shared/domain/return-to-applicant.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { anOpenedCase, applied, aSop, FICTIONAL_NIP, MONDAY, people, uuid } from '../../test/factories.ts'
import { sheetOfCase, sheetOfLetter } from './disposisi-sheet.ts'
import { disposisiTree } from './disposisi-tree.ts'
import { lembarDisposisi } from './lembar-disposisi.ts'
import type { PaperSources } from './paper-sources.ts'
import { riwayatBerkas } from './riwayat-berkas.ts'
import { suratPengembalian } from './surat-pengembalian.ts'
import { tandaTerima } from './tanda-terima.ts'

const sop = aSop()
const opened = anOpenedCase(sop)
const budi = { name: 'Budi Santoso', nip: FICTIONAL_NIP, unit: 'Dinas Contoh', contact: '0800-RAHASIA' }
const office = [
  { id: 'tu', name: 'Tuti', jabatan: 'Petugas loket' },
  { id: 'kaban', name: 'Sari Dewi', jabatan: 'Kepala Badan' },
  { id: 'kabid', name: 'Rina Wulandari', jabatan: 'Kepala Bidang' },
  { id: 'analis', name: 'Agus', jabatan: 'Analis' },
]

function sources(caseFile: CaseFile, texts: Record<string, string> = {}): PaperSources {
  const subjectOf = (id: string) =>
    id === caseFile.applicant.subjectId ? budi : id === 'n' ? { text: 'Hari ini' } : undefined
  const personOf = (id: string) => office.find((each) => each.id === id) ?? { name: '—', jabatan: '—' }
  return {
    ...{ caseFile, sop, formerSops: [], events: [], rowActs: [], texts, subjectOf, people: office },
    jabatanAt: (id) => office.find((each) => each.id === id)?.jabatan,
    card: caseCard(caseFile, { sop, subjectOf, personOf, now: MONDAY }),
    timeZone: 'Asia/Jakarta',
    now: MONDAY,
  }
}

const onCase = { commandId: uuid(30), caseId: opened.id }
const attempt = <C>(command: C) => ({ command, actor: people.analis, now: MONDAY })
const examined = applied(
  'case',
  opened,
  decideFinishStep(sop, opened, { ...attempt({ ...onCase, stepId: 'ajukan' }), actor: people.tu }),
)
const judged = applied(
  'case',
  examined,
  decideJudgeKelengkapan(
    sop,
    examined,
    attempt({ ...onCase, stepId: 'periksa', itemId: 'surat', verdict: 'tidak-ada' as const }),
  ),
)
const returned = applied(
  'case',
  judged,
  decideReturnToApplicant(
    sop,
    judged,
    attempt({
      ...{ ...onCase, stepId: 'periksa', outcomeId: 'tidak-lengkap' },
      ...{ reasonCode: 'kelengkapan' as const, reason: 'Surat belum ada' },
    }),
  ),
)

function branch(id: string, more: Partial<Disposisi> = {}): Disposisi {
  const fixed = { from: 'kaban', to: 'kabid', urgency: 'segera', security: 'rahasia' } as const
  return { id, ...fixed, instructions: ['Tindaklanjuti'], issuedAt: MONDAY.toISOString(), ...more }
}

describe('tanda terima', () => {
  test('says what was handed in by whom, and nothing that the finder of the paper should not know', () => {
    const view = tandaTerima(sources(judged))
    expect(view).toMatchObject({
      number: '0007/2026',
      name: 'Budi Santoso',
      nip: '19870315 201001 2 005',
      receivedAt: 'Senin, 23 November 2026 pukul 08.00 WIB',
      officer: { name: 'Tuti', jabatan: 'Petugas loket' },
      kelengkapan: [
        { text: 'Surat pengantar', verdict: 'tidak ada' },
        { text: 'Rekapitulasi', verdict: 'belum diperiksa' },
      ],
    })
    expect(JSON.stringify(view)).not.toContain('RAHASIA')
  })
})

describe('lembar disposisi', () => {
  const sheet = (caseFile: CaseFile) => sheetOfCase(sources(caseFile), undefined)
  const printed = ['Selesaikan', 'Tindaklanjuti']

  test('without a disposisi is filled in as far as the berkas tells, for a pen', () => {
    const view = lembarDisposisi(sheet(opened), { printed })
    expect(view).toMatchObject({ from: 'Budi Santoso, Dinas Contoh', number: '0007/2026', receivers: [] })
    expect(view.giver).toBeUndefined()
    expect(view.instructions).toEqual(printed.map((text) => ({ text, given: false })))
  })

  test('one sheet has all its receivers; what was given is ticked, and what the sheet lacks is added', () => {
    const disposisi = [
      branch('lain'),
      branch('a', {
        issueId: 'a',
        coordinator: true,
        instructions: ['tindaklanjuti', 'Bawa ke saya'],
        noteId: 'n',
      }),
      branch('b', { issueId: 'a', to: 'analis', instructions: ['tindaklanjuti', 'Bawa ke saya'] }),
    ]
    const view = lembarDisposisi(sheet({ ...opened, disposisi }), {
      disposisiId: 'b',
      printed,
    })
    expect(view).toMatchObject({
      receivers: ['Kepala Bidang (Rina Wulandari) – koordinator', 'Analis (Agus)'],
      note: 'Hari ini',
      giver: { name: 'Sari Dewi', jabatan: 'Kepala Badan', date: '23 November 2026' },
      origin: 'Diterbitkan Sari Dewi di Langkah, Senin, 23 November 2026 pukul 08.00 WIB.',
    })
    expect(view.instructions).toEqual([
      { text: 'Selesaikan', given: false },
      { text: 'Tindaklanjuti', given: true },
      { text: 'Bawa ke saya', given: true },
    ])
  })

  test('of a letter, or of the berkas that it opened, names the letter', () => {
    const letter = {
      ...{ sender: 'Dinas Contoh', number: '800/1', perihal: 'Usulan', letterOn: '2026-11-19' },
      ...{ agenda: { printed: '0012/2026' }, registeredAt: MONDAY.toISOString(), disposisi: [] },
    } as unknown as LetterCard
    const named = { from: 'Dinas Contoh', letterNumber: '800/1', letterDate: '19 November 2026' }
    const views = [sheetOfLetter(letter, sources(opened)), sheetOfCase(sources(opened), letter)]
    expect(views.map((each) => lembarDisposisi(each, { printed }))).toMatchObject([
      { ...named, number: '0012/2026', subject: 'Usulan', receivedOn: '23 November 2026' },
      { ...named, number: '0007/2026', subject: 'Layanan contoh' },
    ])
  })

  test('recorded from a signed sheet is never the giver’s own act', () => {
    const onSheet = { recordedBy: 'tu', recordedAt: MONDAY.toISOString(), onSheet: '2026-11-20' }
    const { origin, giver } = lembarDisposisi(
      sheet({ ...opened, disposisi: [branch('a', { sheet: onSheet })] }),
      {
        printed,
      },
    )
    expect(giver?.date).toBe('20 November 2026')
    expect(origin).toBe(
      'Dicatat dari lembar tertanggal 20 November 2026 oleh Tuti, Senin, 23 November 2026 pukul 08.00 WIB.',
    )
  })
})

describe('surat pengembalian', () => {
  test('names what is lacking and why, under a number that is not one yet', () => {
    const { reasonId = '' } = returned.returns[0] ?? {}
    const view = suratPengembalian(sources(returned, { [reasonId]: 'Surat belum ada' }), { code: 'BKD' })
    expect(view).toMatchObject({
      letterNumber: '………/………/BKD/2026',
      to: ['Budi Santoso', 'Dinas Contoh'],
      reason: 'Surat belum ada',
      lacking: [{ text: 'Surat pengantar', verdict: 'tidak ada' }],
      rows: [],
    })
    expect(view?.sentence).toContain('belum lengkap')
  })

  test('has the number, date and signer of the letter that the return leaves with', () => {
    const signer = { jabatan: 'Plh. Kepala Badan', name: 'Rina' }
    const concept = { number: 'S-0003/2026', isProvisional: true, signer }
    expect(suratPengembalian(sources(returned), { letter: concept })).toMatchObject({
      ...{ letterNumber: 'S-0003/2026', isProvisional: true, date: '23 November 2026', signer },
    })
    const signed = { number: '800.1/7/BKD/2026', isProvisional: false, letterOn: '2026-11-24', signer }
    expect(suratPengembalian(sources(returned), { letter: signed })).toMatchObject({
      ...{ letterNumber: '800.1/7/BKD/2026', isProvisional: false, date: '24 November 2026' },
    })
  })

  test('of a collective usulan has a row for each, also where the berkas itself goes on', () => {
    const rows = [{ no: '4', name: 'Agus', nip: FICTIONAL_NIP, lacking: 'SK' }]
    const view = suratPengembalian(sources(opened), { rows })
    expect(view?.rows).toEqual([{ ...rows[0], nip: '19870315 201001 2 005' }])
    expect([view?.lacking, view?.reason]).toEqual([[], undefined])
  })

  test('there is none where nothing was returned', () => {
    expect(suratPengembalian(sources(opened), {})).toBeUndefined()
  })
})

describe('riwayat', () => {
  test('tells steps, returns and documents, each with who and when', () => {
    const document = {
      id: 'd',
      hash: 'a'.repeat(64),
      kind: 'pdf',
      size: 2049,
      labelId: 'l',
      at: MONDAY.toISOString(),
      by: 'tu',
    } as const
    const { reasonId = '' } = returned.returns[0] ?? {}
    const view = riwayatBerkas(
      sources({ ...returned, documents: [document] }, { l: 'Surat', [reasonId]: 'Surat belum ada' }),
    )
    expect(view.steps.map(({ kegiatan, by }) => [kegiatan, by])).toEqual([
      ['Mengajukan berkas', 'Tuti'],
      ['Memeriksa berkas: Tidak lengkap', 'Agus'],
    ])
    expect(view.returns).toMatchObject([{ reason: 'Surat belum ada', resumed: 'belum kembali', by: 'Agus' }])
    expect(view.documents).toMatchObject([{ label: 'Surat', kind: 'PDF, 3 KB', by: 'Tuti' }])
  })

  test('and the letter of return name a step and its documents as the version of that day had them', () => {
    const newer = { ...sop, version: 2, steps: sop.steps.filter(({ id }) => id !== 'periksa') }
    const until = new Date(MONDAY.getTime() + 60_000).toISOString()
    const caseFile = { ...returned, ranOn: [{ id: sop.id, version: sop.version, until }] }
    const moved = { ...sources(caseFile), sop: newer, formerSops: [sop] }
    expect(riwayatBerkas(moved).steps[1]).toMatchObject({ kegiatan: 'Memeriksa berkas: Tidak lengkap' })
    expect(suratPengembalian(moved, {})?.lacking).toEqual([{ text: 'Surat pengantar', verdict: 'tidak ada' }])
  })

  test('and what an outside body sent back is a round of its own, for which no letter goes to the applicant', () => {
    const back = {
      ...returned.returns[0],
      from: 'outside',
      at: '2026-11-24T01:00:00.000Z',
      reasonCode: 'isi',
    }
    const outside = { ...returned, status: 'open', returns: [...returned.returns, back] } as CaseFile
    const view = riwayatBerkas(sources(outside))
    expect(view.returns).toMatchObject([
      { kind: 'kelengkapan', resumed: 'belum kembali' },
      { kind: 'isi (BTS)', resumed: '—' },
    ])
    expect(view.facts).toContainEqual(['Putaran', 'pemohon 1 · pihak luar (BTS) 1'])
    expect(view.steps.map(({ no }) => no)).toEqual(['1', '2'])
    expect(suratPengembalian(sources(outside), {})?.sentence).toContain('belum lengkap')
  })

  test('a letter that is printed again tells of the return it went out with', () => {
    const { reasonId = '', at = '' } = returned.returns[0] ?? {}
    const later = { ...returned.returns[0], at: '2026-11-24T01:00:00.000Z', reasonId: 'lain' }
    const twice = { ...returned, returns: [...returned.returns, later] } as CaseFile
    const letter = { number: '0003/2026', isProvisional: false, returnedAt: at }
    const texts = { [reasonId]: 'Surat belum ada', lain: 'Rekap kurang' }
    expect(suratPengembalian(sources(twice, texts), { letter })?.reason).toBe('Surat belum ada')
    expect(suratPengembalian(sources(twice, texts), {})?.reason).toBe('Rekap kurang')
  })

  test('leaves out what only routes the berkas in the house', () => {
    const event = (type: string) => ({ type, at: MONDAY.toISOString(), actorId: 'tu' }) as StoredEvent
    const events = [event('case.resumed'), event('case.routed'), event('case.hold-lifted')]
    const view = riwayatBerkas({ ...sources(opened), events })
    expect(view.events.map(({ what }) => what)).toEqual(['Dilanjutkan', 'Dilanjutkan setelah ditunda'])
  })

  test('the tree of disposisi: each under the one it follows from', () => {
    const disposisi = [
      branch('a'),
      branch('c', { from: 'analis', to: 'tu', parentId: 'b' }),
      branch('b', { from: 'kabid', to: 'analis', parentId: 'a' }),
      branch('x', { parentId: 'hilang' }),
    ]
    const lines = disposisiTree(sources({ ...opened, disposisi }))
    expect(lines.map(({ depth, text }) => [depth, text.split(':')[0]])).toEqual([
      [0, 'Sari Dewi kepada Rina Wulandari'],
      [1, 'Rina Wulandari kepada Agus'],
      [2, 'Agus kepada Tuti'],
      [0, 'Sari Dewi kepada Rina Wulandari'],
    ])
  })
})
