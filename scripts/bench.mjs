// @ts-check
import { join } from 'node:path'
import { installPackages } from './install-packages.mjs'
import { projectRoot } from './project-root.mjs'
import { runInNode24 } from './run-in-node24.mjs'
import { runLauncher } from './run-launcher.mjs'
import { runTool } from './run-tool.mjs'
import { setup } from './setup.mjs'
import { thisMachine } from './this-machine.mjs'

const bench = join(projectRoot, 'test/bench')

await runLauncher(async (args) => {
  const ready = await setup({ browser: false })
  await installPackages({
    root: join(bench, 'peers'), // the libraries to compare with, which nothing else needs
    machine: thisMachine(),
    run: runTool,
    say: (line) => process.stderr.write(`${line}\n`),
  })
  return runInNode24([join(bench, 'run-bench.ts'), ...args], ready)
})
