import { render } from 'preact'
import { expect, test } from 'vitest'
import type { CaseCard } from '#shared/schema/board.ts'
import { panelEn } from '#shared/text/panel-en.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { CaseRoute } from './case-route.tsx'
import { type Panel, PanelContext } from './panel-context.ts'
import { panelWords } from './panel-words.ts'

function shown(card: Partial<CaseCard>, language: 'id' | 'en' = 'id'): string {
  const root = document.createElement('div')
  const panel = { words: panelWords(language === 'en' ? panelEn : panelId), language } as Panel
  render(
    <PanelContext.Provider value={panel}>
      <CaseRoute card={card as CaseCard} />
    </PanelContext.Provider>,
    root,
  )
  return root.textContent ?? ''
}

test('names who fills the post and in what right, why it went up, and what is to be mended', () => {
  const fillers = [
    { name: 'Sri Handayani', jabatan: 'Sekretaris', capacity: 'own' as const },
    { name: 'Dedi Kurnia', jabatan: 'Plh. Sekretaris', capacity: 'plh' as const },
  ]
  const route = { posts: [{ id: 's', title: 'Sekretaris', fillers }] }
  expect(shown({ route })).toBe('Sekretaris: Sri Handayani; Dedi Kurnia, Plh. Sekretaris')
  expect(shown({ route: { ...route, raised: 'four-eyes', warning: 'acting-unmarked' } })).toContain(
    'naik kepada atasan',
  )
  expect(
    shown({ route: { posts: [{ id: 's', title: 'Sekretaris', fillers: [] }], warning: 'vacant' } }, 'en'),
  ).toBe('SekretarisThe post for this step is vacant; name a Plt.')
  expect(shown({ repair: { byName: 'Sri Handayani', text: 'Tanggal salah' } })).toBe(
    'Diminta perbaikan oleh Sri Handayani: Tanggal salah',
  )
  expect(shown({})).toBe('')
})
