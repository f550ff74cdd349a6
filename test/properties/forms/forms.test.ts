/**
 * Properties of whole forms. They are one test file, because Jest compiles reading, rules and corrections again for each
 * test file, which takes longer than many of these tests.
 */
import './account';
import './breakdown-corrections';
import './cell-roles';
import './checks';
import './fixes';
import './honest-sets';
import './odd-content';
import './preview';
import './reading';
import './relayout';
import './right-variants';
import './spellings';
import './two-decimals';
import './undo';
import './undone-merges';
import './write-back';
