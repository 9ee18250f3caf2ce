import { expect, test, vi } from 'vitest'
import { byPerson } from './by-person.ts'

function setUp() {
  const button = document.createElement('button')
  const act = vi.fn()
  document.body.replaceChildren(button)
  const click = (isTrusted: boolean) => {
    const event = new MouseEvent('click')
    Object.defineProperty(event, 'isTrusted', { value: isTrusted })
    Object.defineProperty(event, 'currentTarget', { value: button })
    byPerson(act)(event)
  }
  return { act, click }
}

test('a person acts', () => {
  const { act, click } = setUp()
  click(true)
  expect(act).toHaveBeenCalledOnce()
})

test('a script does not', () => {
  const { act, click } = setUp()
  click(false)
  expect(act).not.toHaveBeenCalled()
})

test.each([
  ['opacity', '0.1'],
  ['visibility', 'hidden'],
  ['filter', 'opacity(0)'],
  ['clip-path', 'inset(50%)'],
])('nobody acts on a card that the page made unseen by %s', (property, value) => {
  const { act, click } = setUp()
  document.body.style.setProperty(property, value)
  click(true)
  document.body.removeAttribute('style')
  expect(act).not.toHaveBeenCalled()
})
