import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '../messaging/ask.ts'
import { runningPicker, setRunningPicker } from '../page/running-picker.ts'
import { startPicker } from '../picker/start-picker.tsx'

/** Put into a page by the background or the panel when somebody is to point at a control, and gone after use. */
export default defineUnlistedScript(async () => {
  runningPicker()?.abort()
  const reply = await ask('readPicker', {})
  if (!reply.ok) return
  const running = new AbortController()
  setRunningPicker(running)
  startPicker({ ...reply.value, ask, end: running })
})
