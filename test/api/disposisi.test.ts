import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf } from '../samples/some-documents.ts'
import { codeOf } from './code-of.ts'
import { documentDoor } from './document-door.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

const sopId = 'singkawang-ip-asn'
let office: Office
const tokens: Record<string, string> = {}
const desk = (who: string) => office.client(tokens[who] ?? '')
beforeAll(async () => {
  office = await openOffice()
  const steps = ['petugas-administrasi', 'kasubbag', 'sekretaris']
  tokens.tu = await office.person(
    'tu',
    ['petugas', 'tu'],
    steps.map((each) => `${sopId}/${each}`),
  )
  tokens.kaban = await office.person('kaban', ['supervisor'], [`${sopId}/kepala-badan`])
  for (const who of ['kabid', 'analis', 'jafung']) tokens[who] = await office.person(who, ['petugas'])
})
afterAll(() => office[Symbol.asyncDispose]())

/** A berkas that waits for the Kaban's disposisi. */
async function waitingForDisposisi(
  applicant: { kind: 'opd'; name: string } | { kind: 'none' } = { kind: 'opd', name: 'Dinas Contoh' },
): Promise<{ caseId: string; stepId: string }> {
  const caseId = randomUUID()
  let { card } = await desk('tu').cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
  while (card.current && card.current.kind !== 'disposisi') {
    const on = { commandId: randomUUID(), caseId, stepId: card.current.id }
    const { kind } = card.current
    ;({ card } = await (kind === 'paraf'
      ? desk('tu').cases.giveParaf.mutate(on)
      : desk('tu').cases.finishStep.mutate(on)))
  }
  return { caseId, stepId: card.current?.id ?? '' }
}

const issue = { instructions: ['Tindaklanjuti'], to: 'kabid', alsoTo: ['jafung'], coordinator: 'kabid' }

test('a tree is read, passed on, withdrawn and settled over the API, each branch by its own people', async () => {
  const at = await waitingForDisposisi()
  const { card } = await desk('kaban').cases.issueDisposisi.mutate({
    commandId: randomUUID(),
    ...at,
    ...issue,
  })
  expect(card).toMatchObject({
    holder: { accountId: 'kabid' },
    disposisi: [{ state: 'unread' }, { state: 'unread' }],
  })
  const [toKabid, toJafung] = card.disposisi.map(({ id }) => id) as [string, string]
  const on = (disposisiId: string) => ({
    commandId: randomUUID(),
    on: { kind: 'case' as const, id: at.caseId },
    disposisiId,
  })
  const content = { instructions: ['Siapkan'], dueOn: '2026-11-27' }
  const nobody = { ...on(toKabid), ...content, to: 'nobody' }
  expect(await codeOf(desk('kabid').disposisi.passOn.mutate(nobody))).toBe('receiver-not-found')
  const passed = await desk('kabid').disposisi.passOn.mutate({ ...on(toKabid), ...content, to: 'analis' })
  expect(passed.card).toMatchObject({
    holder: { accountId: 'analis' },
    disposisi: [{ state: 'passed-on' }, { state: 'unread' }, { parentId: toKabid, state: 'unread' }],
  })
  const withdrawal = on(toJafung)
  expect(await codeOf(desk('kabid').disposisi.withdraw.mutate(withdrawal))).toBe('disposisi-not-given-by-you')
  const withdrawn = await desk('kaban').disposisi.withdraw.mutate({ ...withdrawal, commandId: randomUUID() })
  expect(withdrawn.card.disposisi[1]).toMatchObject({ state: 'withdrawn' })
  const toAnalis = passed.card.disposisi[2]?.id ?? ''
  const settled = await desk('analis').disposisi.settle.mutate({ ...on(toAnalis), report: 'Sudah siap' })
  expect(settled.card.disposisi[2]).toMatchObject({ state: 'settled', report: 'Sudah siap' })
  expect(settled.card.disposisi[0]).toMatchObject({ state: 'read' })
})

test('two who withdraw and read at once: one of them wins, and the tree says who', async () => {
  for (let round = 0; round < 10; round++) {
    const at = await waitingForDisposisi()
    const { card } = await desk('kaban').cases.issueDisposisi.mutate({
      commandId: randomUUID(),
      ...at,
      ...issue,
    })
    const command = () => ({
      commandId: randomUUID(),
      on: { kind: 'case' as const, id: at.caseId },
      disposisiId: card.disposisi[0]?.id ?? '',
    })
    const codes = await Promise.all([
      codeOf(desk('kaban').disposisi.withdraw.mutate(command())),
      codeOf(desk('kabid').disposisi.read.mutate(command())),
    ])
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1)
    expect(['disposisi-read-so-kept', 'disposisi-withdrawn']).toContain(
      codes.find((code) => code !== 'accepted'),
    )
  }
})

