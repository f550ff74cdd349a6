/** How many forms one workbook may hold. Real collections have fewer; more would not fit into the time and memory of a check. */

/** Forms with sheets or blocks of their own. */
export const MAX_FORMS = 200;
/** Projects that are rows of a list. */
export const MAX_LISTED = 500;
