// @ts-check
import { buildExtension } from './build-extension.mjs'
import { langkahProgram } from './langkah-program.mjs'
import { runInNode24 } from './run-in-node24.mjs'
import { runLauncher } from './run-launcher.mjs'
import { setup } from './setup.mjs'

await runLauncher(async (args) => {
  const ready = await setup({ browser: false })
  await buildExtension(ready)
  return runInNode24([...langkahProgram, 'serve', ...args], ready)
})
