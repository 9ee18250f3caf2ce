/**
 * `window.name` of the tab that an upload drives. The card stays away from it: it would lie over the form's buttons.
 * A page that takes the name hides the card from itself, which any page can do anyway.
 */
export const UPLOAD_TAB_NAME = 'langkah-unggah'
