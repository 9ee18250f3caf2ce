// @ts-check
import { buildExtension } from './build-extension.mjs'
import { runLauncher } from './run-launcher.mjs'
import { runTests } from './run-tests.mjs'
import { setup } from './setup.mjs'

/** Vitest projects that need neither a browser nor the built extension. */
const light = ['unit', 'extension']

await runLauncher(async (args) => {
  const named = projectsNamed(args)
  const isLight = named.length > 0 && named.every((project) => light.includes(project))
  const ready = await setup({ browser: !isLight })
  if (!isLight) await buildExtension(ready)
  return runTests(args, ready)
})

/**
 * @param {string[]} args
 * @returns {string[]} what `--project NAME` or `--project=NAME` says; empty means all
 */
function projectsNamed(args) {
  return args.flatMap((arg, at) => {
    if (arg === '--project') return args[at + 1] ?? []
    return arg.startsWith('--project=') ? arg.slice('--project='.length) : []
  })
}
