#!/usr/bin/env node
// @ts-check
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { runInNode24 } from './run-in-node24.mjs'
import { runLauncher } from './run-launcher.mjs'
import { setup } from './setup.mjs'

await runLauncher(async (args) =>
  runInNode24([join(projectRoot, 'bridge/cli/langkah.ts'), ...args], await setup({ browser: false })),
)
