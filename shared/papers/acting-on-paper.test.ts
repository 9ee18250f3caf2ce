import { describe, expect, test } from 'vitest'
import { caseCard } from '#shared/domain/case-card.ts'
import { type DisposisiHost, hostOfCase } from '#shared/domain/disposisi/disposisi-host.ts'
import { decidePassOnDisposisi } from '#shared/domain/disposisi/pass-on-disposisi.ts'
import { decideDisposeLetter } from '#shared/domain/letter/dispose-letter.ts'
import { hostOfLetter } from '#shared/domain/letter/host-of-letter.ts'
import { actorOf } from '#shared/domain/organisation/actor-of.ts'
import { jabatanOn } from '#shared/domain/organisation/jabatan-on.ts'
import { ownRightOf } from '#shared/domain/organisation/right-of.ts'
import { withRights } from '#shared/domain/organisation/with-rights.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import type { NewEvent, StoredEvent } from '#shared/schema/event.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { Acting } from '#shared/schema/organisation.ts'
import { MONDAY, uuid } from '../../test/factories.ts'
import {
  approve,
  attempt,
  finish,
  letter,
  office,
  opened,
  paraf,
  routed,
  sign,
  sop,
  term,
} from '../../test/samples/routed-case.ts'
import { sheetOfCase } from './disposisi-sheet.ts'
import { disposisiTree } from './disposisi-tree.ts'
import { lembarDisposisi } from './lembar-disposisi.ts'
import { lembarKonsultasi } from './lembar-konsultasi.ts'
import type { PaperSources } from './paper-sources.ts'
import { riwayatBerkas } from './riwayat-berkas.ts'
import { suratPengembalian } from './surat-pengembalian.ts'
import { tandaTerima } from './tanda-terima.ts'

const base = { letter, ...term }
const plh: Acting = { ...base, capacity: 'plh', id: 'plh-1', postId: 'kabid-a', accountId: 'kabid-b' }
const an: Acting = { ...base, capacity: 'an', id: 'an-1', postId: 'kaban', byPostId: 'sekretaris' }
const structure = office([plh, an])
const plhKabid = 'Plh. Jabatan kabid-a'

/** Checked by the analis, approved by the Plh, down the line to the ttd that the sekretaris gives a.n. */
function walked() {
  const checked = routed(opened(structure), finish(opened(structure), 'analis-a', structure), structure)
  const approval = approve(checked, 'kabid-b', structure)
  if (!approval.ok) throw new Error(approval.code)
  const actor = attempt('kabid-b', structure, {}).actor
  const events = withRights(actor, { sop, caseFile: checked }, approval.events)
  const approved = routed(checked, { ...approval, events }, structure)
  const parafed = routed(approved, paraf(approved, 'kabid-a', structure), structure)
  const both = routed(parafed, paraf(parafed, 'sekretaris', structure), structure)
  return { caseFile: routed(both, sign(both, 'sekretaris', structure), structure), events }
}

const people = ['tu', 'analis-a', 'kabid-a', 'kabid-b', 'sekretaris', 'kaban'].map((id) => ({
  ...{ id, name: `Nama ${id}`, jabatan: `Akun ${id}` },
}))

const jabatanAt: PaperSources['jabatanAt'] = (id, at) => {
  const person = people.find((each) => each.id === id)
  return person && jabatanOn({ ...person, roles: [], fulfils: [] }, structure, { at: new Date(at) })
}

function sources(caseFile: CaseFile, events: readonly NewEvent[] = []): PaperSources {
  const personOf = (id: string) => people.find((each) => each.id === id) ?? { name: '—', jabatan: '—' }
  const subjectOf = () => undefined
  return {
    ...{ caseFile, sop, formerSops: [], rowActs: [], texts: {}, subjectOf, people },
    jabatanAt,
    events: events.map((event, at) => ({ ...event, seq: at + 1 }) as StoredEvent),
    card: caseCard(caseFile, { sop, subjectOf, personOf, now: MONDAY }),
    timeZone: 'Asia/Jakarta',
    now: MONDAY,
  }
}

