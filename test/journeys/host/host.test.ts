/** The emulated Excel behind the real office.js. One test file, so that one browser is started for all of its tests. */
import './events';
import './faults';
import './reading';
import './refusing';
import './strict';
import './writing';
