import { expect, test } from 'vitest'
import { html } from './html.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '&lt;b&gt;',
  '</textarea>',
]

test.each(hostile)('what is put into markup stays text: %s', (text) => {
  const { text: made } = html`<p title="${text}">${text}</p>${[text, html`<b>${text}</b>`]}`
  expect(made).not.toContain(text)
  const read = made.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  expect(read).toBe(`<p title="${text}">${text}</p>${text}<b>${text}</b>`)
  expect(made.match(/</g)).toHaveLength(4)
})

test('what is not there leaves nothing, and a nought is something', () => {
  expect(html`a${undefined}b${false}c${[]}d${0}`.text).toBe('abcd0')
})