describe('the history of a berkas has each act in the right it was done in', () => {
  const { caseFile, events } = walked()
  const view = riwayatBerkas(sources(caseFile, events))

  test('signatures by Plh, own post and a.n.', () => {
    expect(view.signings.map(({ by }) => by)).toEqual([
      `Nama kabid-b, ${plhKabid}`,
      'Nama kabid-a, Jabatan kabid-a',
      'Nama sekretaris, Jabatan sekretaris',
      'Nama sekretaris, a.n. Jabatan kaban Jabatan sekretaris',
    ])
  })

  test('steps and lines of the log by a Plh say so, those by the holder do not', () => {
    expect(view.steps.map(({ by }) => by)).toEqual([
      'Nama analis-a',
      `Nama kabid-b, ${plhKabid}`,
      'Nama sekretaris',
    ])
    expect(view.events.map(({ what }) => what)).toEqual([`Persetujuan: Menyetujui – sebagai ${plhKabid}`])
  })
})

test('an event bears a jabatan only where its actor fills the post of the step for another', () => {
  const caseFile = opened(structure)
  const at = { sop, caseFile: { ...caseFile, route: { stepId: 'periksa', postIds: ['kabid-a'] } } }
  const event = { type: 'case.returned', stepId: 'periksa' } as unknown as NewEvent
  const elsewhere = { type: 'case.noted' } as unknown as NewEvent
  const who = (id: string) => attempt(id, structure, {}).actor
  expect(withRights(who('kabid-b'), at, [event, elsewhere])).toEqual([
    { ...event, jabatan: plhKabid },
    elsewhere,
  ])
  expect(withRights(who('kabid-a'), at, [event])).toEqual([event])
  expect(withRights(who('analis-a'), at, [event])).toEqual([event])
})

test('a return by a Plh is signed as Plh on its letter', () => {
  const caseFile = opened(structure)
  const returned: CaseFile = {
    ...caseFile,
    returns: [
      {
        ...{ stepId: 'periksa', to: 'periksa', reasonCode: 'isi', reasonId: 'r' },
        ...{ at: MONDAY.toISOString(), by: 'kabid-b' },
      },
    ],
  }
  const event = { type: 'case.returned', at: MONDAY.toISOString(), actorId: 'kabid-b', jabatan: plhKabid }
  const signerOf = (events: object[]) =>
    suratPengembalian(sources(returned, events as NewEvent[]), {})?.signer.jabatan
  expect(signerOf([event])).toBe(plhKabid)
  expect(signerOf([])).toBe('Jabatan kabid-b')
})

test('who received a berkas stands on its papers as what he was that day, not as his account says', () => {
  const received = (openedBy: string, openedAt = MONDAY.toISOString()) =>
    sources({ ...opened(structure), openedBy, openedAt })
  expect(tandaTerima(received('kabid-a')).officer).toEqual({
    name: 'Nama kabid-a',
    jabatan: 'Jabatan kabid-a',
  })
  expect(lembarKonsultasi(received('kabid-a')).officer.jabatan).toBe('Jabatan kabid-a')
  expect(tandaTerima(received('kabid-a', '1999-01-04T02:00:00.000Z')).officer.jabatan).toBe('Akun kabid-a')
  const onlyActing = {
    ...structure,
    holdings: structure.holdings.filter(({ postId }) => postId !== 'kabid-b'),
  }
  const account = { id: 'kabid-b', roles: [], fulfils: [], jabatan: 'Akun kabid-b' }
  expect(jabatanOn(account, onlyActing, { at: MONDAY })).toBe(plhKabid)
  expect(jabatanOn(account, undefined, { at: MONDAY })).toBe('Akun kabid-b')
})

