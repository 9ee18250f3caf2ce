import { beforeEach, expect, test, vi } from 'vitest'
import { createPageIndex } from './page-index.ts'

const HEADINGS = 'h1, h2, h3, [role~="heading"]'
const TABS = '[role~="tab"]'

beforeEach(() => document.body.replaceChildren())

test('the page is searched once until all is forgotten; what has left it is not found', () => {
  const [first, second] = [document.createElement('h1'), document.createElement('p')]
  second.setAttribute('role', 'heading')
  document.body.append(first, second)
  const index = createPageIndex(document)
  expect(index.querySelectorAll(HEADINGS)).toEqual([first, second])
  const searches = [vi.spyOn(document, 'querySelectorAll'), vi.spyOn(document, 'getElementsByTagName')]
  first.remove()
  document.body.append(document.createElement('h2'))
  for (let count = 0; count < 50; count += 1) expect(index.querySelectorAll(HEADINGS)).toEqual([second])
  expect(index.querySelectorAll(TABS)).toEqual([])
  for (const search of searches) expect(search).not.toHaveBeenCalled()
  index.forget()
  expect(index.querySelectorAll(HEADINGS)).toEqual([second, document.querySelector('h2')])
})

test('100 pages: what is found is what a search of the whole page finds, in its order', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const index = createPageIndex(document)
  let found = 0
  for (let page = 0; page < 100; page += 1) {
    document.body.replaceChildren()
    for (let count = random(12); count > 0; count -= 1) {
      const element = document.createElement(['h1', 'h2', 'p', 'div', 'button'][random(5)] ?? 'p')
      if (random(3) === 0)
        element.setAttribute('role', ['heading', 'tab', 'none heading', 'tablist'][random(4)] ?? '')
      const others = [document.body, ...document.body.querySelectorAll('*')]
      others[random(others.length)]?.append(element)
    }
    index.forget()
    for (const selectors of [HEADINGS, TABS, 'button, summary, [role~="button"]']) {
      const all = [...document.querySelectorAll(selectors)]
      expect(index.querySelectorAll(selectors)).toEqual(all)
      found += all.length
    }
  }
  expect(found).toBeGreaterThan(200)
})
