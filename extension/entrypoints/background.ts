import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod/mini'
import type { Portal } from '#shared/schema/portal.ts'
import { startBackground } from '../background/start-background.ts'

export default defineBackground(() => {
  z.config({ jitless: true })
  const packs = import.meta.glob<Portal>('../../shared/portals/*.yaml', { eager: true, import: 'default' })
  startBackground(Object.values(packs))
})
