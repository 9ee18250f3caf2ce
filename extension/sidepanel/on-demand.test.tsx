import { render } from 'preact'
import { expect, test } from 'vitest'
import { panelId } from '#shared/text/panel-id.ts'
import { onDemand } from './on-demand.tsx'
import { type Panel, PanelContext } from './panel-context.ts'
import { panelWords } from './panel-words.ts'

test('a screen is read once, when it is first shown, and read anew where it could not be', async () => {
  const root = document.createElement('div')
  let asked = 0
  const Screen = onDemand(async () => {
    asked += 1
    if (asked === 1) throw new Error('no such file')
    return () => <p>meja unggah</p>
  })
  const show = (isShown: boolean) =>
    render(
      <PanelContext.Provider value={{ words: panelWords(panelId), language: 'id' } as Panel}>
        {isShown && <Screen />}
      </PanelContext.Provider>,
      root,
    )

  expect(asked).toBe(0)
  show(true)
  expect(root.textContent).toBe('Memuat…')
  await expect.poll(() => root.textContent).toBe(panelId.failedScreen)

  show(false)
  show(true)
  await expect.poll(() => root.textContent).toBe('meja unggah')

  show(false)
  show(true)
  expect(root.textContent).toBe('meja unggah')
  expect(asked).toBe(2)
})
