import { expect, test } from 'vitest'
import { runInNode24 } from '../../scripts/run-in-node24.mjs'

const ready = { node: process.execPath, browser: '/opt/a browser' }

test.each([
  ['ends well', 'process.exit(0)', 0],
  ['refuses', 'process.exit(2)', 2],
  ['is killed', 'process.kill(process.pid, "SIGKILL")', 137],
  ['knows the browser', 'process.exit(process.env.LANGKAH_CHROMIUM === "/opt/a browser" ? 0 : 1)', 0],
  [
    'finds our tools first',
    'process.exit(/node_modules.\\.bin/.test(process.env.PATH.split(":")[0]) ? 0 : 1)',
    0,
  ],
])('a program that %s ends us in the same way', async (_, script, code) => {
  expect(await runInNode24(['-e', script], ready)).toBe(code)
})

test('a signal to us reaches the program, and is ours again afterwards', async () => {
  const listeners = process.listenerCount('SIGTERM')
  const ended = runInNode24(['-e', 'setInterval(() => {}, 1000)'], ready)
  process.emit('SIGTERM')
  expect(await ended).toBe(143)
  expect(process.listenerCount('SIGTERM')).toBe(listeners)
})
