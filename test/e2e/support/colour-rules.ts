/** Rules of axe-core on what a theme may break; everything else is the same in all of them. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
