import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Colours and type are the panel's own. Read once, when the bridge starts. */
export const phoneStyle = [
  '../../shared/look/tokens.css',
  './phone.css',
  './phone-parts.css',
  '../../shared/look/states.css',
]
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n')

/** Another one with each change, so that a browser may keep it. */
export const styleAddress = `/tampilan.css?v=${hash('sha256', phoneStyle).slice(0, 12)}`
