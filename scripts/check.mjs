// @ts-check
import { join } from 'node:path'
import { buildExtension } from './build-extension.mjs'
import { projectRoot } from './project-root.mjs'
import { runLauncher } from './run-launcher.mjs'
import { runTool } from './run-tool.mjs'
import { setup } from './setup.mjs'

/** @type {{ name: string, tool: string, args: string[] }[]} */
const checks = [
  { name: 'format and lint', tool: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'unused code', tool: 'knip/bin/knip.js', args: ['--no-progress'] },
  {
    name: 'architecture',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--project', 'unit', 'test/architecture.test.ts'],
  },
  { name: 'sizes', tool: 'size-limit/bin.js', args: [] },
]

await runLauncher(async () => {
  const ready = await setup({ browser: false })
  await buildExtension(ready)
  let failed = 0
  for (const { name, tool, args } of checks) {
    const start = performance.now()
    const script = join(projectRoot, 'node_modules', tool)
    const { code, output } = await runTool(ready.node, [script, ...args], { cwd: projectRoot })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${seconds} s\n`)
    if (code === 0) continue
    failed += 1
    process.stdout.write(output.replace(/^/gm, '      '))
  }
  return failed > 0 ? 1 : 0
})
