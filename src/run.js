// The door of every npm script, in JavaScript that any Node can read: the rest is TypeScript,
// which runs on the Node that the project brings along (the npm package “node”).
const [script, ...options] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    `Safhatan runs on Node 24, and this is ${process.versions.node}: run “npm ci” with install scripts allowed, which brings it, or install Node 24.`,
  );
  process.exitCode = 2;
} else {
  process.argv.splice(2, process.argv.length, ...options);
  await import(`../${script}`);
}
