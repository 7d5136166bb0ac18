#!/usr/bin/env node
// Runs under the project's own Node: an older one that meets this file starts it again with the one that npm ci brought.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const LEAST = 24;

/** The Node among the project's packages, or nothing where it was left out (another platform, `--omit=optional`). */
function ownNode() {
  try {
    return createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    return undefined;
  }
}

function startAgain(node) {
  const words = ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, words, { stdio: 'inherit' });
  // The child decides how to end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', tellWhichNode);
  child.on('exit', (code, signal) => (process.exitCode = code ?? 128 + constants.signals[signal]));
}

function tellWhichNode() {
  console.error(`Il faut Node ${LEAST} ou plus récent, celui-ci est ${process.version} ; npm ci l’apporte sous Linux (x64, arm64).
Node ${LEAST} or later is needed, this one is ${process.version}; npm ci brings it on Linux (x64, arm64).`);
  process.exitCode = 2;
}

const node = ownNode();
if (Number.parseInt(process.versions.node, 10) >= LEAST) await import('../dist/main.js');
else if (node === undefined) tellWhichNode();
else startAgain(node);
