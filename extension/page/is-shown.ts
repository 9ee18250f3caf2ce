/**
 * Whether a person can see the element: drawn, not transparent, not hidden by an ancestor, and offered to assistive
 * technology. A twin that a framework keeps in the page for later does not count.
 */
export function isShown(element: Element): boolean {
  if (element.closest('[aria-hidden="true"], [inert]')) return false
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}
