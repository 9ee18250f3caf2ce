// @ts-check
import { join } from 'node:path'
import { buildExtension } from './build-extension.mjs'
import { projectRoot } from './project-root.mjs'
import { runInNode24 } from './run-in-node24.mjs'
import { runLauncher } from './run-launcher.mjs'
import { setup } from './setup.mjs'

await runLauncher(async (args) => {
  const ready = await setup({ browser: true })
  await buildExtension(ready)
  return runInNode24([join(projectRoot, 'test/shots/run-shots.ts'), ...args], ready)
})
