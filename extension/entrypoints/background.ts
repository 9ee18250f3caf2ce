import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod/mini'
import { startBackground } from '../background/start-background.ts'

export default defineBackground(() => {
  z.config({ jitless: true })
  startBackground()
})
