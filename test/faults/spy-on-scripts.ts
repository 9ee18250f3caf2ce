/**
 * What a hostile page does before any script of an extension runs: it replaces what scripts are made of by spies, and
 * keeps all that passes through them, as JSON, in `window.spied`. Runs in the page.
 */
export function spyOnScripts(): void {
  const spied: string[] = []
  Object.assign(window, { spied })
  const note = (values: unknown): void => {
    try {
      spied.push(JSON.stringify(values) ?? '')
    } catch {
      spied.push('a ring of objects')
    }
  }
  const spyOn = (owner: object, name: string): void => {
    const own = Reflect.get(owner, name)
    Reflect.set(owner, name, function spy(this: unknown, ...args: unknown[]) {
      // Spies use what they spy on: their own use is not noted.
      if (!isNoting) {
        isNoting = true
        note([name, typeof this === 'object' ? this : undefined, args])
        isNoting = false
      }
      return Reflect.apply(own, this, args)
    })
  }
  let isNoting = false
  for (const name of ['map', 'filter', 'find', 'flatMap']) spyOn(Array.prototype, name)
  for (const name of ['then', 'catch']) spyOn(Promise.prototype, name)
  for (const name of ['append', 'attachShadow', 'appendChild', 'setAttribute']) spyOn(Element.prototype, name)
  for (const name of ['postMessage', 'fetch']) spyOn(window, name)
  addEventListener('message', ({ data }) => note(data))
  for (const type of ['click', 'keydown', 'input', 'focusin']) {
    addEventListener(type, (event) => note([type, event.composedPath().map(String)]), true)
  }
}
