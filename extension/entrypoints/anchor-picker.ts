import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '../messaging/ask.ts'
import { startPicker } from '../picker/start-picker.tsx'

/** Where the picker that is open on this page is ended from; a page sees nothing of it. */
const RUNNING = Symbol.for('langkah-picker')

/** Put into a page by the background when somebody is to point at a control, and gone after use. */
export default defineUnlistedScript(async () => {
  const before: unknown = Reflect.get(globalThis, RUNNING)
  if (before instanceof AbortController) before.abort()
  const reply = await ask('readPicker', {})
  if (!reply.ok) return
  const running = new AbortController()
  Reflect.set(globalThis, RUNNING, running)
  startPicker({ ...reply.value, ask, end: running })
})
