import { signal } from '@preact/signals'
import { type ComponentChild, render } from 'preact'
import { beforeEach, expect, test } from 'vitest'
import { readSrikandi } from '#shared/domain/srikandi/read-srikandi.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { wordsOf } from '#shared/text/words-of.ts'
import type { KeptDraft } from '../settings/draft-items.ts'
import { createDrafts } from './drafts.ts'
import { SrikandiForm } from './letters/srikandi-form.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { type Panel, PanelContext } from './panel-context.ts'

const stored = new Map<string, KeptDraft>()
const root = document.createElement('div')
document.body.append(root)
beforeEach(() => stored.clear())

const person = { roles: ['petugas'], fulfils: [], jabatan: 'Analis' }
const people = ['rina', 'sri'].map((id) => ({ ...person, id, name: `Nama ${id}` }))

/** Opens the panel anew on one form: all that is left of the one before is what the browser kept. */
async function opened(form: ComponentChild): Promise<void> {
  render(null, root)
  const items = {
    readAll: async () => stored,
    write: async (key: string, draft: KeptDraft) => void stored.set(key, draft),
    remove: async (keys: readonly string[]) => keys.forEach((key) => void stored.delete(key)),
  }
  const drafts = createDrafts(items, () => 0)
  await drafts.load()
  const server = {
    disposisi: { readSrikandi: { query: async ({ text }: { text: string }) => readSrikandi(text) } },
  }
  const model = {
    ...{ drafts, now: signal(0), outbox: signal({ waiting: [] }) },
    board: signal({ me: people[0], people }),
    call: async (work: (client: unknown) => Promise<unknown>) => ({ ok: true, value: await work(server) }),
  }
  const panel = { model, words: wordsOf(panelId), language: 'id' } as unknown as Panel
  render(<PanelContext.Provider value={panel}>{form}</PanelContext.Provider>, root)
}

function field<T extends Element>(label: string): T {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label))
  const control = found?.querySelector('input, select, textarea')
  if (!control) throw new Error(`no field ${label}`)
  return control as unknown as T
}

function put(label: string, value: string): void {
  const control = field<HTMLInputElement>(label)
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

const button = (name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)

const PAGE = 'Nomor Disposisi: 12/D/2026\nTanggal Disposisi: 23 November 2026\nKepada: Kabid Mutasi'
const srikandi = () => (
  <SrikandiForm on={{ kind: 'letter', id: 'surat' }} receive={() => {}} close={() => {}} />
)

test('what was read of a Srikandi page, and who was chosen for it, is there again with the panel', async () => {
  await opened(srikandi())
  put(panelId['srikandi.paste'], PAGE)
  await expect.poll(() => button(panelId['srikandi.read'])?.disabled).toBe(false)
  button(panelId['srikandi.read'])?.click()
  await expect.poll(() => button(panelId['srikandi.send'])).toBeDefined()
  const number = field<HTMLInputElement>(panelId['srikandi.number']).value
  put(panelId['srikandi.to'], 'sri')
  put(panelId['srikandi.receivers'], 'Kabid Mutasi\nKabid Data')
  await expect.poll(() => JSON.stringify([...stored])).toMatch(/Kabid Data.*sri|sri.*Kabid Data/)

  await opened(srikandi())
  await expect.poll(() => button(panelId['srikandi.send'])).toBeDefined()
  expect(field<HTMLInputElement>(panelId['srikandi.number']).value).toBe(number)
  expect(field<HTMLSelectElement>(panelId['srikandi.to']).value).toBe('sri')
  expect(field<HTMLInputElement>(panelId['srikandi.receivers']).value).toBe('Kabid Mutasi\nKabid Data')
  button(panelId.cancel)?.click()
  await expect.poll(() => stored.size).toBe(0)
})

const card = { id: 'berkas', number: '0001/2026', revision: 3, applicant: {} } as unknown as CaseCard
const step = {
  ...{ id: 'setujui', kind: 'approval', kegiatan: 'Menyetujui' },
  outcomes: [
    { id: 'setuju', label: 'Setuju' },
    { id: 'syarat', label: 'Setuju dengan syarat', reasonRequired: true },
  ],
} as unknown as SopStep
const turn = { kind: 'approval', isLast: true } as const
const outcome = () => <OutcomeForm card={card} step={step} turn={turn} documentHash={undefined} />

test('the way out that is being asked about is asked about again, with the reason', async () => {
  await opened(outcome())
  button('Setuju dengan syarat')?.click()
  await expect.poll(() => button(panelId['do.yes'])).toBeDefined()
  put(panelId['do.noteNeeded'], 'Lengkapi SK')
  await expect
    .poll(() => stored.get('outcome/berkas/setujui')?.values)
    .toEqual({ note: 'Lengkapi SK', asked: 'syarat' })

  await opened(outcome())
  expect(root.textContent).toContain('Setuju dengan syarat')
  expect(field<HTMLTextAreaElement>(panelId['do.noteNeeded']).value).toBe('Lengkapi SK')
  expect(button(panelId['do.yes'])?.disabled).toBe(false)
  button(panelId.cancel)?.click()
  await expect.poll(() => button('Setuju')).toBeDefined()

  // A way that the step no longer has is not asked about.
  stored.set('outcome/berkas/setujui', { accountId: '', at: 0, values: { asked: 'tolak' } })
  await opened(outcome())
  expect(button('Setuju')).toBeDefined()
})