test('what the Kaban wrote with a pen is recorded by TU, shown as that, and answered by the Kaban alone', async () => {
  const at = await waitingForDisposisi()
  const sheet = { by: 'kaban', onSheet: '2026-11-20' }
  const recorded = { commandId: randomUUID(), ...at, ...issue, sheet }
  expect(await codeOf(desk('kabid').cases.issueDisposisi.mutate(recorded))).toBe('sheet-needs-tu')
  const { card } = await desk('tu').cases.issueDisposisi.mutate({ ...recorded, commandId: randomUUID() })
  expect(card.disposisi[0]).toMatchObject({
    fromName: 'Nama kaban',
    sheet: { recordedByName: 'Nama tu', onSheet: '2026-11-20' },
  })
  const actId = card.disposisi[0]?.issueId ?? ''
  const answer = () => ({ commandId: randomUUID(), on: { kind: 'case' as const, id: at.caseId }, actId })
  const dispute = () => ({ ...answer(), reason: 'Bukan tulisan saya' })
  expect(await codeOf(desk('tu').sheets.dispute.mutate(dispute()))).toBe('sheet-not-yours')
  const disputed = await desk('kaban').sheets.dispute.mutate(dispute())
  expect(disputed.card.disposisi.map((each) => each.sheet?.disputeReason)).toEqual([
    'Bukan tulisan saya',
    'Bukan tulisan saya',
  ])
  const confirmed = await desk('kaban').sheets.confirm.mutate(answer())
  expect(confirmed.card.disposisi[0]?.sheet).toMatchObject({ confirmed: {} })
})

test('the scan of a sheet is read after a restart, also of a berkas without applicant and without a word', async () => {
  const at = await waitingForDisposisi({ kind: 'none' })
  const door = documentDoor(office, tokens.tu ?? '', at.caseId)
  const scanHash = await door.send(aPdf('lembar disposisi'))
  const sheet = { by: 'kaban', onSheet: '2026-11-20', scanHash }
  await desk('tu').cases.issueDisposisi.mutate({ commandId: randomUUID(), ...at, ...issue, sheet })
  for (let time = 1; time <= 2; time++) {
    await office.restart()
    expect(await door.read(scanHash), `restart ${time}`).toEqual(aPdf('lembar disposisi'))
  }
})

test('a disposisi of Srikandi is read from its pasted page and finishes the step, once, without a second act', async () => {
  const at = await waitingForDisposisi()
  const text =
    'Nomor Naskah: 800/45/2026\nTanggal Disposisi: 20 November 2026\nTujuan Disposisi: Kabid Mutasi'
  const { fields, missing, choices } = await desk('tu').disposisi.readSrikandi.query({ text })
  expect([missing, choices]).toEqual([[], []])
  const { number = '', date = '', receivers = [] } = fields
  const on = { kind: 'case' as const, id: at.caseId }
  const recording = { commandId: randomUUID(), on, stepId: at.stepId, number, date, receivers, to: 'kabid' }
  expect(await codeOf(desk('analis').disposisi.recordSrikandi.mutate(recording))).toBe(
    'step-needs-its-pelaksana',
  )
  const { stepId: _step, ...without } = { ...recording, commandId: randomUUID() }
  expect(await codeOf(desk('tu').disposisi.recordSrikandi.mutate(without))).toBe('srikandi-needs-step')
  const { card } = await desk('tu').disposisi.recordSrikandi.mutate({ ...recording, commandId: randomUUID() })
  expect(card).toMatchObject({
    current: { id: 'teruskan-kabid' },
    holder: { accountId: 'kabid' },
    disposisi: [],
    srikandi: [{ number: '800/45/2026', receivers: ['Kabid Mutasi'], recordedByName: 'Nama tu' }],
  })
  const issuing = { commandId: randomUUID(), ...at, ...issue }
  expect(await codeOf(desk('kaban').cases.issueDisposisi.mutate(issuing))).toBe('step-not-current')
})

