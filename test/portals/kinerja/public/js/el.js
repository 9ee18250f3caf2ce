const [scope] = document
  .getElementById('app')
  .getAttributeNames()
  .filter((name) => /^data-v-[0-9a-f]{8}$/.test(name))

/** Makes an element as the compiled templates do: with the scope of this build on it. `on…` props are listeners. */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value)
  }
  element.setAttribute(scope, '')
  element.append(...children.flat())
  return element
}
