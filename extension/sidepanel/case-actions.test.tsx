import { render } from 'preact'
import { expect, test } from 'vitest'
import { caseCard } from '#shared/domain/case-card.ts'
import type { Person } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { MONDAY } from '../../test/factories.ts'
import { approve, finish, office, opened, paraf, routed, sop } from '../../test/samples/routed-case.ts'
import { CaseActions } from './case-actions.tsx'
import type { CaseDetail } from './case-detail.ts'
import { type Panel, PanelContext } from './panel-context.ts'
import { panelWords } from './panel-words.ts'

const here = office()
const checked = routed(opened(here), finish(opened(here), 'analis-a', here), here)
const approved = routed(checked, approve(checked, 'kabid-a', here), here)
const half = routed(approved, paraf(approved, 'kabid-a', here), here)
const ready = routed(half, paraf(half, 'sekretaris', here), here)

/** Shows what a pelaksana can do with a berkas; `asked` are the procedures that his buttons called, with their input. */
function shownTo(pelaksana: string, caseFile: CaseFile) {
  const me: Person = {
    ...{ id: pelaksana, name: `Nama ${pelaksana}`, jabatan: pelaksana, roles: ['supervisor'] },
    fulfils: [`${sop.id}/${pelaksana}`],
  }
  const personOf = (id: string) => ({ name: id, jabatan: id })
  const card = caseCard(caseFile, { sop, now: MONDAY, subjectOf: () => undefined, personOf })
  const asked: [string, object][] = []
  const called = (name: string) => ({
    mutate: async (input: object) => {
      asked.push([name, input])
      return { card }
    },
  })
  const procedures = ['giveParaf', 'recordTtd', 'giveApproval', 'askRepair']
  const cases = Object.fromEntries(procedures.map((name) => [name, called(name)]))
  const model = {
    board: { value: { me, people: [], receiveCase: () => {} } },
    drafts: { of: () => undefined, keep: () => {}, forget: () => {} },
    outbox: { peek: () => ({ waiting: [] }) },
    call: async (work: (client: object) => Promise<unknown>) => ({ ok: true, value: await work({ cases }) }),
  }
  const root = document.createElement('div')
  const detail = { card, caseFile, sop, texts: {} } as unknown as CaseDetail
  render(
    <PanelContext.Provider value={{ model, words: panelWords(panelId), language: 'id' } as unknown as Panel}>
      <CaseActions card={card} detail={detail} />
    </PanelContext.Provider>,
    root,
  )
  const button = (text: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent === text)
  const press = async (text: string) => {
    await expect.poll(() => button(text)?.disabled).toBe(false)
    button(text)?.click()
  }
  return { asked, press, root }
}

test.each([
  ['a paraf of the hierarchy', 'kabid', approved, panelId['do.paraf'], 'giveParaf'],
  ['one of coordination', 'sekretaris', half, panelId['do.paraf'], 'giveParaf'],
  ['the signature of the last', 'kaban', ready, panelId['do.ttd'], 'recordTtd'],
])('in a signing line the panel gives %s', async (_what, who, caseFile, label, procedure) => {
  const { asked, press } = shownTo(who, caseFile)
  await press(label)
  await press(panelId['do.yes'])
  await expect.poll(() => asked.map(([name]) => name)).toEqual([procedure])
})

test('a signer gives the draft back with what is to be mended', async () => {
  const { asked, press, root } = shownTo('sekretaris', half)
  await press(panelId['do.askRepair'])
  await expect.poll(() => root.querySelector('textarea')).not.toBeNull()
  const field = root.querySelector('textarea')
  if (field) field.value = 'Tanggal salah'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  await press(panelId['do.askRepair'])
  await expect
    .poll(() => asked)
    .toMatchObject([['askRepair', { stepId: 'tanda-tangan', reason: 'Tanggal salah' }]])
})