test('a letter that was disposed in Srikandi waits for nothing here', async () => {
  const letterId = randomUUID()
  await desk('tu').letters.register.mutate({
    ...{ commandId: randomUUID(), letterId, sender: 'Dinas Contoh', number: '1', letterOn: '2026-11-19' },
    perihal: 'Undangan',
  })
  const recording = () => ({
    ...{ commandId: randomUUID(), on: { kind: 'letter' as const, id: letterId } },
    ...{ number: '800/46', date: '2026-11-20', receivers: ['Sekretaris'] },
  })
  const { card } = await desk('tu').disposisi.recordSrikandi.mutate(recording())
  expect(card).toMatchObject({ srikandi: [{ number: '800/46', receivers: ['Sekretaris'] }] })
  const { total } = await desk('tu').letters.list.query({ waiting: true })
  expect(total).toBe(0)
  expect(await codeOf(desk('tu').disposisi.recordSrikandi.mutate(recording()))).toBe(
    'srikandi-recorded-already',
  )
  const ahead = { ...recording(), date: '2026-11-24' }
  expect(await codeOf(desk('tu').disposisi.recordSrikandi.mutate(ahead))).toBe('srikandi-date-ahead')
})

test('the note of a disposisi that is rahasia is for its giver and receivers alone, in berkas, board and open branches', async () => {
  const at = await waitingForDisposisi()
  const note = 'Periksa dengan diam-diam'
  const given = await desk('kaban').cases.issueDisposisi.mutate({
    ...{ commandId: randomUUID(), ...at, ...issue, note, security: 'rahasia' },
  })
  expect(given.card.disposisi.map((each) => each.note)).toEqual([note, note])
  const { caseId } = at
  const seen = async (who: string) => {
    const whole = await desk(who).cases.byId.query({ caseId })
    const board = await desk(who).board.read.query()
    const branches = (await desk(who).disposisi.listOpen.query()).filter(({ on }) => on.id === caseId)
    return {
      branches: [whole.card.disposisi.length, branches.length],
      says: [whole, board, branches].map((each) => JSON.stringify(each).includes(note)),
    }
  }
  for (const who of ['kaban', 'kabid', 'jafung'])
    expect(await seen(who)).toEqual({ branches: [2, 2], says: [true, true, true] })
  for (const who of ['tu', 'analis'])
    expect(await seen(who)).toEqual({ branches: [2, 2], says: [false, false, false] })
})

test('at the command line a disposisi is recorded from its sheet, then read and settled by its receiver, and the berkas opened', async () => {
  const run = (...args: string[]) => runLangkah('--data', office.dataDir, ...args)
  const letter = { sender: 'Dinas Contoh', number: '800/77', letterOn: '2026-11-20', perihal: 'Usul' }
  const ids = { commandId: randomUUID(), letterId: randomUUID() }
  const { card } = await desk('tu').letters.register.mutate({ ...ids, ...letter })
  const on = ['--letter', card.agenda.printed]
  const opened = await run(
    '--json',
    'case',
    'open',
    ...on,
    '--sop',
    sopId,
    '--kind',
    'opd',
    '--name',
    'Dinas Contoh',
  )
  const { number } = JSON.parse(opened.stdout).card

  const to = ['--to', 'kabid', 'analis', '--instruction', 'Tindaklanjuti', '--due', '27/11/2026']
  const sheet = ['--by', 'kaban', '--on', '20/11/2026']
  const given = await run('disposisi', 'give', ...on, ...to, ...sheet)
  expect(given).toMatchObject({ code: 0, stderr: '' })
  expect(given.stdout).toContain(`Berkas: ${number}`)
  const line = '└ Nama kaban → Nama kabid (Jabatan kabid): Tindaklanjuti'
  expect(given.stdout).toContain(`${line} [belum dibaca, dicatat dari lembar 20/11/2026]`)

  expect(await run('disposisi', 'read', ...on)).toMatchObject({
    ...{
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('bertindak sebagai penerimanya dengan --code'),
    },
  })
  const asKabid = async (...args: string[]) => {
    const { code } = await office.bridge().issuePairingCode('kabid')
    return run('disposisi', ...args, ...on, '--code', code)
  }
  expect((await asKabid('read')).stdout).toContain(`${line} [belum selesai`)
  expect((await asKabid('read')).stderr).toContain('Tidak ada disposisi yang menunggu Nama kabid')
  expect((await asKabid('settle', '--report', 'Sudah diproses')).stdout).toContain(`${line} [selesai`)
  expect(await run('disposisi', 'give', ...to)).toMatchObject({ code: 2, stdout: '' })
  expect((await run('disposisi', 'give', '--case', number, ...to)).stderr).toContain(
    'tidak memerlukan disposisi',
  )
})
