#!/usr/bin/env node
'use strict';

try {
  require('../dist/start.js');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write('cookbook: is not built\nin a clone: npm install; else install the package again\n');
  process.exitCode = 2;
}
