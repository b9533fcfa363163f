// The entry point of every npm script, in JavaScript that any Node can read. Everything else is
// TypeScript, which needs the Node that the project installs (the npm package “node”).
import module from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';

const [script, ...options] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    `Safhatan needs Node 24, but this is Node ${process.versions.node}: run “npm ci” with install scripts allowed, which installs Node 24, or install it yourself.`,
  );
  process.exitCode = 2;
} else {
  // Caches compiled sources, so that types are not stripped again at each start and in each thread.
  process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, '../.cache/compiled');
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  // On a large machine V8 would let the heap grow to gigabytes before it collects garbage. And a
  // large young generation lets what a thread makes for one page die before it is promoted.
  v8.setFlagsFromString('--heap-growing-percent=60');
  v8.setFlagsFromString('--min-semi-space-size=32');
  v8.setFlagsFromString('--max-semi-space-size=32');
  process.argv.splice(2, process.argv.length, ...options);
  await import(`../${script}`);
}
