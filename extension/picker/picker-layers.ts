const MARGIN = 4

/** The parts of the picker that lie over the page, in the browser's top layer: also above dialogs of the page. */
export function createPickerLayers(container: HTMLElement) {
  const dialog = document.createElement('dialog')
  dialog.className = 'picker'
  const [shield, frame, bar] = [layerOf('shield'), layerOf('frame'), layerOf('bar')]
  container.append(shield, frame, bar, dialog)

  return {
    /** Takes the mouse while somebody points. */
    shield,
    bar,
    dialog,
    show(what: 'shield' | 'dialog'): void {
      dialog.close()
      for (const layer of [shield, frame, bar]) layer.togglePopover(what === 'shield')
      if (what === 'dialog') dialog.showModal()
    },
    /** Draws the frame around what is pointed at; around nothing it is not drawn. */
    frameAround(element: Element | undefined): void {
      frame.hidden = element === undefined
      if (!element) return
      const { left, top, width, height } = element.getBoundingClientRect()
      frame.style.left = `${left - MARGIN}px`
      frame.style.top = `${top - MARGIN}px`
      frame.style.width = `${width + 2 * MARGIN}px`
      frame.style.height = `${height + 2 * MARGIN}px`
    },
  }
}

function layerOf(name: string): HTMLElement {
  const layer = document.createElement('div')
  layer.className = name
  layer.popover = 'manual'
  return layer
}
