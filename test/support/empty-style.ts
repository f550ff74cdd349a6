/** Stands in for style sheets, which jest has no use for. */
export default {};
