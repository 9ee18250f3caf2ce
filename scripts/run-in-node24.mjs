// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { forwardSignals } from './forward-signals.mjs'
import { projectRoot } from './project-root.mjs'

/**
 * Runs a program under Node 24 in our place: same terminal, same folder, same signals, same exit code.
 * The tools of node_modules come first on its PATH; LANGKAH_CHROMIUM names the browser; what Node makes of each module is
 * kept, so that the next start of a program takes half the time.
 * @param {string[]} args the script and its arguments
 * @param {import('./setup.mjs').Ready} ready
 * @param {NodeJS.ProcessEnv} [extra] variables for the program alone
 * @returns {Promise<number>} its exit code; 128 + n if signal n ended it
 */
export function runInNode24(args, ready, extra = {}) {
  const child = spawn(ready.node, args, { stdio: 'inherit', env: { ...environment(ready), ...extra } })
  forwardSignals(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)))
  })
}

/** @param {import('./setup.mjs').Ready} ready */
function environment({ browser }) {
  // On Windows the variable may be spelled "Path", and a plain object, unlike process.env, minds the spelling.
  const path = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    NODE_COMPILE_CACHE: join(projectRoot, 'node_modules/.cache/node-modules'),
    ...process.env,
    [path]: [join(projectRoot, 'node_modules/.bin'), process.env[path]].filter(Boolean).join(delimiter),
    ...(browser ? { LANGKAH_CHROMIUM: browser } : {}),
  }
}
