// @ts-check
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { runLauncher } from './run-launcher.mjs'
import { runTool } from './run-tool.mjs'
import { setup } from './setup.mjs'

const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs')

/** Packs the extension for each browser into `.output/`, and for the reviewers of Firefox's add-ons its sources. */
await runLauncher(async () => {
  const { node } = await setup({ browser: false })
  for (const target of ['chrome', 'edge', 'firefox']) {
    const { code, output } = await runTool(node, [wxt, 'zip', '-b', target], { cwd: projectRoot })
    process.stdout.write(code === 0 ? `ok    ${target}\n` : `FAIL  ${target}\n${output}`)
    if (code !== 0) return 1
  }
  process.stdout.write('Paket ada di .output/langkah-*.zip.\n')
  return 0
})
