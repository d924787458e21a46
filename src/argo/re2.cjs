'use strict';

/** Read when the first pattern asks: its tables of Unicode cost 10 ms of each thread's start, and few targets have such a pattern. */
exports.re2 = () => require('re2js').RE2JS;
