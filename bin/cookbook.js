#!/usr/bin/env node
'use strict';

try {
  require('../dist/start.js');
} catch (error) {
  // A chunk that the code cache asks for is read as a file.
  if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ENOENT') throw error;
  process.stderr.write('cookbook: is not built\nin a clone: npm install; else install the package again\n');
  process.exitCode = 2;
}
