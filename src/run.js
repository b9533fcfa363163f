// The door of every npm script, in JavaScript that any Node can read: the rest is TypeScript,
// which runs on the Node that the project brings along (the npm package “node”).
import module from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';

const [script, ...options] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    `Safhatan runs on Node 24, and this is ${process.versions.node}: run “npm ci” with install scripts allowed, which brings it, or install Node 24.`,
  );
  process.exitCode = 2;
} else {
  // Sources are stripped of their types and compiled once, not at each start, nor in each thread.
  process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, '../.cache/compiled');
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  // On a large machine V8 lets garbage grow to gigabytes before it looks for it; and what a thread
  // makes for a page is garbage soon, if the space for what is new is large enough.
  v8.setFlagsFromString('--heap-growing-percent=60');
  v8.setFlagsFromString('--min-semi-space-size=32');
  v8.setFlagsFromString('--max-semi-space-size=32');
  process.argv.splice(2, process.argv.length, ...options);
  await import(`../${script}`);
}
