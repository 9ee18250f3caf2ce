// @ts-check
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { searchPath } from './search-path.mjs'
import { SetupProblem } from './setup-problem.mjs'

/** @typedef {import('./this-machine.mjs').Machine} Machine */

/**
 * The machine's own Node and npm as `[node, npm-cli.js]`. Never the Node inside node_modules: npm removes that
 * folder while it installs. Running npm's script by Node avoids npm.cmd, which Windows cannot spawn directly.
 * @param {string} root
 * @param {Machine} machine
 * @returns {[node: string, npm: string]}
 */
export function findNpm(root, machine) {
  const isOurs = (/** @type {string} */ path) => path.startsWith(join(root, 'node_modules') + sep)
  const nodeName = machine.platform === 'win32' ? 'node.exe' : 'node'
  const nodes = [machine.env.npm_node_execpath, machine.execPath, ...searchPath([nodeName], machine)]
  const node = nodes.find((path) => path && existsSync(path) && !isOurs(path))

  const npmScripts = [
    machine.env.npm_execpath,
    ...(node ? npmBeside(node, machine) : []),
    ...searchPath(['npm'], machine).map((path) => realpathSync(path)),
  ]
  const npm = npmScripts.find((path) => path && /npm-cli\.js$/.test(path) && existsSync(path))
  if (node && npm) return [node, npm]
  throw new SetupProblem(
    'Node atau npm milik komputer ini tidak ditemukan: pasang Node 20 atau lebih baru beserta npm, lalu jalankan perintah ini lagi.',
  )
}

/**
 * @param {string} node
 * @param {Machine} machine
 */
function npmBeside(node, machine) {
  const folder = dirname(realpathSync(node))
  const modules =
    machine.platform === 'win32' ? join(folder, 'node_modules') : join(folder, '../lib/node_modules')
  return [join(modules, 'npm/bin/npm-cli.js')]
}
