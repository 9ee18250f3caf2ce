// @ts-check
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, wherever the command was typed. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
