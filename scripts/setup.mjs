// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'
import { findNode24 } from './find-node24.mjs'
import { installBrowser } from './install-browser.mjs'
import { installPackages } from './install-packages.mjs'
import { projectRoot } from './project-root.mjs'
import { runLauncher } from './run-launcher.mjs'
import { runTool } from './run-tool.mjs'
import { thisMachine } from './this-machine.mjs'

/**
 * @typedef {{
 *   root: string
 *   machine: import('./this-machine.mjs').Machine
 *   run: import('./run-tool.mjs').RunTool
 *   say: (line: string) => void
 * }} SetupTools
 * @typedef {{ node: string, browser: string | undefined }} Ready
 */

/**
 * Set-up speaks on stderr: a command with --json promises one document on stdout and nothing else.
 * @type {SetupTools}
 */
const onThisMachine = {
  root: projectRoot,
  machine: thisMachine(),
  run: runTool,
  say: (line) => process.stderr.write(`${line}\n`),
}

/**
 * Makes a fresh clone ready to run: packages, Node 24 and, if asked for, a browser. It needs nothing but the
 * machine's Node 20 and npm, says one line for each thing it does, and is silent when nothing is to do.
 * @param {{ browser: boolean }} wanted with `browser: false` one is still named if it is there
 * @param {SetupTools} [tools]
 * @returns {Promise<Ready>}
 * @throws {import('./setup-problem.mjs').SetupProblem}
 */
export async function setup(wanted, tools = onThisMachine) {
  await installPackages(tools)
  const node = findNode24(tools.root, tools.machine)
  const found = findBrowser(tools.root, tools.machine)
  const browser = wanted.browser && !found ? await installBrowser(tools, node) : found
  return { node, browser }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runLauncher(async (args) => {
    const { node, browser } = await setup({ browser: args.includes('--browser') })
    onThisMachine.say(`Siap: Node di ${node}${browser ? `, peramban di ${browser}` : ''}.`)
    return 0
  })
}