describe('a disposisi', () => {
  const incoming = {
    ...{ id: uuid(1), direction: 'incoming', agenda: { printed: '0001/2026' }, disposisi: [], signings: [] },
  } as unknown as Letter
  const kaban: Acting = { ...base, capacity: 'plh', id: 'plh-2', postId: 'kaban', accountId: 'sekretaris' }
  const withPlh = office([kaban])
  const dispose = (id: string) => {
    const { command, now } = attempt(id, withPlh, {
      ...{ letterId: uuid(1), to: 'kabid-a', instructions: ['Proses'] },
      ...{ urgency: 'biasa' as const, security: 'biasa' as const },
    })
    const person = { id, roles: ['supervisor' as const], fulfils: [], jabatan: `Akun ${id}` }
    const made = decideDisposeLetter(incoming, { command, now, actor: actorOf(person, withPlh, MONDAY) })
    const [event] = made.ok ? made.events : []
    if (event?.type !== 'letter.disposisi-issued') throw new Error('nothing was disposed')
    return event.disposisi
  }

  test('on a letter is given by the post that its giver acts for, and printed so', () => {
    const given = dispose('sekretaris')
    expect(given).toMatchObject({ jabatan: 'Plh. Jabatan kaban', capacity: 'plh' })
    expect(dispose('kaban')).toMatchObject({ jabatan: 'Jabatan kaban', capacity: 'own' })
    const caseFile = { ...opened(withPlh), disposisi: [given] }
    const sheet = lembarDisposisi(sheetOfCase(sources(caseFile), undefined), { printed: [] })
    expect(sheet.giver).toMatchObject({ jabatan: 'Plh. Jabatan kaban', name: 'Nama sekretaris' })
    expect(disposisiTree(sources(caseFile))[0]?.text).toMatch(
      /^Nama sekretaris \(Plh\. Jabatan kaban\) kepada /,
    )
  })

  const passOn = (host: DisposisiHost, id: string, at = structure) => {
    const made = decidePassOnDisposisi(
      host,
      attempt(id, at, {
        ...{ on: { kind: 'case' as const, id: uuid(1) }, disposisiId: 'd1', to: 'analis-a' },
        ...{ instructions: ['Proses'], urgency: 'biasa' as const, security: 'biasa' as const },
      }),
    )
    const event = made.ok ? made.events.at(-1) : expect.fail(made.code)
    return event?.type.endsWith('.disposisi-issued') && 'disposisi' in event
      ? event.disposisi
      : expect.fail('nothing was passed on')
  }
  const branch = (change: Partial<Disposisi> = {}): Disposisi => ({
    ...{ id: 'd1', from: 'kaban', to: 'kabid-b', instructions: ['Proses'], issuedAt: MONDAY.toISOString() },
    ...{ urgency: 'biasa', security: 'biasa', ...change },
  })
  const standing = (postIds: string[], ...tree: Disposisi[]): DisposisiHost =>
    hostOfCase({
      ...opened(structure),
      ...{ disposisi: tree, current: 'periksa', route: { stepId: 'periksa', postIds } },
    })

  test('on a berkas that is passed on is given in the place of the post that the berkas came to', () => {
    const given = passOn(standing(['kabid-a'], branch()), 'kabid-b')
    expect(given).toMatchObject({ parentId: 'd1', jabatan: plhKabid, capacity: 'plh' })
    const own = passOn(standing(['kabid-b'], branch()), 'kabid-b')
    expect(own).toMatchObject({ jabatan: 'Jabatan kabid-b', capacity: 'own' })
  })

  test('on a letter is passed on in the post that its receiver was given it in, while he fills it', () => {
    const asPlh = branch({ toPostId: 'kabid-a' })
    const onLetter = (tree: Disposisi) => hostOfLetter({ ...incoming, disposisi: [tree] })
    const acts = { jabatan: plhKabid, capacity: 'plh' }
    const own = { jabatan: 'Jabatan kabid-b', capacity: 'own' }
    expect(passOn(onLetter(asPlh), 'kabid-b')).toMatchObject(acts)
    expect(passOn(onLetter(branch()), 'kabid-b')).toMatchObject(own)
    expect(passOn(onLetter(asPlh), 'kabid-b', office([]))).toMatchObject(own)
    // What he was given himself is not what the berkas came to.
    expect(passOn(standing(['kabid-a'], branch({ toPostId: 'kabid-b' })), 'kabid-b')).toMatchObject(own)
  })

  test('that takes the place of one withdrawn is given in the right of that one, while its giver has it', () => {
    const asPlh = { jabatan: 'Plh. Jabatan kaban', capacity: 'plh' as const }
    const withdrawn = branch({
      from: 'sekretaris',
      to: 'kabid-a',
      withdrawnAt: MONDAY.toISOString(),
      ...asPlh,
    })
    expect(passOn(standing([], withdrawn), 'sekretaris', withPlh)).toMatchObject(asPlh)
    expect(passOn(standing([], withdrawn), 'sekretaris', office([]))).toMatchObject({
      ...{ jabatan: 'Jabatan sekretaris', capacity: 'own' },
    })
  })

  test('that is passed on without such a post is by his own, where he has one', () => {
    const who = (id: string) => attempt(id, withPlh, {}).actor
    expect(ownRightOf(who('sekretaris'))).toEqual({ jabatan: 'Jabatan sekretaris', capacity: 'own' })
    const lone = { ...who('sekretaris'), posts: who('sekretaris').posts?.slice(1) }
    expect(ownRightOf(lone)).toEqual({ jabatan: 'Plh. Jabatan kaban', capacity: 'plh' })
    expect(ownRightOf({ id: 'x', roles: [], fulfils: [], jabatan: 'Analis' })).toEqual({ jabatan: 'Analis' })
  })
})
