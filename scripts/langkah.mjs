#!/usr/bin/env node
// @ts-check
import { langkahProgram } from './langkah-program.mjs'
import { runInNode24 } from './run-in-node24.mjs'
import { runLauncher } from './run-launcher.mjs'
import { setup } from './setup.mjs'

await runLauncher(async (args) => runInNode24([...langkahProgram, ...args], await setup({ browser: false })))
