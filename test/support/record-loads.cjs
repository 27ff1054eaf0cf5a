'use strict';
// Preloaded with --require: writes what a run loads, opens and connects to as JSON to the file that LOADS names.
const { writeFileSync } = require('node:fs');
const fs = require('node:fs');
const Module = require('node:module');
const net = require('node:net');

const loads = { modules: [], files: [], connections: 0 };

const load = Module._load;
Module._load = (request, parent, isMain) => {
  const path = Module._resolveFilename(request, parent, isMain);
  loads.modules.push(path);
  return load(request, parent, isMain);
};

for (const name of ['readFileSync', 'openSync', 'readdirSync']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    loads.files.push(String(path));
    return original(path, ...rest);
  };
}

net.Socket.prototype.connect = () => {
  loads.connections += 1;
  throw new Error('no network here');
};

process.on('exit', () => writeFileSync(process.env.LOADS, JSON.stringify(loads)));
